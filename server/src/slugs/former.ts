import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../model';
import { type FormerSlug, formerSlugsOf } from './former-rows';
import { takeSlug } from './owners';
import { keyOf } from './scope';

export { type FormerSlug, forgetFormerSlug, formerSlugOwner, formerSlugsOf } from './former-rows';

const table = 'newsroom_former_slugs';

/** An entry that bears a slug again, spelled the same, needs no redirect from it. */
const bears = async (strapi: Core.Strapi, { type, language, slug, documentId }: FormerSlug) => {
  const published: Array<{ slug: string | null }> = await strapi.db.query(uidOf(type)).findMany({
    select: ['slug'],
    where: { documentId, publishedAt: { $notNull: true }, ...(language ? { locale: language } : {}) },
  });
  return published.some((row) => row.slug === slug);
};

/**
 * Makes a slug lead to an entry, and keeps it from everybody else. A second call does nothing, and two at once do no
 * harm. Does nothing for the slug that the published entry bears.
 * @returns false when another entry bears the slug, or has it as a former one and is published: it stays theirs
 */
export const rememberFormerSlug = async (strapi: Core.Strapi, former: FormerSlug): Promise<boolean> =>
  strapi.db.transaction(async ({ trx }) => {
    const { type, language, slug, documentId } = former;
    if (await bears(strapi, former)) return true;
    if (!(await takeSlug(strapi, slug, { type, language, owner: documentId }))) return false;
    const now = new Date();
    await strapi.db
      .getConnection(table)
      .transacting(trx)
      .insert({
        type,
        language,
        slug: keyOf(slug),
        entry: documentId,
        document_id: randomUUID(),
        created_at: now,
        updated_at: now,
        published_at: now,
      })
      .onConflict(['type', 'language', 'slug'])
      .merge(['entry', 'updated_at']);
    return true;
  });

/**
 * Makes the former slugs of one entry lead to another, for entries that are merged. Call it before the first one is
 * deleted: its former slugs go with it.
 */
export const repointFormerSlugs = async (
  strapi: Core.Strapi,
  type: PublicType,
  fromDocumentId: string,
  toDocumentId: string,
): Promise<void> => {
  await strapi.db.transaction(async () => {
    const slugs = (await formerSlugsOf(strapi, type, fromDocumentId)).map(({ slug }) => slug);
    await strapi.db.query('plugin::newsroom.former-slug').updateMany({
      where: { type, entry: fromDocumentId },
      data: { entry: toDocumentId },
    });
    await strapi.db.query('plugin::newsroom.slug-owner').updateMany({
      where: { type, owner: fromDocumentId, slug: { $in: slugs } },
      data: { owner: toDocumentId },
    });
  });
};
