import type { Core } from '@strapi/types';
import { limits } from '../model/limits';
import { wrong } from '../rules/fault';
import { formerSlugOwner } from './former';
import { formerSlugRefusal } from './former-refusal';
import { type SlugClaim, suggestNumberedSlug, takeFreeSlug, takeSlug } from './owners';
import { slugFrom } from './slugify';

export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Strapi's own alphabet for `uid` fields. */
const shape = /^[A-Za-z0-9-_.~]+$/;

/** Claims come before Strapi's validation, so what would not fit the table is refused here. @throws ValidationError */
export const checkGiven = (slug: string): void => {
  if (slug.length <= limits.slug && shape.test(slug)) return;
  throw wrong(
    ['slug'],
    `A slug has letters, digits, - _ . ~ and at most ${limits.slug} characters.`,
    slug.slice(0, 100),
  );
};

const checkLocale = async (strapi: Core.Strapi, language: string): Promise<void> => {
  const locales: Array<{ code: string }> = language
    ? await strapi.plugin('i18n').service('locales').find()
    : [];
  if (!language || locales.some(({ code }) => code === language)) return;
  const codes = locales.map(({ code }) => code).join(', ');
  throw wrong(['locale'], `The site has no such locale; it has ${codes}.`, language.slice(0, 100));
};

const takeGiven = async (strapi: Core.Strapi, slug: string, claim: SlugClaim): Promise<void> => {
  if (await takeSlug(strapi, slug, claim)) return;
  const free = await suggestNumberedSlug(strapi, slug, claim);
  const documentId = await formerSlugOwner(strapi, { ...claim, slug });
  if (documentId && documentId !== claim.owner) {
    throw wrong(['slug'], await formerSlugRefusal(strapi, { ...claim, slug, documentId }, free), slug);
  }
  throw wrong(['slug'], `The slug '${slug}' is taken by another ${claim.type}. '${free}' is free.`, slug);
};

/**
 * Takes the slug that the data gives, or one made from its title, and writes it into the data; leaves a draft without a
 * title without a slug.
 * @throws ValidationError for a slug that cannot be had, and for a locale that the site does not have
 */
export const chooseSlug = async (
  strapi: Core.Strapi,
  data: Record<string, unknown>,
  title: string,
  claim: SlugClaim,
): Promise<void> => {
  await checkLocale(strapi, claim.language);
  const given = textOf(data.slug);
  if (given) {
    checkGiven(given);
    await takeGiven(strapi, given, claim);
    data.slug = given;
  } else if (title) {
    data.slug = await takeFreeSlug(strapi, slugFrom(title, claim.type), claim);
  }
};
