import type { Core } from '@strapi/types';
import type { ImportedEntry } from '../api/contracts/imports';
import { nameField, publicTypes, uidOf } from '../model';
import { inBatches } from '../pieces/batches';
import type { Change, ContentType } from '../pieces/types';

interface Row {
  documentId: string;
  slug: string | null;
  locale: string | null;
  [name: string]: unknown;
}

const draftsOf = async (strapi: Core.Strapi, type: ContentType, changes: Change[]) => {
  const slugs = changes.filter((change) => change.type === type).map(({ slug }) => slug);
  const rows = await inBatches([...new Set(slugs)], (some): Promise<Row[]> =>
    strapi.db.query(uidOf(type)).findMany({
      select: ['documentId', 'slug', 'locale', nameField[type]],
      where: { slug: { $in: some }, publishedAt: null },
    }),
  );
  return rows.map((row) => [`${type} ${row.slug} ${type === 'article' ? row.locale : null}`, row] as const);
};

/**
 * @param changes those of a plan that has just been applied, in its transaction
 * @returns the entries that they are about, as the content manager finds them
 */
export const importedEntries = async (strapi: Core.Strapi, changes: Change[]): Promise<ImportedEntry[]> => {
  const types = Object.keys(publicTypes) as ContentType[];
  const rows = new Map<string, Row>();
  for (const type of types) {
    for (const [key, row] of await draftsOf(strapi, type, changes)) rows.set(key, row);
  }
  return changes.flatMap(({ action, type, slug, locale, publish }) => {
    const row = rows.get(`${type} ${slug} ${locale}`);
    if (!row) return [];
    const name = String(row[nameField[type]] ?? slug);
    return [{ action, type, documentId: row.documentId, name, locale, isPublished: publish }];
  });
};
