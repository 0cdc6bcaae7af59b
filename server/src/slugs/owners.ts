import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { uidOf } from '../model';
import { forgetFormerSlug, formerSlugOwner } from './former-rows';
import { type SlugScope, keyOf } from './scope';
import { passTurnstile } from './turnstile';

export interface SlugClaim extends SlugScope {
  /** The documentId, or a token from `newOwner` while there is none yet. */
  owner: string;
}

const table = 'newsroom_slug_owners';

const unnamed = 'new:';

/** @returns a stand-in for the documentId of an entry that is about to be created. */
export const newOwner = (): string => `${unnamed}${randomUUID()}`;

/** Rows of the content type that bear the slug but belong to somebody else: written around the Document Service. */
const strangerHas = (strapi: Core.Strapi, slug: string, { type, language, owner }: SlugClaim) =>
  strapi.db.query(uidOf(type)).findOne({
    select: ['id'],
    where: {
      slug: { $in: [slug, keyOf(slug)] },
      documentId: { $ne: owner },
      ...(language ? { locale: language } : {}),
    },
  });

interface Bearer {
  slug: string | null;
  publishedAt: unknown;
}

/**
 * Whether an owner needs the slug no more: no version bears it (deleting a locale in the settings goes around the
 * Document Service), and it is no former slug of something that is published.
 */
const isAbandoned = async (
  strapi: Core.Strapi,
  slug: string,
  { type, language, owner }: SlugClaim,
): Promise<boolean> => {
  if (owner.startsWith(unnamed)) return false;
  const versions: Bearer[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['slug', 'publishedAt'],
    where: { documentId: owner, ...(language ? { locale: language } : {}) },
  });
  if (versions.some((version) => version.slug && keyOf(version.slug) === keyOf(slug))) return false;
  const isPublished = versions.some(({ publishedAt }) => publishedAt !== null);
  return !isPublished || (await formerSlugOwner(strapi, { type, language, slug })) !== owner;
};

/**
 * Takes a slug for an entry. Must run inside a transaction: the row is what a simultaneous create waits for.
 * @returns whether the slug belongs to the owner now
 */
export const takeSlug = async (strapi: Core.Strapi, slug: string, claim: SlugClaim): Promise<boolean> => {
  if (await strangerHas(strapi, slug, claim)) return false;
  return strapi.db.transaction(async ({ trx }) => {
    const { type, language, owner } = claim;
    const place = { type, language, slug: keyOf(slug) };
    const now = new Date();
    const rows = () => strapi.db.getConnection(table).transacting(trx);
    await rows()
      .insert({
        ...place,
        document_id: randomUUID(),
        owner,
        created_at: now,
        updated_at: now,
        published_at: now,
      })
      .onConflict(['type', 'language', 'slug'])
      .ignore();
    const holder: { owner: string } | undefined = await rows().where(place).first('owner');
    if (!holder || holder.owner === owner) return holder !== undefined;
    if (!(await isAbandoned(strapi, slug, { ...claim, owner: holder.owner }))) return false;
    // Of two who want it at once, the second finds another owner than the one that left.
    const moved: number = await rows()
      .where({ ...place, owner: holder.owner })
      .update({ owner, updated_at: now });
    if (moved === 1) await forgetFormerSlug(strapi, { type, language, slug, documentId: holder.owner });
    return moved === 1;
  });
};

const suffixOf = (slug: string, base: string): number => Number(slug.slice(base.length + 1));

/** The smallest number from 2 whose suffixed slug nobody is known to hold. */
const nextSuffix = async (
  strapi: Core.Strapi,
  base: string,
  { type, language }: SlugScope,
): Promise<number> => {
  const held = await strapi.db.query('plugin::newsroom.slug-owner').findMany({
    select: ['slug'],
    where: { type, language, slug: { $startsWith: `${keyOf(base)}-` } },
  });
  const taken = new Set(held.map(({ slug }: { slug: string }) => suffixOf(slug, base)));
  let suffix = 2;
  while (taken.has(suffix)) suffix += 1;
  return suffix;
};

/**
 * Takes the wanted slug or, when it is taken, the first free one of `wanted-2`, `wanted-3` …
 * @returns the slug that the owner has now
 */
export const takeFreeSlug = async (
  strapi: Core.Strapi,
  wanted: string,
  claim: SlugClaim,
): Promise<string> => {
  if (await takeSlug(strapi, wanted, claim)) return wanted;
  // InnoDB locks the gaps between the slugs that a failed insert met: two who number at once would wait for one another.
  await passTurnstile(strapi);
  let suffix = await nextSuffix(strapi, wanted, claim);
  while (!(await takeSlug(strapi, `${wanted}-${suffix}`, claim))) suffix += 1;
  return `${wanted}-${suffix}`;
};

/** @returns a numbered slug that is free at this moment, without taking it: for when the wanted one could not be had. */
export const suggestNumberedSlug = async (
  strapi: Core.Strapi,
  wanted: string,
  scope: SlugScope,
): Promise<string> => `${wanted}-${await nextSuffix(strapi, wanted, scope)}`;

/** @returns a slug that is free at this moment, without taking it: for suggestions. */
export const suggestFreeSlug = async (
  strapi: Core.Strapi,
  wanted: string,
  claim: SlugClaim,
): Promise<string> => {
  const { type, language, owner } = claim;
  const holder = await strapi.db.query('plugin::newsroom.slug-owner').findOne({
    where: { type, language, slug: keyOf(wanted), owner: { $ne: owner } },
  });
  const isFree = !holder || (await isAbandoned(strapi, wanted, { type, language, owner: holder.owner }));
  if (isFree && !(await strangerHas(strapi, wanted, claim))) return wanted;
  return suggestNumberedSlug(strapi, wanted, claim);
};

/** Hands a slug taken under a token to the entry that has been created meanwhile. */
export const nameOwner = async (strapi: Core.Strapi, slug: string, claim: SlugClaim, documentId: string) => {
  const { type, language, owner } = claim;
  await strapi.db
    .query('plugin::newsroom.slug-owner')
    .updateMany({ where: { type, language, slug: keyOf(slug), owner }, data: { owner: documentId } });
};
