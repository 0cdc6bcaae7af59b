import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { Access } from '../../../dossiers/access';
import { changesOf } from '../../../changes/service';
import { revisionSeen } from '../../../http/validated';
import { type PublicType, publicTypes } from '../../../model';
import { type Auth, allowed, may } from '../../../permissions/content-api';
import { languageOf } from '../../../slugs/language';
import { draftsHidden, draftsRefusal } from '../drafts';

const types = Object.keys(publicTypes) as PublicType[];

/** The language and the version that a request asks for. */
export interface Wanted {
  locale?: string | undefined;
  status?: 'published' | 'draft' | undefined;
}

/** @returns of which types somebody may find entries */
const mayFind = async (strapi: Core.Strapi, auth: Auth): Promise<Record<PublicType, boolean>> => {
  const found = await allowed(types, (type) => may(strapi, auth, type, 'find'));
  return {
    article: found.includes('article'),
    person: found.includes('person'),
    organization: found.includes('organization'),
  };
};

/** @returns what somebody may see of what they ask for, in REST and GraphQL; or why nothing of it */
export const admissionOf = async (
  strapi: Core.Strapi,
  auth: Auth,
  { locale, status }: Wanted,
): Promise<{ access: Access } | { refusal: string }> => {
  if (status === 'draft') {
    const hidden = await draftsHidden(strapi, auth);
    if (hidden) return { refusal: draftsRefusal(hidden) };
  }
  return {
    access: {
      version: status ?? 'published',
      may: await mayFind(strapi, auth),
      locale: await languageOf(strapi, 'article', locale),
    },
  };
};

/** The site's default language, read once for each state of the site; undefined where a request has not seen any. */
const siteLanguage = async (strapi: Core.Strapi, ctx: Context): Promise<string | undefined> => {
  const revision = revisionSeen(ctx);
  return revision === undefined
    ? undefined
    : changesOf(strapi).keptAt(revision, 'language', () => languageOf(strapi, 'article', undefined));
};

/** What somebody is told who asks for a list of entries that they may not find. */
export const listRefusal = (listed: PublicType): string =>
  `The answer is a list of ${listed} entries, which you may not find.`;

/** @returns what the asker of a request may see of what it asks for; nothing when the request is answered with 403 */
export const accessOf = async (
  strapi: Core.Strapi,
  ctx: Context,
  wanted: Wanted,
): Promise<Access | undefined> => {
  const admission = await admissionOf(strapi, ctx.state.auth, {
    ...wanted,
    locale: wanted.locale ?? (await siteLanguage(strapi, ctx)),
  });
  if ('access' in admission) return admission.access;
  ctx.forbidden(admission.refusal);
  return undefined;
};
