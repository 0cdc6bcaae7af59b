import type { DirectoryEntry } from '../directory';
import { fold, oneLine } from '../directory/fold';
import { namesOf } from '../pieces/directory-entry';
import type { EntityType } from '../pieces/types';
import type { ReadableEntries } from './access';
import type { FormText } from './form-text';
import { type FoundInForm, placesIn } from './found';
import type { LinkState, LinkedName, ReadForm, ReadItem, ReadList } from './types';

const lists: ReadList[] = ['credits', 'mentions'];

/** What Strapi fills in when an item says nothing else. */
const usualRole = { credits: 'author', mentions: 'mentioned' } as const;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const wordsOf = (text: string): string =>
  ` ${text
    .replace(/['’]s(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{N}\p{M}'’.]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .join(' ')} `;

/** @returns a function that tells whether a name stands in a text, letter by letter but for case and accents */
const standsIn = (text: string): ((name: string) => boolean) => {
  let words: string | null = null;
  return (name) => {
    if (unspaced.test(name)) return text.includes(name);
    words ??= wordsOf(text);
    const wanted = wordsOf(name);
    return wanted.trim() !== '' && words.includes(wanted);
  };
};

/** Everything that a form says about one party. */
interface Party {
  type: EntityType | null;
  entry: string | null;
  items: Array<ReadItem & { list: ReadList; index: number }>;
}

/** Those who are credited or mentioned, each once, in the order of the form. */
const partiesOf = (form: ReadForm): Party[] => {
  const parties = new Map<string, Party>();
  for (const list of lists) {
    for (const [index, item] of form[list].entries()) {
      const entry = item.person ?? item.organization;
      const name = oneLine(item.name ?? '');
      if (!entry && name === '') continue;
      const key = entry ?? `name ${fold(name)}`;
      const type = item.person ? 'person' : item.organization ? 'organization' : null;
      const party = parties.get(key) ?? { type, entry, items: [] };
      party.items.push({ ...item, list, index });
      parties.set(key, party);
    }
  }
  return [...parties.values()];
};

const placesOfWords = (text: FormText, name: string) => {
  const whole = text.piece.text ?? '';
  const at = name === '' ? -1 : whole.indexOf(name);
  return at === -1 ? [] : placesIn(text, [{ start: at, end: at + name.length }]);
};

interface Given {
  form: ReadForm;
  text: FormText;
  found: FoundInForm;
  entries: ReadableEntries;
  /** The names of entries, as far as the asker may read them. */
  directory: readonly DirectoryEntry[];
  seesAll: (type: EntityType) => boolean;
  /** Whether somebody of that name is proposed to be linked: then that says it all. */
  isProposed: (name: string) => boolean;
}

/** @returns everybody who is credited or mentioned, with whether they are still in the text */
export const linkedNames = (given: Given): LinkedName[] => {
  const { form, text, found, entries, directory, seesAll, isProposed } = given;
  const parties = partiesOf(form);
  const wanted = new Set(parties.map(({ entry }) => entry));
  const named = new Map(directory.filter(({ slug }) => wanted.has(slug)).map((entry) => [entry.slug, entry]));
  const foundNames = new Map(found.names.map((name) => [name.known, name]));
  const stands = standsIn(
    text.paragraphs.flatMap(({ field, text: words }) => (field ? [words] : [])).join('\n'),
  );

  const stateOf = ({ type, entry }: Party): LinkState => {
    if (!entry || !type) return 'missing';
    return entries.get(entry)?.state ?? (seesAll(type) ? 'missing' : 'hidden');
  };

  return parties.flatMap((party): LinkedName[] => {
    const { type, entry, items } = party;
    const printed = items.flatMap(({ name }) => (name ? [oneLine(name)] : []));
    if (!entry && isProposed(printed[0] ?? '')) return [];
    const spans = entry ? (foundNames.get(entry)?.spans ?? []) : [];
    const places = placesIn(text, spans);
    const known = entry ? named.get(entry) : undefined;
    const isThere = places.length > 0 || [...printed, ...(known ? namesOf(known) : [])].some(stands);
    return [
      {
        type,
        entry,
        name: (entry && entries.get(entry)?.name) || printed[0] || '',
        state: stateOf(party),
        roles: items.map(({ list, role, index }) => ({ list, role: role ?? usualRole[list], index })),
        absent: !isThere && items.every(({ list }) => list === 'mentions'),
        at:
          places.length > 0
            ? places
            : (printed.map((name) => placesOfWords(text, name)).find(({ length }) => length > 0) ?? []),
      },
    ];
  });
};
