/** A code and its name in the reader's language. */
export interface CodeOption {
  code: string;
  name: string;
}

/** What a search finds first: the code itself, names that begin so, words that begin so, anything that contains it. */
const ranks = { code: 0, beginning: 1, word: 2, inside: 3, nowhere: 4 } as const;

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const rankOf = ({ code, name }: CodeOption, query: string): number => {
  const [foldedCode, foldedName] = [folded(code), folded(name)];
  if (foldedCode === query) return ranks.code;
  if (foldedName.startsWith(query)) return ranks.beginning;
  if (foldedName.split(/[\s\-'’(]+/u).some((word) => word.startsWith(query))) return ranks.word;
  if (foldedName.includes(query) || foldedCode.startsWith(query)) return ranks.inside;
  return ranks.nowhere;
};

/** @returns a BCP 47 tag in its canonical spelling (`sr-latn` gives `sr-Latn`), or null when the text is none. */
export const canonicalTag = (text: string): string | null => {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
};

/** @returns a well-formed code's name in the reader's language, or null when the browser does not know one. */
export const nameOfCode = (code: string, type: 'region' | 'language', locale: string): string | null =>
  new Intl.DisplayNames([locale, 'en'], { type, fallback: 'none' }).of(code) ?? null;

/** @returns the codes with their names, in the alphabetical order of the reader's language. */
export const nameCodes = (
  codes: readonly string[],
  type: 'region' | 'language',
  locale: string,
): CodeOption[] => {
  const names = new Intl.DisplayNames([locale, 'en'], { type, fallback: 'code' });
  const { compare } = new Intl.Collator([locale, 'en']);
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => compare(one.name, other.name));
};

/** @returns the options whose code or name the query means, best first; all of them for an empty query. */
export const searchCodes = (options: readonly CodeOption[], query: string): CodeOption[] => {
  const words = folded(query);
  if (words === '') return [...options];
  return options
    .map((option) => ({ option, rank: rankOf(option, words) }))
    .filter(({ rank }) => rank < ranks.nowhere)
    .sort((one, other) => one.rank - other.rank)
    .map(({ option }) => option);
};
