import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../../model';
import { reachesTranslations, typesReached } from './reach';

/** The action that lets a role or an API token see drafts; Strapi itself shows them to everybody who may `find`. */
export const readDrafts = 'readDrafts';

export type Auth = Parameters<Core.Strapi['auth']['verify']>[0];

type Query = Record<string, unknown>;

/** Parameters whose answer depends on drafts. */
const revealing = ['publicationFilter', 'hasPublishedVersion'] as const;

const asksForDrafts = (query: Query): boolean =>
  query.status === 'draft' ||
  revealing.some((name) => query[name] !== undefined) ||
  reachesTranslations(query);

/** What somebody without the permission is told. */
export const draftsRefusal = (type: PublicType) =>
  `Drafts of ${type} entries need the permission '${readDrafts}'. Ask for status=published, or for that permission.`;

/** @returns whether the asker has an action on a type */
export const may = async (
  strapi: Core.Strapi,
  auth: Auth,
  type: PublicType,
  action: string,
): Promise<boolean> => {
  try {
    await strapi.auth.verify(auth, { scope: [`${uidOf(type)}.${action}`] });
    return true;
  } catch {
    return false;
  }
};

/**
 * @param types the types that the answer is made of besides those that the query names; none for a draft that the
 * asker is about to write
 * @param query the parameters of a request, REST or GraphQL
 * @returns the first type whose drafts the answer depends on and the asker may not read; null when there is none
 */
export const draftsRefused = async (strapi: Core.Strapi, types: PublicType[], query: Query, auth: Auth) => {
  if (!asksForDrafts(query)) return null;
  for (const type of new Set([...types, ...typesReached(query)])) {
    if (!(await may(strapi, auth, type, readDrafts))) return type;
  }
  return null;
};
