import type { MatchedName } from '../api/contracts/names';
import type { Form, Name } from './types';

const matches: Array<MatchedName['match']> = ['exact', 'prefix', 'word', 'similar'];

/** Names that an entry is better known by come first. */
const kinds: Array<MatchedName['kind']> = [
  ...(['name', 'shortName', 'acronym', 'nativeName'] as const),
  ...(['full', 'short', 'native', 'former', 'weak'] as const),
];

const lengths = 2 ** 11;
const ranks = 2 ** 15;

/** @returns how well known a name is and how short, in 15 bits: the smaller, the better */
export const rankOf = ({ kind, name }: Name): number =>
  kinds.indexOf(kind) * lengths + Math.min(name.length, lengths - 1);

/**
 * @param slips how many letters are misspelt
 * @returns one number for how well a name fits: by the kind of the match, then by misspellings, then by its rank
 */
export const scoreOf = (match: MatchedName['match'], slips: number, rank: number): number =>
  (matches.indexOf(match) * 16 + Math.min(slips, 15)) * ranks + rank;

const text = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** A name that fits. */
export interface Hit {
  form: Form;
  match: MatchedName['match'];
  score: number;
}

/** Below zero when the one hit is better; at last by the alphabet, so that every node answers the same. */
const compare = (one: Hit, other: Hit): number =>
  one.score - other.score ||
  text(one.form.name, other.form.name) ||
  text(one.form.entry.documentId, other.form.entry.documentId);

/** Keeps the best hits of many, one for each entry, the best first. */
export const bestHits = (limit: number) => {
  const hits: Hit[] = [];
  return {
    hits,
    /** @returns whether a hit of that score may still be among the best */
    takes: (score: number): boolean => score <= (hits[limit - 1]?.score ?? Infinity),

    offer(hit: Hit): void {
      const worst = hits[limit - 1];
      if (worst && compare(hit, worst) >= 0) return;
      const same = hits.findIndex(({ form }) => form.entry === hit.form.entry);
      const known = hits[same];
      if (known && compare(hit, known) >= 0) return;
      if (known) hits.splice(same, 1);
      const place = hits.findIndex((other) => compare(hit, other) < 0);
      hits.splice(place < 0 ? hits.length : place, 0, hit);
      hits.length = Math.min(hits.length, limit);
    },
  };
};

export type BestHits = ReturnType<typeof bestHits>;
