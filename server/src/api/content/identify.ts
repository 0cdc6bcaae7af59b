import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../../model';
import { languageOf } from '../../slugs/language';

interface Question {
  /** A documentId or a slug, as the address has it. */
  id: string;
  locale: unknown;
  version: 'published' | 'draft' | 'any';
}

const inVersion = {
  published: { publishedAt: { $notNull: true } },
  draft: { publishedAt: { $null: true } },
  any: {},
};

/**
 * Turns what stands in an address into a documentId. A documentId wins over a slug of the same spelling; a slug counts
 * only in the language of the request and only in a version that the asker may see.
 * @returns null when nothing of that name is there
 */
export const identify = async (strapi: Core.Strapi, type: PublicType, { id, locale, version }: Question) => {
  if (id.includes('\0')) return null;
  const language = await languageOf(strapi, type, locale);
  const found = await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId'],
    where: {
      ...inVersion[version],
      $or: [{ documentId: id }, { slug: id, ...(language ? { locale: language } : {}) }],
    },
    limit: 10,
  });
  const rows: Array<{ documentId: string }> = found;
  return (rows.find(({ documentId }) => documentId === id) ?? rows[0])?.documentId ?? null;
};
