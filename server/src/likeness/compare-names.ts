import { distance } from 'fastest-levenshtein';
import { leadingFamilyNames } from '../directory/words/family-names';
import { slips } from '../names/spelling';
import type { LikeForm } from './forms';
import { initialsOf, sortedWords } from './keys';
import type { LikeType, NameReason } from './types';

/** A name as a whole may be a letter off in its spaces and hyphens when it is as long as this. */
const longEnough = 9;

const isInitial = (word: string): boolean => [...word].length === 1;

const firstLetter = (word: string): string => [...word][0] ?? '';

/** Whether two words differ as one that was misspelt does, whichever of them it was. */
const isMisspelt = (one: string, other: string): boolean =>
  slips(one, other) !== null &&
  slips(other, one) !== null &&
  !/\d/.test(one + other) &&
  !(leadingFamilyNames.has(one) && leadingFamilyNames.has(other));

const differByLetters = (one: LikeForm, other: LikeForm): boolean => {
  if (one.words.length === other.words.length) {
    const at = one.words.findIndex((word, place) => word !== other.words[place]);
    const isOnly = one.words.every((word, place) => place <= at || word === other.words[place]);
    return at >= 0 && isOnly && isMisspelt(one.words[at] ?? '', other.words[at] ?? '');
  }
  const [own, others] = [one.compact, other.compact];
  return (
    Math.min(own.length, others.length) >= longEnough &&
    Math.abs(own.length - others.length) <= 1 &&
    !/\d/.test(own) &&
    distance(own, others) === 1
  );
};

const isRotated = ({ words, compact: own }: LikeForm, { compact }: LikeForm): boolean =>
  own.length === compact.length &&
  words.some((_, at) => at > 0 && [...words.slice(at), ...words.slice(0, at)].join('') === compact);

/** Given names beside given names: initials stand for names, and names that come after may be left out. */
const givenNamesFit = (some: string[], others: string[]): 'initials' | 'shorter' | null => {
  const [short, long] = some.length <= others.length ? [some, others] : [others, some];
  if (short.length === 0) return null;
  let stands = false;
  for (const [at, word] of short.entries()) {
    const other = long[at] ?? '';
    if (word === other) continue;
    if (!(isInitial(word) || isInitial(other)) || firstLetter(word) !== firstLetter(other)) return null;
    stands = true;
  }
  return stands ? 'initials' : short.length < long.length ? 'shorter' : null;
};

/** The family name is last or first, and the same in both. */
const shortened = ({ words: some }: LikeForm, { words: others }: LikeForm): 'initials' | 'shorter' | null => {
  if (some.length < 2 || others.length < 2) return null;
  const [last, first] = [some.at(-1) ?? '', some[0] ?? ''];
  if (!isInitial(last) && last === others.at(-1))
    return givenNamesFit(some.slice(0, -1), others.slice(0, -1));
  const isBefore = leadingFamilyNames.has(first) && first === others[0];
  return isBefore && givenNamesFit(some.slice(1), others.slice(1)) === 'initials' ? 'initials' : null;
};

const personReason = (own: LikeForm, other: LikeForm): NameReason | null => {
  if (own.compact === other.compact) return 'name';
  if (own.words.length > 1 && (isRotated(own, other) || isRotated(other, own))) return 'order';
  return shortened(own, other) ?? (differByLetters(own, other) ? 'spelling' : null);
};

const isAcronymOf = (short: LikeForm, long: LikeForm): boolean =>
  short.isAcronym && !long.isAcronym && long.words.length > 1 && initialsOf(long) === short.compact;

const organizationReason = (own: LikeForm, other: LikeForm): NameReason | null => {
  if (own.compact === other.compact) {
    // Many share an acronym: it says no more than that it may be the same.
    if (own.isAcronym && other.isAcronym) return 'acronym';
    return own.legalForm === other.legalForm ? 'name' : 'legalForm';
  }
  if (isAcronymOf(own, other) || isAcronymOf(other, own)) return 'acronym';
  if (own.isAcronym || other.isAcronym) return null;
  if (own.words.length > 1 && sortedWords(own.words) === sortedWords(other.words)) return 'order';
  return differByLetters(own, other) ? 'spelling' : null;
};

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Many characters sound alike: two names that are written with them are one when they are written alike. */
const areOtherCharacters = (own: LikeForm, other: LikeForm): boolean =>
  own.spelledOut && other.spelledOut && unspaced.test(own.text) && own.text.trim() !== other.text.trim();

/** @returns why two names look like one; null when they do not. The same whichever of them comes first */
export const compareNames = (type: LikeType, own: LikeForm, other: LikeForm): NameReason | null => {
  if (own.suffix !== other.suffix) return null;
  if (own.note && other.note && own.note !== other.note) return null;
  if (areOtherCharacters(own, other)) return null;
  const reason = type === 'person' ? personReason(own, other) : organizationReason(own, other);
  const oneIsSpelledOut = own.spelledOut !== other.spelledOut;
  return reason && oneIsSpelledOut && reason !== 'acronym' ? 'transliteration' : reason;
};
