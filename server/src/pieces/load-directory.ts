import type { Core } from '@strapi/types';
import type { DirectoryEntry } from '../directory/types';
import type { Version } from '../dossiers/access';
import { uidOf } from '../model';
import { inBatches } from './batches';
import { directoryEntry } from './directory-entry';
import type { EntityType } from './types';

const directoryFields = {
  person: ['name', 'prefix', 'familyName', 'givenName', 'nativeName'],
  organization: ['name', 'shortName', 'nativeName', 'country', 'classification'],
} as const;

type Row = Record<string, unknown> & { documentId: string; slug: string | null };

/** A person or organization with all its names. */
export interface DirectoryRow {
  documentId: string;
  /** null for an entry that has none yet. */
  slug: string | null;
  entry: DirectoryEntry;
}

/**
 * @param version drafts are everybody, since every entry has one, published or not
 * @param documentIds only these; everybody when it is missing
 * @returns the people or the organizations with their names
 */
export const loadDirectory = async (
  strapi: Core.Strapi,
  type: EntityType,
  version: Version,
  documentIds?: string[],
): Promise<DirectoryRow[]> => {
  const load = (where: object): Promise<Row[]> =>
    strapi.db.query(uidOf(type)).findMany({
      select: ['documentId', 'slug', ...directoryFields[type]],
      where: { ...where, publishedAt: version === 'draft' ? null : { $notNull: true } },
      populate: { aliases: true },
    });
  const rows = documentIds
    ? await inBatches(documentIds, (some) => load({ documentId: { $in: some } }))
    : await load({});
  return rows.map((row) => {
    const aliases = (row.aliases as DirectoryEntry['aliases']).filter((alias) => alias.name);
    const { documentId, slug } = row;
    return { documentId, slug, entry: directoryEntry(type, slug ?? '', row, aliases) };
  });
};
