import { isInitial, keyOf, tokenise, type Token } from './tokens';
import { governmentalNouns } from './words/organization-nouns';

/** One way to print the name of an entry, as the index holds it. */
export interface Form {
  /** Index of the entry in `Directory.entries`. */
  entry: number;
  /** One letter per word: `X` wants a capital, `A` capitals throughout, `a` takes any. */
  capitals: string;
  /** The country of an organization; null when the directory does not say. */
  country: string | null;
  /** The printed name leaves the country open, as in `Ministry of Defence`, so the text has to agree. */
  local: boolean;
  /** Initials that this form leaves out: `George Bush` of `George H. W. Bush` leaves out `hw`. */
  initials: string;
}

/** The words of a name; of its marks only commas stay. A note in parentheses at the end and a leading `the` go. */
export function nameTokens(name: string): Token[] {
  const tokens = tokenise(name.replace(/\s*\([^()]*\)\s*$/, '')).filter(
    (token) => token.kind === 'word' || token.text === ',',
  );
  return tokens[0]?.norm === 'the' && tokens.length > 1 ? tokens.slice(1) : tokens;
}

/** Which capitals the printed name needs. Small words, and nouns such as `ministry`, may be printed either way. */
export const capitalsOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.kind === 'mark' || !/^\p{Lu}/u.test(token.text)) return 'a';
      if (/^(?:\p{Lu}\.?){2,3}$/u.test(token.text)) return 'A';
      return token.gap === '-' || governmentalNouns.has(token.key) || token.key === 'university' ? 'a' : 'X';
    })
    .join('');

/** The key of a whole name, with a possessive ending that is part of it (`McDonald’s`). */
export const wholeKey = (tokens: readonly Token[]): string =>
  keyOf(tokens) + (tokens.at(-1)?.possessive === "'s" ? "'s" : '');

const withoutMarks = (tokens: readonly Token[]): Token[] => tokens.filter((token) => token.kind === 'word');

/** `Tsai Ing-wen` as `Tsai Ingwen`. */
function hyphensClosed(tokens: readonly Token[]): Token[] {
  const closed: Token[] = [];
  for (const token of tokens) {
    const before = closed.at(-1);
    if (token.gap === '-' && before !== undefined)
      closed[closed.length - 1] = { ...before, key: before.key + token.key };
    else closed.push(token);
  }
  return closed;
}

/** `J. K. Rowling` as `J.K. Rowling`, or null when the name has no two initials in a row. */
function initialsClosed(tokens: readonly Token[]): Token[] | null {
  const closed: Token[] = [];
  for (const token of tokens) {
    const before = closed.at(-1);
    const both = before !== undefined && isInitial(before) && isInitial(token);
    if (both)
      closed[closed.length - 1] = {
        ...before,
        text: `${before.text}${token.text}`,
        key: before.key + token.key,
      };
    else closed.push(token);
  }
  return closed.length < tokens.length ? closed : null;
}

/** `J.K. Rowling` as `J. K. Rowling`, or null when no initials are written as one word. */
function initialsOpened(tokens: readonly Token[]): Token[] | null {
  const opened = tokens.flatMap((token) =>
    /^(?:\p{Lu}\.){2,3}$/u.test(token.text)
      ? [...token.key].map((letter) => ({ ...token, text: `${letter.toUpperCase()}.`, key: letter }))
      : [token],
  );
  return opened.length > tokens.length ? opened : null;
}

/** The name as given and in the spellings that newspapers give it: without comma, hyphen closed, initials apart. */
export function spellings(tokens: Token[]): Token[][] {
  const words = withoutMarks(tokens);
  const variants: Array<Token[] | null> = [
    tokens,
    words,
    hyphensClosed(words),
    initialsClosed(words),
    initialsOpened(words),
  ];
  return variants.filter((variant): variant is Token[] => variant !== null && variant.length > 0);
}
