import { oneLine } from '../directory/fold';

/**
 * Characters that no text needs and that XML feeds, databases or terminals cannot bear: control characters other than
 * tab and line feed, and halves of surrogate pairs.
 */
const unwanted = /[^\P{Cc}\t\n]|\p{Cs}/u;

/** A character that a text may not have: where it stands, and its name such as `U+0092`. */
export interface UnwantedCharacter {
  offset: number;
  name: string;
}

/** @returns the first character of the text that cannot be stored or shown, or null. */
export const unwantedCharacter = (text: string): UnwantedCharacter | null => {
  const offset = text.search(unwanted);
  if (offset === -1) return null;
  return { offset, name: `U+${text.charCodeAt(offset).toString(16).padStart(4, '0').toUpperCase()}` };
};

/**
 * @returns the text as names are compared that stand for an entry: without accents, in lower case, in one line.
 * Letters and punctuation stay, unlike in `directory/fold`, which compares the words of a running text.
 */
export const foldName = (text: string): string =>
  oneLine(
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase(),
  ).normalize('NFC');
