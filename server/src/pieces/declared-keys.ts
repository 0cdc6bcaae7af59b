import { oneLine } from '../directory/fold';
import type { DirectoryEntry } from '../directory/types';
import { foldName } from './characters';
import { type EntryKey, entryKey } from './entry';
import { errorAt } from './problems';
import { slugOfEntry } from './slug-in-file';
import { type Known, presentKey, rememberedName, storedKey } from './snapshot';
import type { EntityType, OrganizationDeclaration, PersonDeclaration, Problem } from './types';

export type Declaration = PersonDeclaration | OrganizationDeclaration;

const inWords: Record<EntityType, string> = { person: 'people', organization: 'organizations' };

const slugKeys = (entries: DirectoryEntry[]): string =>
  entries.map(({ slug }) => `'slug: ${slug}'`).join(' or ');

const ambiguous = (declaration: Declaration, namesakes: DirectoryEntry[]): Problem => {
  const message = `'${declaration.name}' is the name of ${namesakes.length} ${inWords[declaration.type]}.`;
  const remedy = `Say which one it is with ${slugKeys(namesakes)}, or give a slug of its own if it is none of them.`;
  return errorAt(declaration, 'ambiguous-name', message, remedy);
};

const similar = (declaration: Declaration, others: DirectoryEntry[]): Problem => {
  const names = others.map(({ name, slug }) => `'${name}' (${slug})`).join(' and ');
  const message = `'${declaration.name}' is spelt like ${names}, but not the same.`;
  const remedy = `Add ${slugKeys(others)} if it is the same ${declaration.type}, or a slug of its own if it is not.`;
  return errorAt(declaration, 'similar-name', message, remedy);
};

const exactly = (name: string): string => oneLine(name).normalize('NFC');

/** The names of the CMS directory, for finding namesakes. */
const indexNames = ({ directory }: Known) => {
  const byName = new Map<string, Array<[EntryKey, DirectoryEntry]>>();
  for (const pair of directory) {
    const name = `${pair[1].type} ${foldName(pair[1].name)}`;
    byName.set(name, [...(byName.get(name) ?? []), pair]);
  }
  return ({ type, name }: Declaration) => byName.get(`${type} ${foldName(name)}`) ?? [];
};

/** Which entries the declarations of a bundle mean. */
export interface DeclaredKeys {
  keyOf(declaration: Declaration): EntryKey;
  /** Declarations of which it is not clear whom they mean. */
  problems: Problem[];
}

/**
 * Tells which entry each person and organization of the directory files is: the one with the slug that the file gives;
 * without a slug, the one that an import of that name wrote, or the only one of exactly that name, or a new one. Where
 * that would be a guess (namesakes, other spellings, a slug that is taken) the declaration is a problem.
 */
export const declaredKeys = (declarations: Declaration[], known: Known): DeclaredKeys => {
  const namesakesOf = indexNames(known);
  const problems: Problem[] = [];

  const byName = (declaration: Declaration): EntryKey => {
    const { type, name } = declaration;
    const remembered = known.byName.get(rememberedName(type, name));
    if (remembered) return remembered;
    const alike = namesakesOf(declaration);
    const namesakes = alike.filter(([, entry]) => exactly(entry.name) === exactly(name));
    const [namesake, ...more] = namesakes;
    if (namesake && more.length === 0) return namesake[0];
    const made = entryKey(type, slugOfEntry(declaration));
    const holder = known.documentIds.has(storedKey(made, null)) ? presentKey(known, made, null) : null;
    const others = new Map([...alike, ...[...known.directory].filter(([key]) => key === holder)]);
    if (namesake)
      problems.push(
        ambiguous(
          declaration,
          namesakes.map(([, entry]) => entry),
        ),
      );
    else if (others.size > 0) problems.push(similar(declaration, [...others.values()]));
    return made;
  };

  const keys = new Map(
    declarations.map((declaration) => [
      declaration,
      declaration.slug
        ? presentKey(known, entryKey(declaration.type, declaration.slug), null)
        : byName(declaration),
    ]),
  );
  return {
    keyOf: (declaration) => keys.get(declaration) ?? entryKey(declaration.type, slugOfEntry(declaration)),
    problems,
  };
};
