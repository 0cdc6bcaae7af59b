import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../model';
import { forgetFormerSlug, rememberFormerSlug } from './former';
import { keyOf } from './scope';

/** The slugs that the published versions of an entry bear, by language. */
export type PublishedSlugs = Map<string, string>;

/** @returns the slugs under which an entry is published now */
export const publishedSlugs = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
): Promise<PublishedSlugs> => {
  const versions: Array<{ slug: string | null; locale: string | null }> = await strapi.db
    .query(uidOf(type))
    .findMany({ select: ['slug', 'locale'], where: { documentId, publishedAt: { $notNull: true } } });
  return new Map(versions.flatMap(({ slug, locale }) => (slug ? [[locale ?? '', slug]] : [])));
};

/**
 * Makes the slugs that an entry was published under lead to it, once it is published under others or not at all: it may
 * come back with another one. A slug that it bears again leads nowhere.
 * @param before the slugs under which it was published before the write
 */
export const rememberReplacedSlugs = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
  before: PublishedSlugs,
): Promise<void> => {
  const after = await publishedSlugs(strapi, type, documentId);
  for (const [language, slug] of before) {
    if (after.get(language) !== slug) await rememberFormerSlug(strapi, { type, language, slug, documentId });
  }
  for (const [language, slug] of after) {
    const replaced = before.get(language);
    // Where upper and lower case alone have changed, both spellings are one row, which the old one needs.
    if (replaced !== undefined && keyOf(replaced) === keyOf(slug)) continue;
    await forgetFormerSlug(strapi, { type, language, slug, documentId });
  }
};
