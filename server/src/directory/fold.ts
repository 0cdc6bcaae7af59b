import { canonicalSpelling } from './words/abbreviations';

const plain = /^[A-Za-z0-9]+$/;
const markOnLatin = /(\p{Script=Latin})\p{Mn}+/gu;
const unheard = /['’ʼ＇.\u00AD\u200B-\u200D\u2060]/g;
const lettersOfTheirOwn: Record<string, string> = {
  ß: 'ss',
  ẞ: 'SS',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ı: 'i',
};

/**
 * A word without diacritics, apostrophes, dots and invisible characters, in its own case:
 * `Müller` gives `Muller`, `U.S.` gives `US`. Marks of scripts other than Latin stay (Unicode NFKC).
 */
export const foldMarks = (word: string): string =>
  plain.test(word)
    ? word
    : word
        .normalize('NFKD')
        .replace(markOnLatin, '$1')
        .normalize('NFKC')
        .replace(unheard, '')
        .replace(/[ßẞøØłŁđĐðÐþÞæÆœŒı]/g, (letter) => lettersOfTheirOwn[letter] ?? letter);

/** A word as it is compared: folded and in lower case. */
export const fold = (word: string): string => foldMarks(word).toLowerCase();

/** A folded word in the one spelling that the index uses: `corp` gives `corporation`, `defence` gives `defense`. */
export const canonical = (folded: string): string =>
  canonicalSpelling.get(folded) ?? (folded.endsWith('isation') ? `${folded.slice(0, -7)}ization` : folded);

/** The singular of a regular English noun: `officials` gives `official`, `spokesmen` gives `spokesman`. */
export function singular(folded: string): string {
  if (folded.endsWith('men')) return `${folded.slice(0, -3)}man`;
  if (folded.endsWith('ies')) return `${folded.slice(0, -3)}y`;
  return folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
}

/** Printed words on one line, whatever the white space between them was. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
