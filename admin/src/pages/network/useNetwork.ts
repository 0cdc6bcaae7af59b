import { useEffect, useMemo, useState } from 'react';
import type { NetworkQuery } from '../../../../server/src/api/contracts/network';
import { useLazyNetworkQuery, useNetworkQuery } from '../../api/network';
import { type Network, type Part, joined } from '../../network/graph';
import { type NetworkState, questionOf } from '../../network/question';

/** As many as an expanded node brings at most, itself among them. */
const limitOfExpanded = 30;

const nameOf = (question: NetworkQuery): string => JSON.stringify(question);

/** Loads the surroundings of nodes that were expanded, each once for a question. */
const useExpanded = (state: NetworkState) => {
  const [load] = useLazyNetworkQuery();
  const [loaded, setLoaded] = useState<Record<string, Part | 'loading' | 'failed'>>({});
  const results = useMemo(
    () =>
      state.expanded.map((center) => {
        const question = questionOf(state, { center, depth: 1, limit: limitOfExpanded });
        return { center, question, part: loaded[nameOf(question)] };
      }),
    [state, loaded],
  );

  useEffect(() => {
    const remember = (question: NetworkQuery, result: Part | 'loading' | 'failed') =>
      setLoaded((before) => ({ ...before, [nameOf(question)]: result }));
    for (const { question, part } of results) {
      if (part !== undefined) continue;
      remember(question, 'loading');
      load(question, true)
        .unwrap()
        .then(
          ({ data }) => remember(question, data),
          () => remember(question, 'failed'),
        );
    }
  }, [results, load]);

  return useMemo(
    () => ({
      parts: results.flatMap(({ part }) => (part && typeof part !== 'string' ? [part] : [])),
      loading: results.some(({ part }) => part === undefined || part === 'loading'),
      failed: results.flatMap(({ center, part }) => (part === 'failed' ? [center] : [])),
      /** Asks once more for what could not be loaded. */
      retry: () =>
        setLoaded((before) =>
          Object.fromEntries(Object.entries(before).filter(([, part]) => part !== 'failed')),
        ),
    }),
    [results],
  );
};

/** The network that the address asks for, as far as it is loaded. */
export const useNetwork = (state: NetworkState) => {
  const { center, depth, limit } = state;
  const asked = useNetworkQuery(questionOf(state, { center: center ?? '', depth, limit }), {
    skip: center === null,
  });
  const expanded = useExpanded(state);
  // What was shown before stays until the new answer is there.
  const answer = asked.currentData ?? (asked.isFetching ? asked.data : undefined);
  const surroundings = answer?.data;
  const { parts } = expanded;
  const { removed } = state;
  const network = useMemo(
    (): Network | null => (surroundings ? joined([surroundings, ...parts], new Set(removed)) : null),
    [surroundings, parts, removed],
  );
  return {
    network,
    surroundings,
    hidden: answer?.meta.hidden ?? [],
    loading: asked.isFetching || expanded.loading,
    error: asked.isFetching ? undefined : asked.error,
    retry: () => void asked.refetch(),
    expanded,
  };
};
