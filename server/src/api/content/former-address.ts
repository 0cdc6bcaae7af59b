import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../../model';
import { qualifiedTable } from '../../model/qualified-table';
import { languageOf } from '../../slugs/language';
import { keyOf } from '../../slugs/scope';
import type { Question } from './identify';

interface Row {
  /** The slug under which the entry was found. */
  known: string;
  /** The slug that it has now. */
  slug: string | null;
}

/**
 * Where an address leads that nobody has now. Of two versions the one asked for counts, so that the new slug of a draft
 * stays as unknown as the draft; for a draft the slug of its published version leads to it too. One statement, whether
 * there is such an entry or not: the time that an answer takes says nothing.
 * @returns the slug that the entry has now, when it was published under the one that stands in the address and there is
 * a version that the asker may see; else null
 */
export const formerAddress = async (
  strapi: Core.Strapi,
  type: PublicType,
  { id, locale, version }: Question,
): Promise<string | null> => {
  if (id.includes('\0')) return null;
  const language = await languageOf(strapi, type, locale);
  const { connection: knex, metadata } = strapi.db;
  const tableOf = (uid: string) => qualifiedTable(strapi, metadata.get(uid).tableName);
  const entries = tableOf(uidOf(type));

  const inLanguage = language ? { 'e.locale': language } : {};
  const former = knex(`${entries} as e`)
    .join(`${tableOf('plugin::newsroom.former-slug')} as f`, 'f.entry', 'e.document_id')
    .where({ 'f.type': type, 'f.language': language, 'f.slug': keyOf(id), ...inLanguage })
    .select({ known: 'f.slug', slug: 'e.slug' });
  if (version === 'published') former.whereNotNull('e.published_at');
  if (version === 'draft') former.whereNull('e.published_at');
  const published = knex(`${entries} as e`)
    .join(`${entries} as p`, 'p.document_id', 'e.document_id')
    .where({ 'p.slug': id, ...inLanguage, ...(language ? { 'p.locale': language } : {}) })
    .whereNotNull('p.published_at')
    .whereNull('e.published_at')
    .select({ known: 'p.slug', slug: 'e.slug' });

  const rows: Row[] = await (version === 'draft' ? former.unionAll(published) : former);
  // MariaDB takes letters with and without accents for the same; an address is exact.
  const row = rows.find(({ known }) => known === id || known === keyOf(id));
  return row?.slug && row.slug !== id ? row.slug : null;
};
