import type { DirectoryEntry } from '../directory/types';

/**
 * @param values the fields of an entry, as a row of the database or a file has them
 * @returns the names of a person or organization, as the finder needs them
 */
export const directoryEntry = (
  type: DirectoryEntry['type'],
  slug: string,
  values: Record<string, unknown>,
  aliases: DirectoryEntry['aliases'],
): DirectoryEntry => {
  const text = (field: string): string | null => {
    const value = values[field];
    return typeof value === 'string' ? value : null;
  };
  return {
    type,
    slug,
    name: text('name') ?? '',
    prefix: text('prefix'),
    familyName: text('familyName'),
    givenName: text('givenName'),
    shortName: text('shortName'),
    nativeName: text('nativeName'),
    country: text('country'),
    classification: text('classification') as DirectoryEntry['classification'],
    aliases,
  };
};

/** @returns every name that stands for the entry; weak aliases do not */
export const namesOf = ({ name, shortName, nativeName, aliases }: DirectoryEntry): string[] =>
  [
    name,
    shortName,
    nativeName,
    ...aliases.filter(({ kind }) => kind !== 'weak').map((alias) => alias.name),
  ].filter((text): text is string => Boolean(text));

/** What the file says, over what the CMS has; a file that does not speak of a field leaves it. */
export const overlay = (declared: DirectoryEntry, stored: DirectoryEntry | undefined): DirectoryEntry => {
  if (!stored) return declared;
  const given = Object.entries(declared).filter(([, value]) => value !== null);
  return { ...stored, ...Object.fromEntries(given), aliases: [...declared.aliases, ...stored.aliases] };
};
