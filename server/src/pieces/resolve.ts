import type { DirectoryEntry } from '../directory/types';
import { foldName } from './characters';
import { declaredKeys } from './declared-keys';
import type { DeclaredKeys } from './declared-keys';
import { directoryEntry, namesOf, overlay } from './directory-entry';
import { type EntryKey, entryKey, partsOf } from './entry';
import { didYouMean, errorAt } from './problems';
import { type Known, presentKey } from './snapshot';
import type { Bundle, ContentType, Problem, Reference } from './types';

export interface Resolver extends DeclaredKeys {
  /** The entry that a reference names, of one of the given types, or what is wrong with it. */
  resolve(
    reference: Reference,
    types: ContentType[],
  ): { key: EntryKey; problem?: never } | { key?: never; problem: Problem };
  /** Everybody that links can name: the CMS directory with the bundle's declarations laid over it. */
  directory: Map<EntryKey, DirectoryEntry>;
}

const joined = (types: ContentType[]) => types.join(' or ');

const problemAt = (reference: Reference, rule: string, message: string, remedy: string) => ({
  problem: errorAt(
    reference,
    rule,
    message.replace('%s', () => reference.text),
    remedy,
  ),
});

const keysByName = (directory: Resolver['directory']): Map<string, Set<EntryKey>> => {
  const named = new Map<string, Set<EntryKey>>();
  for (const [key, entry] of directory) {
    for (const name of namesOf(entry)) {
      const keys = named.get(foldName(name)) ?? new Set();
      named.set(foldName(name), keys.add(key));
    }
  }
  return named;
};

/** @returns a resolver for the references of one bundle against one state of the CMS */
export const createResolver = (bundle: Bundle, known: Known, articleKeys: Set<EntryKey>): Resolver => {
  const declarations = [...bundle.people, ...bundle.organizations];
  const { keyOf, problems } = declaredKeys(declarations, known);
  const directory = new Map(known.directory);
  for (const declaration of declarations) {
    const { type, name, fields, aliases = [] } = declaration;
    const key = keyOf(declaration);
    const declared = directoryEntry(type, partsOf(key).slug, { ...fields, name }, aliases);
    directory.set(key, overlay(declared, directory.get(key)));
  }
  const named = keysByName(directory);

  const exists = (key: EntryKey) => directory.has(key) || articleKeys.has(key) || known.addresses.has(key);

  const suggestion = (text: string, types: ContentType[]): string => {
    const slugs = [...directory.keys(), ...articleKeys]
      .filter((key) => types.includes(partsOf(key).type))
      .map((key) => partsOf(key).slug);
    const guess = didYouMean(text, slugs).trim();
    return guess ? `${guess} ` : '';
  };

  /** Files may know an entry by a slug that an editor has changed since. */
  const present = (key: EntryKey) => presentKey(known, key, known.addresses.get(key)?.locale ?? null);

  const resolve: Resolver['resolve'] = (reference, types) => {
    const { text } = reference;
    const bySlug = types.map((type) => entryKey(type, text)).filter(exists);
    if (bySlug[0] && bySlug.length === 1) return { key: present(bySlug[0]) };
    const byName = [...(named.get(foldName(text)) ?? [])].filter((key) => types.includes(partsOf(key).type));
    if (byName[0] && byName.length === 1) return { key: byName[0] };
    if (byName.length > 1) {
      const remedy = `Write the slug instead: ${byName.map((key) => partsOf(key).slug).join(', ')}.`;
      return problemAt(reference, 'ambiguous-name', `'%s' is the name of ${byName.length} entries.`, remedy);
    }
    const other = (['person', 'organization', 'article'] as const).find((type) =>
      exists(entryKey(type, text)),
    );
    if (other) {
      return problemAt(
        reference,
        'wrong-type',
        `'%s' is ${other === 'person' ? 'a' : 'an'} ${other}, not ${joined(types)}.`,
        `Link it as ${other}, or name a ${joined(types)}.`,
      );
    }
    const rule = `unknown-${types.length === 1 ? types[0] : 'entry'}`;
    const remedy = `${suggestion(text, types)}Declare the ${joined(types)} in the bundle or create it in the CMS first.`;
    return problemAt(reference, rule, `There is no ${joined(types)} '%s'.`, remedy);
  };

  return { keyOf, problems, resolve, directory };
};
