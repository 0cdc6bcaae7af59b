import type { Core } from '@strapi/types';
import type { PublicType } from '../model';
import { type SlugScope, keyOf } from './scope';

/** A slug that a published version has borne, and the entry that it leads to. */
export interface FormerSlug extends SlugScope {
  slug: string;
  documentId: string;
}

const rows = (strapi: Core.Strapi) => strapi.db.query('plugin::newsroom.former-slug');

/** @returns the documentId of the entry that a former slug leads to, whether it is published now or not; null for other slugs */
export const formerSlugOwner = async (
  strapi: Core.Strapi,
  { type, language, slug }: SlugScope & { slug: string },
): Promise<string | null> => {
  const row = await rows(strapi).findOne({
    select: ['slug', 'entry'],
    where: { type, language, slug: keyOf(slug) },
  });
  // MariaDB takes letters with and without accents for the same; an address is exact.
  return row?.slug === keyOf(slug) ? row.entry : null;
};

/** @returns the former slugs of an entry, in lower case */
export const formerSlugsOf = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
): Promise<FormerSlug[]> => {
  const found: Array<{ language: string; slug: string }> = await rows(strapi).findMany({
    select: ['language', 'slug'],
    where: { type, entry: documentId },
  });
  return found.map(({ language, slug }) => ({ type, language, slug, documentId }));
};

/** A slug leads to the entry no more; does nothing when it did not. */
export const forgetFormerSlug = async (
  strapi: Core.Strapi,
  { type, language, slug, documentId }: FormerSlug,
): Promise<void> => {
  await rows(strapi).deleteMany({ where: { type, language, slug: keyOf(slug), entry: documentId } });
};
