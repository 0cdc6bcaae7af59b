import { isAllCaps, isCapitalised, keyOf, tokenise, type Token } from './tokens';
import { demonyms } from './words/demonyms';

/** A country's name or adjective: tokens `from` up to, not including, `to`. */
export interface Designator {
  from: number;
  to: number;
  country: string;
}

const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

const contentTokens = (name: string): Token[] => {
  const tokens = tokenise(name).filter((token) => token.kind === 'word');
  return tokens[0]?.norm === 'the' ? tokens.slice(1) : tokens;
};

/** Names and adjectives of all countries, by key: English names of ISO 3166-1 from the runtime, and `demonyms`. */
function designations(): Map<string, string> {
  const known = new Map<string, string>();
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of alphabet.flatMap((first) => alphabet.map((second) => first + second))) {
    const name = notCountries.has(code) ? undefined : names.of(code);
    const isCurrent = new Intl.Locale(`und-${code}`).region === code;
    if (name !== undefined && isCurrent) known.set(keyOf(contentTokens(name.replace(/\s*\(.*\)/, ''))), code);
  }
  for (const [code, ...others] of demonyms)
    for (const name of others) known.set(keyOf(contentTokens(name)), code);
  return known;
}

const codes = designations();
const longest = Math.max(...[...codes.keys()].map((key) => key.split(' ').length));

/** The country that a printed name or adjective stands for (ISO 3166-1 alpha-2), or null. */
export const countryNamed = (text: string): string | null => codes.get(keyOf(contentTokens(text))) ?? null;

/** The longest country name or adjective that begins at `from`. Capitals count: `Polish` is one, `polish` is not. */
export function designatorAt(tokens: readonly Token[], from: number): Designator | null {
  const first = tokens[from];
  if (first?.kind !== 'word' || !isCapitalised(first) || (first.norm === 'us' && !isAllCaps(first)))
    return null;
  let key = '';
  let found: Designator | null = null;
  for (let to = from; to < Math.min(from + longest, tokens.length); to += 1) {
    const token = tokens[to];
    if (token === undefined || token.kind !== 'word') break;
    key = to === from ? token.key : `${key} ${token.key}`;
    const country = codes.get(key);
    if (country !== undefined) found = { from, to: to + 1, country };
    if (token.possessive !== '') {
      if (token.possessive !== "'s") break;
      key += "'s";
    }
  }
  return found;
}
