import type { LikeForm } from './forms';
import type { LikeType } from './types';

/** Under shorter names than this there are too many that differ by a letter and are others. */
const shortestMisspelt = 6;

const isInitial = (word: string): boolean => [...word].length === 1;

const hasInitial = ({ words }: LikeForm): boolean => words.some(isInitial);

/** The text with each of its letters left out: two texts that differ by a letter, or by two swapped, share one. */
const withoutEachLetter = (text: string): string[] =>
  Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1));

const misspelt = ({ compact }: LikeForm): string[] =>
  compact.length < shortestMisspelt
    ? []
    : [compact, ...withoutEachLetter(compact)].map((text) => `letters ${text}`);

const rotations = ({ words }: LikeForm): string[] =>
  words.slice(1).map((_, at) => [...words.slice(at + 1), ...words.slice(0, at + 1)].join(''));

/** @returns the words in the order of the alphabet: `Ministry of Defense` and `Defense Ministry` share them */
export const sortedWords = (words: readonly string[]): string => [...words].sort().join(' ');

/** Whom initials may stand for: by family name, which is last or first, and the first letter of the others. */
const initialled = ({ words }: LikeForm): string[] => {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2) return [];
  return [`${last} ${[...first][0] ?? ''}`, `${first} ${[...last][0] ?? ''}`].filter(
    (key) => key.indexOf(' ') > 1,
  );
};

export interface Keys {
  /** Where those who ask find the form. */
  stands: string[];
  /** Where the form finds others. */
  asks: string[];
}

/** Names that leave a part out begin and end alike, and have another number of words. */
const longestLeftOut = 6;

const firstAndLast = ({ words }: LikeForm): Keys => {
  if (words.length < 2 || words.length > longestLeftOut) return { stands: [], asks: [] };
  const ends = `${words[0] ?? ''} ${words.at(-1) ?? ''}`;
  const counts = Array.from({ length: longestLeftOut - 1 }, (_, at) => at + 2);
  return {
    stands: [`${words.length} ${ends}`],
    asks: counts.filter((count) => count !== words.length).map((count) => `${count} ${ends}`),
  };
};

/** @returns the first letters of the words: what an acronym would be */
export const initialsOf = ({ words }: LikeForm): string => words.map((word) => [...word][0] ?? '').join('');

const both = (keys: string[]): Keys => ({ stands: keys, asks: keys });

const personKeys = (form: LikeForm): Keys => {
  const isShort = hasInitial(form);
  const initials = initialled(form);
  const ends = firstAndLast(form);
  return {
    stands: [...initials.map((key) => `${isShort ? 'short' : 'whole'} ${key}`), ...ends.stands],
    asks: [
      ...ends.asks,
      ...rotations(form).map((text) => `is ${text}`),
      ...initials.flatMap((key) => (isShort ? [`whole ${key}`, `short ${key}`] : [`short ${key}`])),
    ],
  };
};

const organizationKeys = (form: LikeForm): Keys => {
  if (form.isAcronym) return { stands: [`acronym ${form.compact}`], asks: [`initials ${form.compact}`] };
  const initials = form.words.length > 1 ? initialsOf(form) : '';
  return {
    stands: initials ? [`initials ${initials}`] : [],
    asks: initials ? [`acronym ${initials}`] : [],
  };
};

/**
 * @returns under which keys a name stands and asks. Two names that look like one meet under a key; not all that meet
 * look like one.
 */
export const keysOf = (type: LikeType, form: LikeForm): Keys => {
  const shared = both([
    `is ${form.compact}`,
    ...(form.isAcronym ? [] : misspelt(form)),
    ...(type === 'organization' && form.words.length > 1 ? [`words ${sortedWords(form.words)}`] : []),
  ]);
  const own = type === 'person' ? personKeys(form) : organizationKeys(form);
  return { stands: [...shared.stands, ...own.stands], asks: [...shared.asks, ...own.asks] };
};
