import type { Core, Modules } from '@strapi/types';
import { errors } from '@strapi/utils';
import { type PublicType, nameField, typeOf, uidOf } from '../model';
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
  const given = textOf(data.slug);
  if (given) {
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

/** Gives each draft a slug of its own: those without one, or (for clones) all of them. */
const renameDrafts = async (strapi: Core.Strapi, type: PublicType, documentId: string, all: boolean) => {
  const slugs = new Map<number, string>();
  for (const draft of await draftsOf(strapi, type, documentId)) {
    const title = textOf(draft[nameField[type]]);
    if ((draft.slug && !all) || !title) continue;
    const claim = { type, language: draft.locale ?? '', owner: documentId };
    const slug = await takeFreeSlug(strapi, slugFrom(title, type), claim);
    await strapi.db.query(uidOf(type)).update({ where: { id: draft.id }, data: { slug } });
    slugs.set(draft.id, slug);
  }
  return slugs;
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
      const claim = action === 'create' ? await claimFor(strapi, type, params.locale) : null;
      if (claim && params.data) {
        await chooseSlug(strapi, params.data, textOf(params.data[nameField[type]]), claim);
      }
      if (action === 'update' && params.data && params.documentId) {
        await beforeUpdate(strapi, type, params.documentId, params.data, params.locale);
      }
      if (action === 'publish' && params.documentId)
        await renameDrafts(strapi, type, params.documentId, false);

      const result = await next();
      const documentId = idOf(result) ?? params.documentId;
      if (!documentId) return result;
      if (claim && params.data?.slug) await nameOwner(strapi, textOf(params.data.slug), claim, documentId);
      if (action === 'clone' && !textOf(params.data?.slug)) {
        const slugs = await renameDrafts(strapi, type, documentId, true);
        for (const entry of entriesOf(result)) entry.slug = slugs.get(entry.id) ?? entry.slug;
      }
      if (action !== 'create') await settleSlugs(strapi, type, documentId);
      return result;
    });
  };
