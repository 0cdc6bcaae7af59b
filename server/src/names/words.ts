import { canonical, fold } from '../directory/fold';

/** What stands between words; dots and apostrophes belong to them: `U.S.` is one. */
const between = /[^\p{L}\p{N}\p{M}'’ʼ＇.\u00AD\u200B-\u200D\u2060]+/u;

/** @returns the words of a name or a question, folded as `directory/` folds them: without accents, case and dots */
export const foldedWords = (text: string): string[] =>
  text
    .split(between)
    .map(fold)
    .filter((word) => word !== '');

/** @returns the same words in their one spelling: `corp` as `corporation` */
export const canonicalWords = (words: readonly string[]): string[] => words.map(canonical);

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * @param words folded
 * @returns the text from each place on where a reader may begin: at each word and, in scripts that write no spaces, at
 * each character; first the whole, then the whole without spaces when it has some
 */
export const beginnings = (words: readonly string[]): Array<{ text: string; inside: boolean }> => {
  const whole = words.join(' ');
  const found = [{ text: whole, inside: false }];
  if (words.length > 1) found.push({ text: words.join(''), inside: false });
  let start = 0;
  for (const word of words) {
    if (start > 0) found.push({ text: whole.slice(start), inside: true });
    if (unspaced.test(word)) {
      let at = start;
      for (const character of word) {
        if (at > start) found.push({ text: whole.slice(at), inside: true });
        at += character.length;
      }
    }
    start += word.length + 1;
  }
  return found;
};
