import { Flex } from '@strapi/design-system';
import { Explorer } from './Explorer';
import { NetworkSearch } from './NetworkSearch';
import { Suggestions } from './Suggestions';
import { useNetworkState } from './useNetworkState';

/** The search for names and, once somebody was chosen, the network around them. */
export const NetworkBody = () => {
  const [state, change] = useNetworkState();
  const choose = (center: string) => change({ center, expanded: [], removed: [] });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <NetworkSearch status={state.status} onChoose={choose} />
      {state.center === null ? (
        <Suggestions status={state.status} onChoose={choose} />
      ) : (
        <Explorer state={state} onChange={change} onCenter={choose} />
      )}
    </Flex>
  );
};
