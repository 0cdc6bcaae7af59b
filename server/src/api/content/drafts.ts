import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../../model';

/** The action that lets a role or an API token see drafts; Strapi itself shows them to everybody who may `find`. */
export const readDrafts = 'readDrafts';

export type Auth = Parameters<Core.Strapi['auth']['verify']>[0];

/** Parameters whose answer depends on drafts. */
const revealing = ['publicationFilter', 'hasPublishedVersion'] as const;

const asksForDrafts = (query: Record<string, unknown>): boolean =>
  String(query.status ?? '').toLowerCase() === 'draft' || revealing.some((name) => query[name] !== undefined);

/** What somebody without the permission is told. */
export const draftsRefusal = (type: PublicType) =>
  `Drafts of ${type} entries need the permission '${readDrafts}'. Ask for status=published, or for that permission.`;

/**
 * @param query the parameters of a read, REST or GraphQL
 * @returns whether the asker may have the answer: it does not depend on drafts, or the asker has `readDrafts` on the type
 */
export const mayReadDrafts = async (
  strapi: Core.Strapi,
  type: PublicType,
  query: Record<string, unknown>,
  auth: Auth,
) => {
  if (!asksForDrafts(query)) return true;
  try {
    await strapi.auth.verify(auth, { scope: [`${uidOf(type)}.${readDrafts}`] });
    return true;
  } catch {
    return false;
  }
};
