import type { Rejection } from '../../../../server/src/api/contracts/readings';
import type { ArticleForm } from './form-values';

const place = 'newsroom.rejected-before-saving';

const wordsOf = ({ title, body }: ArticleForm): string => JSON.stringify([title ?? '', body ?? '']);

/** Keeps what was rejected in an article that has not been saved, for the moment when Strapi opens it as saved. */
export const keepRejections = (form: ArticleForm, rejected: Rejection[]): void => {
  if (rejected.length === 0) return;
  try {
    sessionStorage.setItem(place, JSON.stringify({ words: wordsOf(form), rejected }));
  } catch {
    // A browser without room for it asks about the names again, and nothing else is lost.
  }
};

/** @returns what was rejected before the article of this form was saved first; asked once */
export const takeRejections = (form: ArticleForm): Rejection[] => {
  const kept = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (kept === null) return [];
  const { words, rejected }: { words: string; rejected: Rejection[] } = JSON.parse(kept);
  return words === wordsOf(form) ? rejected : [];
};
