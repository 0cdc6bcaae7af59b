import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type NetworkState, addressOf, stateIn } from '../../network/question';

/** What is shown stands in the address, so that reloading, going back and sharing a link work. */
export const useNetworkState = (): [NetworkState, (change: Partial<NetworkState>) => void] => {
  const [address, setAddress] = useSearchParams();
  const state = useMemo(() => stateIn(address), [address]);
  const change = useCallback(
    (changed: Partial<NetworkState>) => setAddress((before) => addressOf({ ...stateIn(before), ...changed })),
    [setAddress],
  );
  return [state, change];
};
