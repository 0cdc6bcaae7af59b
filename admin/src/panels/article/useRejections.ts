import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { Rejection } from '../../../../server/src/api/contracts/readings';
import { useRejectNameMutation, useUnrejectNameMutation } from '../../api/readings';
import { keepRejections, takeRejections } from './kept-rejections';

const isSame = (one: Rejection, other: Rejection): boolean =>
  one.type === other.type && one.entry === other.entry && one.name === other.name;

/**
 * What is rejected in an article: remembered on the server, or here as long as the article is not saved.
 * @param article the documentId; null before it is saved first
 * @param onKept called when what was rejected before saving is remembered on the server
 */
export const useRejections = (article: string | null, onKept: () => void) => {
  const getValues = useForm('useRejections', ({ getValues: get }) => get);
  const [own, setOwn] = useState<Rejection[]>([]);
  const [rejectName] = useRejectNameMutation();
  const [unrejectName] = useUnrejectNameMutation();
  const latest = useRef(own);
  latest.current = own;

  useEffect(() => {
    const before = takeRejections(getValues());
    if (article === null) {
      return () => keepRejections(getValues(), latest.current);
    }
    const all = [...latest.current, ...before];
    setOwn(all);
    void Promise.all(all.map((rejection) => rejectName({ article, rejection }).unwrap()))
      .then(() => setOwn([]))
      .then(() => all.length > 0 && onKept())
      // They stay here then, and are sent with each question.
      .catch(() => undefined);
    return undefined;
  }, [article, getValues, onKept, rejectName]);

  const reject = useCallback(
    async (rejection: Rejection): Promise<void> => {
      if (article === null) setOwn((before) => [...before, rejection]);
      else await rejectName({ article, rejection }).unwrap();
    },
    [article, rejectName],
  );

  const undo = useCallback(
    async (rejection: Rejection): Promise<void> => {
      setOwn((before) => before.filter((one) => !isSame(one, rejection)));
      if (article !== null) await unrejectName({ article, rejection }).unwrap();
    },
    [article, unrejectName],
  );

  return { own, reject, undo };
};
