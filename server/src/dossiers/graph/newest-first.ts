import type { ArticleReference } from '../../api/contracts/dossiers';

interface Dated {
  day: string;
  article: ArticleReference;
}

const addressOf = ({ article: { documentId, locale } }: Dated): string => `${documentId} ${locale}`;

/** Orders articles by their day, the newest first; no two stand in another order another time. */
export const newestFirst = (one: Dated, other: Dated): number => {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  const [first, second] = [addressOf(one), addressOf(other)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
};
