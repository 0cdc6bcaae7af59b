import { fold } from '../directory/fold';
import { leadingFamilyNames, nameParticles } from '../directory/words/family-names';
import { wordList } from '../directory/words/word-list';
import type { FoundAffiliation } from '../pieces/types';
import type { Found } from './found';
import type { NewEntry } from './types';

/** Forms of address that belong to somebody for longer than a sentence. */
const prefixes = wordList(`
  dr doctor prof professor sir dame lord lady gen lt col maj capt cmdr adm sgt sen rep gov rev fr msgr amb
  sheikh shaykh imam rabbi ayatollah
`);

/** Languages in which the family name comes first. */
const familyFirst = wordList('zh ja ko vi hu');

const isName = (word: string): boolean => /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(word);
const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word);

/** Given and family name where there is no doubt about it: two words, or an initial between them. */
const partsOfName = (name: string, locale: string | null): Pick<NewEntry, 'givenName' | 'familyName'> => {
  const words = name.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isPlain =
    isName(first) &&
    isName(last) &&
    (words.length === 2 || (words.length === 3 && isInitial(words[1] ?? '')));
  const isOpen =
    leadingFamilyNames.has(fold(first)) ||
    words.some((word) => nameParticles.has(fold(word))) ||
    familyFirst.has(fold((locale ?? '').split('-')[0] ?? ''));
  return isPlain && !isOpen
    ? { givenName: words.slice(0, -1).join(' '), familyName: last }
    : { givenName: null, familyName: null };
};

const prefixOf = ({ as }: Found): string | null =>
  as
    .flatMap(({ title }) => (title ? [title] : []))
    .find((title) => title.split(' ').every((word) => prefixes.has(fold(word)))) ?? null;

/**
 * @param affiliations what the text states about people whom the directory lacks
 * @returns what a new entry for somebody is filled with from the text
 */
export const newEntry = (
  found: Found,
  affiliations: FoundAffiliation[],
  locale: string | null,
): NewEntry => ({
  name: found.name,
  prefix: prefixOf(found),
  ...partsOfName(found.name, locale),
  affiliations: affiliations
    .filter(({ person }) => person === found.name)
    .map(({ organization, role }) => ({ organization, role })),
});
