import type { Core } from '@strapi/types';
import type { Directory } from '../directory';
import type { DirectoryEntry } from '../directory/types';
import { followedDirectory } from '../pieces/followed-directory';
import type { EntityType } from '../pieces/types';

const types = ['person', 'organization'] as const;

/** Which fields of the entries of each type an asker may read. */
export type ReadableFields = Record<EntityType, ReadonlySet<string>>;

/** Fields by which the finder knows an entry. */
const nameFields = [
  ...(['name', 'prefix', 'familyName', 'givenName', 'shortName'] as const),
  ...(['nativeName', 'country', 'classification', 'aliases'] as const),
];

/** @returns an entry without the names in fields that are not readable */
export const shown = (entry: DirectoryEntry, readable: ReadonlySet<string>): DirectoryEntry => {
  const hidden = nameFields.filter((field) => !readable.has(field));
  return { ...entry, ...Object.fromEntries(hidden.map((field) => [field, field === 'aliases' ? [] : null])) };
};

/**
 * Names of all drafts of people and organizations, in memory: read once, then followed change by change.
 * @returns a function that gives the directory of an asker: without entries whose names they may not read, and without
 * the names in fields that they may not read. Permissions that depend on the entry are the caller's to see to.
 */
export const draftNames = (strapi: Core.Strapi) => {
  const directoryOf = followedDirectory(strapi, {
    version: 'draft',
    // The documentId stands for the slug: every entry has one, and it never changes.
    entryOf: ({ documentId, entry }) => ({ ...entry, slug: documentId }),
  });
  return (readable: ReadableFields): Promise<Directory> => {
    const fields = types.map((type) => nameFields.filter((field) => readable[type].has(field)));
    return directoryOf(JSON.stringify(fields), (entry) =>
      readable[entry.type].has('name') ? shown(entry, readable[entry.type]) : null,
    );
  };
};
