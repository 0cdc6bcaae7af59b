import type { Core } from '@strapi/types';
import type { FeedSubject } from '../../../formats/feeds/feed';
import { uidOf } from '../../../model';
import { documentIdOf } from '../address';

/**
 * Whom a feed is of. Who subscribed before a slug changed goes on reading.
 * @param id a documentId, a slug or a former slug
 * @returns the published entry; null when there is none
 */
export const subjectOf = async (
  strapi: Core.Strapi,
  type: FeedSubject['type'],
  id: string,
): Promise<FeedSubject | null> => {
  const documentId = await documentIdOf(strapi, type, { id, locale: undefined, version: 'published' });
  if (!documentId) return null;
  const entry: { slug: string | null; name: string } | null = await strapi.db.query(uidOf(type)).findOne({
    select: ['slug', 'name'],
    where: { documentId, publishedAt: { $notNull: true } },
  });
  return entry && { type, documentId, slug: entry.slug, name: entry.name };
};
