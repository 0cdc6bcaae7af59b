import type { Core, Modules } from '@strapi/types';
import { type PublicType, nameField, typeOf, uidOf } from '../model';
import { wrong } from '../rules/fault';
import { documentIdOf, writes } from '../writes';
import { checkGiven, chooseSlug, textOf } from './choose';
import { languageOf } from './language';
import { type SlugClaim, nameOwner, newOwner, takeFreeSlug } from './owners';
import { publishedSlugs, rememberReplacedSlugs } from './replaced';
import { settleSlugs } from './settle';
import { slugFrom } from './slugify';

type Context = Modules.Documents.Middleware.Context;
type Data = Record<string, unknown>;

interface Params {
  data?: Data;
  locale?: unknown;
  documentId?: string;
  status?: unknown;
}

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

const entriesOf = (result: unknown): Draft[] =>
  result && typeof result === 'object' && 'entries' in result && Array.isArray(result.entries)
    ? result.entries
    : [];

/** Whether a write may change which slugs an entry bears; most updates do not. */
const movesSlugs = (action: string, { data, status }: Params): boolean =>
  action !== 'create' && (action !== 'update' || status === 'published' || data?.slug !== undefined);

/** Whether a write may change under which slugs an entry is published, while it goes on to exist. */
const changesPublished = (action: string, { status }: Params): boolean =>
  action === 'publish' || action === 'unpublish' || (action === 'update' && status === 'published');

const settle = async (strapi: Core.Strapi, type: PublicType, documentId: string, action: string) => {
  const taken = await settleSlugs(strapi, type, documentId);
  // What takes entries away never fails for a slug.
  if (!taken || !(action === 'update' || action === 'publish')) return;
  throw wrong(
    ['slug'],
    `The slug '${taken}' is taken by another ${type}. Give this one a slug of its own.`,
    taken,
  );
};

/**
 * Document Service middleware: every entry of ours has a slug, no two entries of a type and language share one
 * (drafts included), a slug never changes by itself, and one that an entry was published under leads to it.
 */
export const keepSlugs =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context: Context, next) => {
    const type = typeOf(context.uid);
    if (!type || !writes.has(context.action)) return next();
    const { params, action } = context as { params: Params; action: string };

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

      const before =
        params.documentId && changesPublished(action, params)
          ? await publishedSlugs(strapi, type, params.documentId)
          : null;

      const result = await next();
      const documentId = documentIdOf(result) ?? params.documentId;
      if (!documentId) return result;
      if (claim && params.data?.slug) await nameOwner(strapi, textOf(params.data.slug), claim, documentId);
      if (action === 'clone') await nameClone(strapi, type, entriesOf(result), textOf(params.data?.slug));
      if (before) await rememberReplacedSlugs(strapi, type, documentId, before);
      if (movesSlugs(action, params)) await settle(strapi, type, documentId, action);
      return result;
    });
  };
