import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../model';

/** Where a slug must be unique: in one type and, for translated types, one language (empty otherwise). */
export interface SlugScope {
  type: PublicType;
  language: string;
}

export interface SlugClaim extends SlugScope {
  /** The documentId, or a token from `newOwner` while there is none yet. */
  owner: string;
}

const table = 'newsroom_slug_owners';

/** @returns a stand-in for the documentId of an entry that is about to be created. */
export const newOwner = (): string => `new:${randomUUID()}`;

/** Rows of the content type that bear the slug but belong to somebody else: written around the Document Service. */
const strangerHas = (strapi: Core.Strapi, slug: string, { type, language, owner }: SlugClaim) =>
  strapi.db.query(uidOf(type)).findOne({
    select: ['id'],
    where: { slug, documentId: { $ne: owner }, ...(language ? { locale: language } : {}) },
  });

/**
 * Takes a slug for an entry. Must run inside a transaction: the row is what a simultaneous create waits for.
 * @returns whether the slug belongs to the owner now
 */
export const takeSlug = async (strapi: Core.Strapi, slug: string, claim: SlugClaim): Promise<boolean> => {
  if (await strangerHas(strapi, slug, claim)) return false;
  return strapi.db.transaction(async ({ trx }) => {
    const { type, language, owner } = claim;
    const now = new Date();
    const rows = () => strapi.db.getConnection(table).transacting(trx);
    await rows()
      .insert({
        document_id: randomUUID(),
        type,
        language,
        slug,
        owner,
        created_at: now,
        updated_at: now,
        published_at: now,
      })
      .onConflict(['type', 'language', 'slug'])
      .ignore();
    const holder = await rows().where({ type, language, slug }).first('owner');
    return holder?.owner === owner;
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
    where: { type, language, slug: { $startsWith: `${base}-` } },
  });
  const taken = new Set(held.map(({ slug }: { slug: string }) => suffixOf(slug, base)));
  let suffix = 2;
  while (taken.has(suffix)) suffix += 1;
  return suffix;
};

/** The row that those who look for a numbered slug wait at; its slug is none that anybody can have. */
const turnstile = { type: 'turnstile', language: '', slug: '' };

/** Makes the row of the turnstile. Call it once the database is there; a second call does nothing. */
export const openTurnstile = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db
    .getConnection(table)
    .insert({ ...turnstile, owner: '', document_id: randomUUID() })
    .onConflict(['type', 'language', 'slug'])
    .ignore();
};

/**
 * Lets one transaction at a time look for a numbered slug, until it ends. InnoDB locks the gaps between the slugs
 * that a failed insert met, so that two who number at once would wait for one another.
 */
const passTurnstile = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.db.transaction(({ trx }) =>
    strapi.db.getConnection(table).transacting(trx).where(turnstile).forUpdate().first('id'),
  );

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
  await passTurnstile(strapi);
  let suffix = await nextSuffix(strapi, wanted, claim);
  while (!(await takeSlug(strapi, `${wanted}-${suffix}`, claim))) suffix += 1;
  return `${wanted}-${suffix}`;
};

/** @returns a slug that is free at this moment, without taking it: for suggestions. */
export const suggestFreeSlug = async (
  strapi: Core.Strapi,
  wanted: string,
  claim: SlugClaim,
): Promise<string> => {
  const holder = await strapi.db.query('plugin::newsroom.slug-owner').findOne({
    where: { type: claim.type, language: claim.language, slug: wanted, owner: { $ne: claim.owner } },
  });
  if (!holder && !(await strangerHas(strapi, wanted, claim))) return wanted;
  return `${wanted}-${await nextSuffix(strapi, wanted, claim)}`;
};

/** Hands a slug taken under a token to the entry that has been created meanwhile. */
export const nameOwner = async (strapi: Core.Strapi, slug: string, claim: SlugClaim, documentId: string) => {
  const { type, language, owner } = claim;
  await strapi.db
    .query('plugin::newsroom.slug-owner')
    .updateMany({ where: { type, language, slug, owner }, data: { owner: documentId } });
};

interface Bearer {
  slug: string | null;
  locale: string | null;
}

/**
 * Makes the owner rows of an entry equal to the slugs that its drafts and published versions bear now,
 * so that a slug is free again when its last bearer is gone.
 */
export const settleSlugs = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
): Promise<void> => {
  const bearers: Bearer[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select: ['slug', 'locale'], where: { documentId } });
  const key = (language: string, slug: string) => `${language} ${slug}`;
  const borne = new Map(
    bearers.flatMap(({ slug, locale }) =>
      slug ? [[key(locale ?? '', slug), { slug, language: locale ?? '' }]] : [],
    ),
  );
  const owners = strapi.db.query('plugin::newsroom.slug-owner');
  const owned = await owners.findMany({ where: { type, owner: documentId } });
  for (const row of owned) {
    if (!borne.delete(key(row.language, row.slug))) await owners.delete({ where: { id: row.id } });
  }
  for (const { slug, language } of borne.values())
    await takeSlug(strapi, slug, { type, language, owner: documentId });
};
