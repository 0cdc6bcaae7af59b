import { transliterate } from 'transliteration';
import { honorifics, generationSuffixes } from '../directory/words/titles';
import { legalForms } from '../directory/words/abbreviations';
import { wordList } from '../directory/words/word-list';
import type { Name } from '../names/types';
import { canonicalWords, foldedWords } from '../names/words';
import type { LikeField, LikeType, Likable } from './types';

/** A name as it is compared. */
export interface LikeForm {
  text: string;
  field: LikeField;
  /** Folded, each in its one spelling, in Latin letters; without titles, small words and what is told apart below. */
  words: string[];
  /** The words without spaces: `Tsai Ing-wen` and `Tsai Ingwen` are one. */
  compact: string;
  /** Whether it was written in other letters. */
  spelledOut: boolean;
  /** `jr` or `iii`: another person. */
  suffix: string;
  /** What stands in parentheses after it, when it is no acronym. */
  note: string;
  /** The legal form that a company may leave out. */
  legalForm: string;
  /** The one word is an acronym. */
  isAcronym: boolean;
}

const most = { forms: 20, words: 10, letters: 60 };

const fields: Record<Name['kind'], LikeField> = {
  ...{ name: 'name', shortName: 'shortName', nativeName: 'nativeName' },
  ...{ full: 'aliases', short: 'aliases', acronym: 'aliases', former: 'aliases' },
  ...{ native: 'aliases', weak: 'aliases' },
};

const smallWords = wordList('the of for on in and to at de der die das des du la le les el los y et und für');
const foreign = /[\p{L}\p{M}]/u;
const latin = /\p{Script=Latin}/u;
const inParentheses = /\s*\(([^()]*)\)\s*$/;
const closedInitials = /(?<=\p{Lu}\.)(?=\p{Lu}\.)/gu;
/** `MPS`, `M.P.S.`, `MoD`. */
const acronym = /^(?:(?:\p{Lu}\.?){2,8}|\p{Lu}\p{Ll}?\p{Lu}\p{Ll}?)$/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const isForeign = (text: string): boolean => foreign.test(text) && !latin.test(text);

const wordsOf = (text: string): string[] => canonicalWords(foldedWords(text));

/** `Scobell, Andrew` as `Andrew Scobell`. */
const inReadingOrder = (text: string): string => {
  const [family, given, ...more] = text.split(/\s*,\s*/);
  if (!family || !given || more.length > 0 || generationSuffixes.has(wordsOf(given)[0] ?? '')) return text;
  return `${given} ${family}`;
};

/** The words of a person's name, and the suffix that makes another person of it. */
const personWords = (text: string) => {
  const all = wordsOf(inReadingOrder(text).replace(closedInitials, ' '));
  const from = all.findIndex((word) => !honorifics.has(word));
  const words = from > 0 && all.length - from > 1 ? all.slice(from) : all;
  const last = words.at(-1) ?? '';
  return words.length > 2 && generationSuffixes.has(last)
    ? { words: words.slice(0, -1), suffix: last, legalForm: '' }
    : { words, suffix: '', legalForm: '' };
};

const organizationWords = (text: string) => {
  const all = wordsOf(text.replaceAll('&', ' '));
  const large = all.filter((word) => !smallWords.has(word));
  const words = large.length > 0 ? large : all;
  const last = words.at(-1) ?? '';
  return words.length > 1 && legalForms.has(last)
    ? { words: words.slice(0, -1), suffix: '', legalForm: last }
    : { words, suffix: '', legalForm: '' };
};

/** A family name alone, or a first name, is what many share. */
const countsAlone = (kind: Name['kind'], text: string): boolean =>
  kind === 'name' || kind === 'nativeName' || unspaced.test(text);

const formOf = (type: LikeType, { name, kind }: Name): LikeForm[] => {
  const inside = type === 'organization' ? (inParentheses.exec(name)?.[1] ?? '') : '';
  const bare = inside ? name.replace(inParentheses, '') : name;
  const spelledOut = isForeign(bare);
  const latinText = spelledOut ? transliterate(bare) : bare;
  const { words, suffix, legalForm } =
    type === 'person' ? personWords(latinText) : organizationWords(latinText);
  if (words.length === 0) return [];
  if (type === 'person' && words.length === 1 && !countsAlone(kind, name)) return [];
  const some = words.slice(0, most.words);
  const hasAcronymInside = acronym.test(inside);
  const form: LikeForm = {
    text: name,
    field: fields[kind],
    words: some,
    compact: some.join('').slice(0, most.letters),
    spelledOut,
    suffix,
    note: hasAcronymInside ? '' : wordsOf(inside).join(' '),
    legalForm,
    isAcronym: type === 'organization' && some.length === 1 && (kind === 'acronym' || acronym.test(bare)),
  };
  return hasAcronymInside ? [form, ...formOf(type, { name: inside, kind: 'acronym' })] : [form];
};

/** @returns the names of an entry as they are compared; weak ones, which many share, are not */
export const formsOf = ({ type, names }: Pick<Likable, 'type' | 'names'>): LikeForm[] =>
  names
    .filter(({ kind }) => kind !== 'weak')
    .slice(0, most.forms)
    .flatMap((name) => formOf(type, name));
