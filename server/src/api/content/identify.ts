import type { Core } from '@strapi/types';
import { askerOf } from '../../database/ask';
import { tableOf } from '../../dossiers/schema';
import type { PublicType } from '../../model';
import { languageOf } from '../../slugs/language';

export interface Question {
  /** A documentId or a slug, as the address has it. */
  id: string;
  locale: unknown;
  version: 'published' | 'draft' | 'any';
}

const conditions = { published: '"published_at" is not null', draft: '"published_at" is null', any: '1 = 1' };

/** The documentIds that Strapi makes; a site may have others, and a slug may look like one. */
const madeByStrapi = /^[a-z0-9]{24}$/;

/**
 * Turns what stands in an address into a documentId. A documentId wins over a slug of the same spelling; a slug counts
 * only in the language of the request and only in a version that the asker may see.
 * @returns null when nothing of that name is there
 */
export const identify = async (
  strapi: Core.Strapi,
  type: PublicType,
  { id, locale, version }: Question,
): Promise<string | null> => {
  if (id.includes('\0')) return null;
  // Every answer begins with this question: as text it is not built anew each time.
  const ask = askerOf(strapi);
  const select = `select "document_id" "documentId", "slug" from ${tableOf(strapi, type)} where ${conditions[version]}`;
  if (madeByStrapi.test(id)) {
    const [found] = await ask(`${select} and "document_id" = ? limit 1`, [id]);
    if (found) return id;
  }
  const language = await languageOf(strapi, type, locale);
  const found = await ask<{ documentId: string; slug: string | null }>(
    `${select} and ("document_id" = ? or ("slug" = ?${language ? ' and "locale" = ?' : ''})) limit 10`,
    [id, id, ...(language ? [language] : [])],
  );
  // MariaDB takes letters of another case, or with accents, for the same; an address is exact.
  const named = found.find(({ documentId }) => documentId === id) ?? found.find(({ slug }) => slug === id);
  return named?.documentId ?? null;
};
