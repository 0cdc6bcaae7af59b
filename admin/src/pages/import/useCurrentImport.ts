import { useEffect, useRef } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { CurrentImportAnswer } from '../../../../server/src/api/contracts/imports';
import { pluginId } from '../../plugin-id';

/** Finds the import that somebody has running, when they come back to the page. */
export const useCurrentImport = (isAsked: boolean, onFound: (id: string) => void) => {
  const { get } = useFetchClient();
  const found = useRef(onFound);
  found.current = onFound;
  useEffect(() => {
    if (!isAsked) return undefined;
    const leaving = new AbortController();
    get<CurrentImportAnswer>(`/${pluginId}/imports/current`, { signal: leaving.signal })
      .then(({ data }) => data.data && !leaving.signal.aborted && found.current(data.data.id))
      // The page works without: whoever imports meanwhile is told that another import runs.
      .catch(() => undefined);
    return () => leaving.abort();
  }, [get, isAsked]);
};
