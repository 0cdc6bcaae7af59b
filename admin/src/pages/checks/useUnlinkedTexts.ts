import { useCallback, useEffect, useRef, useState } from 'react';
import type { UnlinkedAnswer, UnlinkedText } from '../../../../server/src/api/contracts/checks';
import { useLazyUnlinkedQuery } from '../../api/checks';

interface Looked {
  texts: UnlinkedText[];
  /** Drafts looked through so far, of how many. */
  looked: number;
  total: number;
  /** Where to go on; null at the end. */
  next: string | null;
}

const together = (before: Looked | null, { texts, looked, total, next }: UnlinkedAnswer['data']): Looked => ({
  texts: [...(before?.texts ?? []), ...texts],
  looked: (before?.looked ?? 0) + looked,
  total,
  next,
});

/**
 * Looks through drafts for names to link, some at a time: the first at once, more when asked to.
 * @param round with another number it begins again
 */
export const useUnlinkedTexts = (round: number) => {
  const [found, setFound] = useState<Looked | null>(null);
  const [ask, { error, isFetching }] = useLazyUnlinkedQuery();
  const latest = useRef(round);

  const lookFurther = useCallback(
    async (before: Looked | null) => {
      const asked = latest.current;
      const { data } = await ask(before?.next ? { cursor: before.next } : {});
      if (data && asked === latest.current) setFound(together(before, data));
    },
    [ask],
  );
  useEffect(() => {
    latest.current = round;
    setFound(null);
    void lookFurther(null);
  }, [lookFurther, round]);

  return { found, error, isFetching, lookFurther: () => lookFurther(found) };
};
