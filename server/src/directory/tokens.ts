import { canonical, fold } from './fold';
import { dottedAbbreviations } from './words/abbreviations';

/** A word or a mark of a text. Offsets count UTF-16 units of the text it came from. */
export interface Token {
  kind: 'word' | 'mark';
  /** As printed, with the dot of an abbreviation, without a possessive ending. */
  text: string;
  start: number;
  end: number;
  /** The folded word in lower case; the mark itself. */
  norm: string;
  /** The folded word in the spelling of the index. */
  key: string;
  possessive: '' | "'s" | "'";
  /** What joins the word to the one before it, when no mark stands between them. */
  gap: '' | ' ' | '-' | '/' | '.';
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}' +
  '\\p{Script=Khmer}\\p{Script=Myanmar}ー';
const letters = `(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}\\u00AD\\u200B-\\u200D\\u2060])+`;
const apostrophe = "['’ʼ＇]";
const pieces = new RegExp(
  [
    '(?<space>\\s+)',
    '(?<dotted>(?:\\p{Lu}\\.){2,}(?!\\p{L})|\\p{Lu}(?:\\.\\p{Lu})+\\.?(?!\\p{L})|Ph\\.D\\.?)',
    `(?<native>[${unspaced}])`,
    `(?<word>${letters}(?:${apostrophe}(?![sS](?!\\p{L}))${letters})*|&)`,
    '(?<mark>[\\s\\S])',
  ].join('|'),
  'gu',
);
const singularPossessive = new RegExp(`${apostrophe}[sS](?![\\p{L}\\p{N}])`, 'uy');
const pluralPossessive = new RegExp(`${apostrophe}(?![\\p{L}\\p{N}])`, 'uy');
const joints: Record<string, Token['gap']> = {
  '-': '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '/': '/',
  '·': '.',
  '・': '.',
  '.': '.',
};
const startsWord = /[\p{L}\p{N}]/uy;
const startsLowerCase = /\p{Ll}/uy;

const matchesAt = (pattern: RegExp, text: string, index: number): boolean => {
  pattern.lastIndex = index;
  return pattern.test(text);
};

/** A dot that follows `Corp`, `Dr` or an initial is part of the word. */
const ownsDot = (word: string, norm: string): boolean =>
  /^\p{Lu}$/u.test(word) ||
  (/^\p{Lu}/u.test(word) && dottedAbbreviations.has(norm)) ||
  norm === 'vs' ||
  norm === 'etc';

function possessiveAt(text: string, end: number): Token['possessive'] {
  if (matchesAt(singularPossessive, text, end)) return "'s";
  return /[sS]\.?$/.test(text.slice(Math.max(0, end - 2), end)) && matchesAt(pluralPossessive, text, end)
    ? "'"
    : '';
}

/** Where the word with its possessive ending is over. */
export const tailOf = (token: Token): number => token.end + token.possessive.length;

/**
 * The words and marks of a text in order. Scripts that are written without spaces give one token per character;
 * hyphens, slashes and dots inside a word (`Jean-Luc`, `Booking.com`) join two tokens instead of being marks.
 * @param base what to add to the offsets, when the text is a part of a longer one
 */
export function tokenise(text: string, base = 0): Token[] {
  const tokens: Token[] = [];
  let gap: Token['gap'] = '';
  let skipTo = 0;
  for (const match of text.matchAll(pieces)) {
    const start = match.index;
    if (start < skipTo) continue;
    const { space, dotted, native, word, mark } = match.groups ?? {};
    const previous = tokens.at(-1);
    if (space !== undefined) {
      gap = ' ';
      continue;
    }
    if (mark !== undefined) {
      const joint = joints[mark];
      const joins =
        joint !== undefined &&
        gap === '' &&
        previous?.kind === 'word' &&
        matchesAt(mark === '.' ? startsLowerCase : startsWord, text, start + 1);
      if (joins) gap = joint;
      else {
        tokens.push({
          kind: 'mark',
          text: mark,
          start: base + start,
          end: base + start + mark.length,
          norm: mark,
          key: mark,
          possessive: '',
          gap,
        });
        gap = '';
      }
      continue;
    }
    const printed = dotted ?? native ?? word ?? '';
    const norm = printed === '&' ? 'and' : fold(printed);
    if (norm === '') continue;
    let end = start + printed.length;
    if (word !== undefined && text[end] === '.' && ownsDot(printed, norm)) end += 1;
    const possessive = native === undefined ? possessiveAt(text, end) : '';
    tokens.push({
      kind: 'word',
      text: text.slice(start, end),
      start: base + start,
      end: base + end,
      norm,
      key: canonical(norm),
      possessive,
      gap,
    });
    gap = '';
    skipTo = end + possessive.length;
  }
  return tokens;
}

export const isCapitalised = (token: Token | undefined): boolean =>
  /^[\p{Lu}\p{Lt}]/u.test(token?.text ?? '');
export const isLowerCase = (token: Token | undefined): boolean => /^\p{Ll}/u.test(token?.text ?? '');
export const isAllCaps = (token: Token): boolean => /\p{Lu}/u.test(token.text) && !/\p{Ll}/u.test(token.text);

/** `W.`, `W` or `H.W.`: initials of given names. */
export const isInitial = (token: Token): boolean => /^\p{Lu}\.?$|^(?:\p{Lu}\.){2,3}$/u.test(token.text);

/** The words joined to the key under which the index holds a name; an inner `’s` counts, a closing one does not. */
export const keyOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token, i) => token.key + (i < tokens.length - 1 && token.possessive === "'s" ? "'s" : ''))
    .join(' ');
