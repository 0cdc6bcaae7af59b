import { fold } from './fold';
import { nameTokens, spellings } from './forms';
import { isInitial, keyOf, type Token } from './tokens';
import { leadingFamilyNames, nameParticles } from './words/family-names';
import { generationSuffixes, honorifics } from './words/titles';
import type { DirectoryEntry } from './types';

/** A printed form of a person's name: its words, and the initials that it leaves out. */
export interface PersonForm {
  tokens: Token[];
  initials: string;
}

const withoutTitles = (tokens: Token[]): Token[] => {
  const from = tokens.findIndex((token) => !honorifics.has(token.norm));
  return from <= 0 ? tokens : tokens.slice(from);
};

const withoutSuffix = (tokens: Token[]): Token[] => {
  const words = tokens.filter((token) => token.kind === 'word');
  return words.length > 2 && generationSuffixes.has(words.at(-1)?.key ?? '') ? words.slice(0, -1) : words;
};

/** `Andrew B. Scobell` also goes by `Andrew Scobell`; what was left out is kept, to tell the two Georges Bush apart. */
function initialsLeftOut(tokens: Token[]): PersonForm | null {
  const inner = tokens.filter((token, i) => i > 0 && i < tokens.length - 1 && isInitial(token));
  const rest = tokens.filter((token) => !inner.includes(token));
  return inner.length > 0 && rest.length > 1
    ? { tokens: rest, initials: inner.map((token) => token.norm).join('') }
    : null;
}

/** `Scobell, Andrew` as `Andrew Scobell`; a suffix after a comma stays where it is. */
function inReadingOrder(tokens: Token[]): Token[] {
  const comma = tokens.findIndex((token) => token.kind === 'mark');
  const isSuffix = generationSuffixes.has(tokens[comma + 1]?.key ?? '');
  return comma < 1 || isSuffix ? tokens : [...tokens.slice(comma + 1), ...tokens.slice(0, comma)];
}

const given = (entry: DirectoryEntry): Token[] => nameTokens(entry.givenName ?? '');
const family = (entry: DirectoryEntry): Token[] => nameTokens(entry.familyName ?? '');

/** `Shengkun Guo` for `Guo Shengkun`: both orders of given and family name, as far as the entry tells them apart. */
function bothOrders(entry: DirectoryEntry): Token[][] {
  const givenTokens = given(entry);
  const familyTokens = family(entry);
  if (familyTokens.length === 0) return [];
  if (givenTokens.length > 0)
    return [
      [...givenTokens, ...familyTokens],
      [...familyTokens, ...givenTokens],
    ];
  const name = withoutTitles(nameTokens(entry.name));
  const familyKey = keyOf(familyTokens);
  const rest = name.length - familyTokens.length;
  if (rest < 1) return [];
  if (keyOf(name.slice(0, familyTokens.length)) === familyKey) {
    return [[...name.slice(familyTokens.length), ...name.slice(0, familyTokens.length)]];
  }
  return keyOf(name.slice(rest)) === familyKey && rest === 1
    ? [[...name.slice(rest), ...name.slice(0, rest)]]
    : [];
}

const isFamilyName = (entry: DirectoryEntry, name: string): boolean =>
  fold(name) === fold(entry.familyName ?? '');

/** Every full form of a person's name that counts by itself, wherever it stands. */
export function personForms(entry: DirectoryEntry): PersonForm[] {
  const aliases = entry.aliases.filter((alias) => alias.kind !== 'weak' && !isFamilyName(entry, alias.name));
  const printed = [entry.name, entry.nativeName ?? '', ...aliases.map((alias) => alias.name)].filter(
    (name) => !isFamilyName(entry, name) || name === entry.name,
  );
  const full = [
    ...printed.map((name) => inReadingOrder(withoutTitles(nameTokens(name)))),
    ...bothOrders(entry),
  ];
  const forms: PersonForm[] = [];
  for (const tokens of full) {
    for (const spelling of spellings(tokens)) {
      forms.push({ tokens: spelling, initials: '' });
      const shorter = initialsLeftOut(spelling);
      if (shorter !== null) forms.push(shorter);
    }
    const plain = withoutSuffix(tokens);
    if (plain.length > 1) forms.push({ tokens: plain, initials: '' });
  }
  return forms;
}

function familyNameWithin(name: Token[]): Token[][] {
  const words = withoutSuffix(withoutTitles(name));
  if (words.length < 2) return [];
  const isEastAsian =
    words.length <= 3 && leadingFamilyNames.has(words[0]?.norm ?? '') && !words.some(isInitial);
  let from = words.length - 1;
  while (
    from > 1 &&
    nameParticles.has(words[from - 1]?.norm ?? '') &&
    /^\p{Ll}/u.test(words[from - 1]?.text ?? '')
  )
    from -= 1;
  return isEastAsian ? [words.slice(0, 1), words.slice(from)] : [words.slice(from)];
}

/**
 * The family names under which a person may be named again after the full name: as the entry gives it, or else as the
 * name lets expect; `al-Assad` also as `Assad`. Native names in scripts with spaces give theirs too.
 */
export function familyNames(entry: DirectoryEntry): Token[][] {
  const stated = family(entry);
  const ofName = stated.length > 0 ? [stated] : familyNameWithin(inReadingOrder(nameTokens(entry.name)));
  const native = nameTokens(entry.nativeName ?? '');
  const isSpaced =
    native.some((token) => token.gap === ' ') && native.every((token) => token.text.length > 1);
  const all = isSpaced ? [...ofName, native.slice(-1)] : ofName;
  const bare = all.filter((tokens) => tokens.length === 2 && ['al', 'el'].includes(tokens[0]?.norm ?? ''));
  return [...all, ...bare.map((tokens) => tokens.slice(1))];
}
