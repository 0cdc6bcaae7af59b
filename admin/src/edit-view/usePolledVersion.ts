import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type VersionOf, useVersionQuery } from '../api/versions';

/** How often the server is asked at most, in milliseconds. */
export const pollEvery = 30_000;

const subscribe = (listener: () => void) => {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
};

const isVisible = () => document.visibilityState === 'visible';

/**
 * The stored version of an entry, asked for again and again while the window is visible, one request after the other.
 * @param of null where there is nothing to ask about
 */
export const usePolledVersion = (of: VersionOf | null) => {
  const visible = useSyncExternalStore(subscribe, isVisible);
  const { data, fulfilledTimeStamp, refetch, isUninitialized, isFetching } = useVersionQuery(
    of ?? { type: 'article', documentId: '' },
    { skip: of === null, pollingInterval: visible ? pollEvery : 0, refetchOnMountOrArgChange: 30 },
  );
  const wasVisible = useRef(visible);
  useEffect(() => {
    const cameBack = visible && !wasVisible.current;
    wasVisible.current = visible;
    const age = Date.now() - (fulfilledTimeStamp ?? 0);
    if (cameBack && !isUninitialized && !isFetching && age >= pollEvery) void refetch();
  }, [visible, fulfilledTimeStamp, refetch, isUninitialized, isFetching]);
  return of === null ? undefined : data;
};
