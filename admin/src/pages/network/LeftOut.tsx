import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { HiddenFromAsker } from '../../../../server/src/api/contracts/network';
import type { Part } from '../../network/graph';
import { type NetworkState, limits } from '../../network/question';
import { message } from '../../translations';

interface LeftOutProps {
  state: NetworkState;
  leftOut: Part['leftOut'];
  hidden: HiddenFromAsker[];
  onChange: (change: Partial<NetworkState>) => void;
}

/** What the network would have besides, and why it is not shown. */
const useLeftOut = (leftOut: Part['leftOut'], kind: NetworkState['kind']): string | null => {
  const intl = useIntl();
  const { nodes, edges } = leftOut;
  const what = [
    ...(nodes > 0 ? [intl.formatMessage(message(`network.more.${kind ?? 'any'}`), { nodes })] : []),
    ...(edges > 0 ? [intl.formatMessage(message('network.more.links'), { edges })] : []),
  ];
  return what.length > 0
    ? intl.formatMessage(message('network.not-shown'), { what: intl.formatList(what) })
    : null;
};

/** @returns sentences about everything that is not in the picture, for whoever sees the picture alone */
export const useMissingInWords = ({ state, leftOut, hidden }: Omit<LeftOutProps, 'onChange'>): string[] => {
  const { formatMessage } = useIntl();
  const notShown = useLeftOut(leftOut, state.kind);
  const count = state.removed.length;
  return [
    ...(notShown ? [notShown] : []),
    ...(count > 0 ? [formatMessage(message('network.removed'), { count })] : []),
    ...hidden.map((what) => formatMessage(message(`network.hidden.${what}`))),
  ];
};

/** Says what is left out of the network, and lets one have more of it. */
export const LeftOut = ({ state, leftOut, hidden, onChange }: LeftOutProps) => {
  const { formatMessage } = useIntl();
  const notShown = useLeftOut(leftOut, state.kind);
  const next = limits.find((limit) => limit > state.limit);
  if (!notShown && hidden.length === 0 && state.removed.length === 0) return null;
  return (
    <Box paddingTop={3}>
      {notShown && (
        <Flex gap={3} wrap="wrap">
          <Typography>{notShown}</Typography>
          {leftOut.nodes > 0 && next !== undefined ? (
            <Button variant="tertiary" size="S" onClick={() => onChange({ limit: next })}>
              {formatMessage(message('network.show-more'), { limit: next })}
            </Button>
          ) : (
            <Typography textColor="neutral600">{formatMessage(message('network.narrow'))}</Typography>
          )}
        </Flex>
      )}
      {state.removed.length > 0 && (
        <Flex gap={3} wrap="wrap" paddingTop={2}>
          <Typography>
            {formatMessage(message('network.removed'), { count: state.removed.length })}
          </Typography>
          <TextButton onClick={() => onChange({ removed: [] })}>
            {formatMessage(message('network.bring-back'))}
          </TextButton>
        </Flex>
      )}
      {hidden.map((what) => (
        <Typography key={what} tag="p" textColor="neutral600">
          {formatMessage(message(`network.hidden.${what}`))}
        </Typography>
      ))}
    </Box>
  );
};
