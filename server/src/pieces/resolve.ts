import { closest } from 'fastest-levenshtein';
import type { DirectoryEntry } from '../directory/types';
import { slugFrom } from '../slugs/slugify';
import { type EntryKey, entryKey, partsOf } from './entry';
import { type Known, presentKey } from './snapshot';
import type { Bundle, ContentType, Problem, Reference } from './types';

/** Letters alone, without case or accents, so that 'Müller' finds 'muller'. */
const plain = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

type Declaration = Bundle['people'][number] | Bundle['organizations'][number];

export interface Resolver {
  /** The key of a declared person or organization: its slug, that of its namesake in the CMS, or one from its name. */
  keyOf(declaration: Declaration): EntryKey;
  /** The entry that a reference names, of one of the given types, or what is wrong with it. */
  resolve(
    reference: Reference,
    types: ContentType[],
  ): { key: EntryKey; problem?: never } | { key?: never; problem: Problem };
  /** Everybody that links can name: the CMS directory with the bundle's declarations laid over it. */
  directory: Map<EntryKey, DirectoryEntry>;
}

const declaredEntry = (declaration: Declaration, slug: string): DirectoryEntry => {
  const text = (field: string) => {
    const value = declaration.fields[field];
    return typeof value === 'string' ? value : null;
  };
  return {
    type: declaration.type,
    slug,
    name: declaration.name,
    prefix: text('prefix'),
    familyName: text('familyName'),
    givenName: text('givenName'),
    shortName: text('shortName'),
    nativeName: text('nativeName'),
    country: text('country'),
    classification: text('classification') as DirectoryEntry['classification'],
    aliases: declaration.aliases ?? [],
  };
};

const namesOf = ({ name, shortName, nativeName, aliases }: DirectoryEntry): string[] =>
  [
    name,
    shortName,
    nativeName,
    ...aliases.filter(({ kind }) => kind !== 'weak').map((alias) => alias.name),
  ].filter((text): text is string => Boolean(text));

/** What the file says, over what the CMS has; a file that does not speak of a field leaves it. */
const overlay = (declared: DirectoryEntry, stored: DirectoryEntry | undefined): DirectoryEntry => {
  if (!stored) return declared;
  const given = Object.entries(declared).filter(([, value]) => value !== null);
  return { ...stored, ...Object.fromEntries(given), aliases: [...declared.aliases, ...stored.aliases] };
};

const joined = (types: ContentType[]) => types.join(' or ');

/** @returns a resolver for the references of one bundle against one state of the CMS */
export const createResolver = (bundle: Bundle, known: Known, articleKeys: Set<EntryKey>): Resolver => {
  const declarations: Declaration[] = [...bundle.people, ...bundle.organizations];
  const namesakes = new Map<string, EntryKey[]>();
  for (const [key, entry] of known.directory) {
    const name = `${entry.type} ${plain(entry.name)}`;
    namesakes.set(name, [...(namesakes.get(name) ?? []), key]);
  }

  const keyOf = ({ type, slug, name }: Declaration): EntryKey => {
    if (slug) return presentKey(known, entryKey(type, slug), null);
    const [namesake, ...more] = namesakes.get(`${type} ${plain(name)}`) ?? [];
    return namesake && more.length === 0
      ? namesake
      : presentKey(known, entryKey(type, slugFrom(name, type)), null);
  };

  const directory = new Map(known.directory);
  for (const declaration of declarations) {
    const key = keyOf(declaration);
    directory.set(key, overlay(declaredEntry(declaration, partsOf(key).slug), directory.get(key)));
  }

  const named = new Map<string, Set<EntryKey>>();
  for (const [key, entry] of directory) {
    for (const name of namesOf(entry)) {
      const keys = named.get(plain(name)) ?? new Set();
      named.set(plain(name), keys.add(key));
    }
  }

  const exists = (key: EntryKey) => directory.has(key) || articleKeys.has(key) || known.addresses.has(key);

  const problem = (
    { file, at, text }: Reference,
    rule: string,
    message: string,
    remedy: string,
  ): { problem: Problem } => ({
    problem: {
      level: 'error',
      file,
      line: at.line,
      column: at.column,
      rule,
      message: message.replace('%s', text),
      remedy,
    },
  });

  const suggestion = (text: string, types: ContentType[]): string => {
    const slugs = [...directory.keys(), ...articleKeys]
      .filter((key) => types.includes(partsOf(key).type))
      .map((key) => partsOf(key).slug);
    const nearest = slugs.length > 0 ? closest(text, slugs) : null;
    return nearest ? `Did you mean '${nearest}'? ` : '';
  };

  /** Files may know an entry by a slug that an editor has changed since. */
  const present = (key: EntryKey) => presentKey(known, key, known.addresses.get(key)?.locale ?? null);

  const resolve: Resolver['resolve'] = (reference, types) => {
    const { text } = reference;
    const bySlug = types.map((type) => entryKey(type, text)).filter(exists);
    if (bySlug[0] && bySlug.length === 1) return { key: present(bySlug[0]) };
    const byName = [...(named.get(plain(text)) ?? [])].filter((key) => types.includes(partsOf(key).type));
    if (byName[0] && byName.length === 1) return { key: byName[0] };
    if (byName.length > 1) {
      const remedy = `Write the slug instead: ${byName.map((key) => partsOf(key).slug).join(', ')}.`;
      return problem(reference, 'ambiguous-name', `'%s' is the name of ${byName.length} entries.`, remedy);
    }
    const other = (['person', 'organization', 'article'] as const).find((type) =>
      exists(entryKey(type, text)),
    );
    if (other) {
      return problem(
        reference,
        'wrong-type',
        `'%s' is ${other === 'person' ? 'a' : 'an'} ${other}, not ${joined(types)}.`,
        `Link it as ${other}, or name a ${joined(types)}.`,
      );
    }
    const rule = `unknown-${types.length === 1 ? types[0] : 'entry'}`;
    const remedy = `${suggestion(text, types)}Declare the ${joined(types)} in the bundle or create it in the CMS first.`;
    return problem(reference, rule, `There is no ${joined(types)} '%s'.`, remedy);
  };

  return { keyOf, resolve, directory };
};
