import type { Period } from '../api/contracts/dossiers';

/**
 * When something held, by dates of which perhaps only the year is known. A partial date stands for all its days:
 * `2015` for the whole of 2015. Wherever the dates leave it open whether something held, it counts:
 * - it began with `from`; without that, `asOf` is when it was there for certain; without both, it was always there;
 * - it ended with `to`; without that it goes on.
 */

const firstDay = (date: string): string => `${date}${'-01-01'.slice(date.length - 4)}`;
/** No month is longer, and dates compare as text. */
const lastDay = (date: string): string => `${date}${'-12-31'.slice(date.length - 4)}`;

/** @returns whether something may have held on a day of a partial date */
export const heldAt = ({ from, to, asOf }: Period, at: string): boolean => {
  const begin = from || asOf;
  if (begin && firstDay(begin) > lastDay(at)) return false;
  return !to || lastDay(to) >= firstDay(at);
};

/** @returns whether something has no known end */
export const holdsNow = ({ to }: Period): boolean => !to;

const sortedBy = ({ from, to, asOf }: Period): string => from || asOf || to || '';

/** Orders what held by time: oldest first, what has no date at all last, and in the given order otherwise. */
export const byTime = (one: Period, other: Period): number => {
  const [first, second] = [sortedBy(one), sortedBy(other)];
  if (first === second) return 0;
  if (!first || !second) return first ? -1 : 1;
  return first < second ? -1 : 1;
};

/** From when to when something held for certain: as far as its dates leave it open, it did not. */
const certainly = ({ from, to, asOf }: Period): { begin: string; end: string } | null => {
  const begin = from || asOf;
  if (!begin) return null;
  return { begin: lastDay(begin), end: to ? firstDay(to) : 'later' };
};

/** @returns whether two periods certainly have days in common; that one ended in the year in which the other began is none */
export const overlap = (one: Period, other: Period): boolean => {
  const [first, second] = [certainly(one), certainly(other)];
  return first !== null && second !== null && first.begin < second.end && second.begin < first.end;
};
