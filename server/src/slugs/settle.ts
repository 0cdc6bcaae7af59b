import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../model';
import { forgetFormerSlug, formerSlugsOf } from './former-rows';
import { takeSlug } from './owners';
import { keyOf } from './scope';

interface Bearer {
  slug: string | null;
  locale: string | null;
}

const placeOf = (language: string, slug: string): string => `${language} ${keyOf(slug)}`;

/** Former slugs lead somewhere as long as their entry has a version in their language. */
const keptFormerSlugs = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
  bearers: Bearer[],
): Promise<Set<string>> => {
  const languages = new Set(bearers.map(({ locale }) => locale ?? ''));
  const kept = new Set<string>();
  for (const former of await formerSlugsOf(strapi, type, documentId)) {
    if (languages.has(former.language)) kept.add(placeOf(former.language, former.slug));
    else await forgetFormerSlug(strapi, former);
  }
  return kept;
};

/**
 * Makes the owner rows of an entry equal to the slugs that its drafts and published versions bear now and those that
 * lead to it from before, so that a slug is free again when its last bearer is gone.
 * @returns a slug that the entry bears although another one has it: both were written around the Document Service
 */
export const settleSlugs = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
): Promise<string | null> => {
  const bearers: Bearer[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select: ['slug', 'locale'], where: { documentId } });
  const borne = new Map(
    bearers.flatMap(({ slug, locale }) =>
      slug ? [[placeOf(locale ?? '', slug), { slug, language: locale ?? '' }]] : [],
    ),
  );
  const owners = strapi.db.query('plugin::newsroom.slug-owner');
  const owned = await owners.findMany({ where: { type, owner: documentId } });
  const notBorne = owned.filter(({ language, slug }) => !borne.delete(placeOf(language, slug)));
  if (notBorne.length > 0) {
    const kept = await keptFormerSlugs(strapi, type, documentId, bearers);
    for (const { id, language, slug } of notBorne) {
      if (!kept.has(placeOf(language, slug))) await owners.delete({ where: { id } });
    }
  }
  let taken: string | null = null;
  for (const { slug, language } of borne.values()) {
    if (!(await takeSlug(strapi, slug, { type, language, owner: documentId }))) taken ??= slug;
  }
  return taken;
};
