import type { Core, Modules } from '@strapi/types';
import { errors } from '@strapi/utils';
import { type PublicType, nameField, typeOf, uidOf } from '../model';
import { limits } from '../model/limits';
import { languageOf } from './language';
import {
  type SlugClaim,
  nameOwner,
  newOwner,
  settleSlugs,
  suggestFreeSlug,
  takeFreeSlug,
  takeSlug,
} from './owners';
import { slugFrom } from './slugify';

type Context = Modules.Documents.Middleware.Context;
type Data = Record<string, unknown>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Strapi's own alphabet for `uid` fields. */
const shape = /^[A-Za-z0-9-_.~]+$/;

const refuse = (path: string, message: string, value: unknown) =>
  new errors.ValidationError(message, {
    errors: [{ path: [path], message, name: 'ValidationError', value }],
  });

/** Claims come before Strapi's validation, so what would not fit the table is refused here. */
const checkGiven = (slug: string): void => {
  if (slug.length <= limits.slug && shape.test(slug)) return;
  throw refuse(
    'slug',
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
  throw refuse('locale', `The site has no such locale; it has ${codes}.`, language.slice(0, 100));
};

const takeGiven = async (strapi: Core.Strapi, slug: string, claim: SlugClaim): Promise<void> => {
  if (await takeSlug(strapi, slug, claim)) return;
  const free = await suggestFreeSlug(strapi, slug, claim);
  const message = `The slug '${slug}' is taken by another ${claim.type}. '${free}' is free.`;
  throw new errors.ValidationError(message, {
    errors: [{ path: ['slug'], message, name: 'ValidationError', value: slug }],
  });
};

/** Takes the slug that the data gives, or one made from its title; leaves a draft without a title without a slug. */
const chooseSlug = async (
  strapi: Core.Strapi,
  data: Data,
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

interface Draft {
  id: number;
  documentId: string;
  locale: string | null;
  slug: string | null;
  [field: string]: unknown;
}

const draftsOf = (strapi: Core.Strapi, type: PublicType, documentId: string): Promise<Draft[]> =>
  strapi.db.query(uidOf(type)).findMany({
    select: ['id', 'documentId', 'locale', 'slug', nameField[type]],
    where: { documentId, publishedAt: null },
  });

const claimFor = async (strapi: Core.Strapi, type: PublicType, locale: unknown): Promise<SlugClaim> => ({
  type,
  language: await languageOf(strapi, type, locale),
  owner: newOwner(),
});

const beforeUpdate = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
  data: Data,
  locale: unknown,
) => {
  const language = await languageOf(strapi, type, locale);
  const drafts = await draftsOf(strapi, type, documentId);
  const draft = drafts.find((row) => (row.locale ?? '') === language);
  if (draft?.slug && data.slug === undefined) return;
  if (drafts.length === 0) return;
  const title = textOf(data[nameField[type]] ?? draft?.[nameField[type]]);
  await chooseSlug(strapi, data, title, { type, language, owner: documentId });
};

const nameDraft = async (
  strapi: Core.Strapi,
  type: PublicType,
  draft: Draft,
  wanted: string,
): Promise<string> => {
  const claim = { type, language: draft.locale ?? '', owner: draft.documentId };
  const slug = await takeFreeSlug(strapi, wanted, claim);
  await strapi.db.query(uidOf(type)).update({ where: { id: draft.id }, data: { slug } });
  return slug;
};

/** Gives drafts that came without a slug one of their own. */
const nameDrafts = async (strapi: Core.Strapi, type: PublicType, documentId: string): Promise<void> => {
  for (const draft of await draftsOf(strapi, type, documentId)) {
    const title = textOf(draft[nameField[type]]);
    if (!draft.slug && title) await nameDraft(strapi, type, draft, slugFrom(title, type));
  }
};

/** A clone comes with the slugs of its original, or with one that a form sent along: it gets the next free ones. */
const nameClone = async (
  strapi: Core.Strapi,
  type: PublicType,
  clone: Draft[],
  given: string,
): Promise<void> => {
  for (const draft of clone) {
    const title = textOf(draft[nameField[type]]);
    if (given || title) draft.slug = await nameDraft(strapi, type, draft, given || slugFrom(title, type));
  }
};

const idOf = (value: unknown): string | null =>
  value && typeof value === 'object' && 'documentId' in value && typeof value.documentId === 'string'
    ? value.documentId
    : null;

const entriesOf = (result: unknown): Draft[] =>
  result && typeof result === 'object' && 'entries' in result && Array.isArray(result.entries)
    ? result.entries
    : [];

const writes = new Set(['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft', 'delete']);

/**
 * Document Service middleware: every entry of ours has a slug, no two entries of a type and language share one
 * (drafts included), and a slug never changes by itself.
 */
export const keepSlugs =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context: Context, next) => {
    const type = typeOf(context.uid);
    if (!type || !writes.has(context.action)) return next();
    const { params, action } = context as {
      params: { data?: Data; locale?: unknown; documentId?: string };
      action: string;
    };

    return strapi.db.transaction(async () => {
      if (action === 'clone' && textOf(params.data?.slug)) checkGiven(textOf(params.data?.slug));
      const claim = action === 'create' ? await claimFor(strapi, type, params.locale) : null;
      if (claim && params.data) {
        await chooseSlug(strapi, params.data, textOf(params.data[nameField[type]]), claim);
      }
      if (action === 'update' && params.data && params.documentId) {
        await beforeUpdate(strapi, type, params.documentId, params.data, params.locale);
      }
      if (action === 'publish' && params.documentId) await nameDrafts(strapi, type, params.documentId);

      const result = await next();
      const documentId = idOf(result) ?? params.documentId;
      if (!documentId) return result;
      if (claim && params.data?.slug) await nameOwner(strapi, textOf(params.data.slug), claim, documentId);
      if (action === 'clone') await nameClone(strapi, type, entriesOf(result), textOf(params.data?.slug));
      if (action !== 'create') await settleSlugs(strapi, type, documentId);
      return result;
    });
  };
