import type { Core } from '@strapi/types';
import { type PublicType, publicTypes } from '../../model';
import { type Auth, may } from '../../permissions/content-api';
import { reachesTranslations, reachesUsesOfPictures, typesReached } from './reach';

/** The action that lets a role or an API token see drafts; Strapi itself shows them to everybody who may `find`. */
export const readDrafts = 'readDrafts';

type Query = Record<string, unknown>;

/** Parameters whose answer depends on drafts. */
const revealing = ['publicationFilter', 'hasPublishedVersion'] as const;

const asksForDrafts = (query: Query): boolean =>
  query.status === 'draft' ||
  revealing.some((name) => query[name] !== undefined) ||
  reachesTranslations(query) ||
  reachesUsesOfPictures(query);

/** What somebody without the permission is told. */
export const draftsRefusal = (type: PublicType) =>
  `Drafts of ${type} entries need the permission '${readDrafts}'. Ask for status=published, or for that permission.`;

const everyType = Object.keys(publicTypes) as PublicType[];

/** @returns the first of some types whose drafts somebody may not read; null when there is none */
export const draftsHidden = async (
  strapi: Core.Strapi,
  auth: Auth,
  types: Iterable<PublicType> = everyType,
): Promise<PublicType | null> => {
  for (const type of types) {
    if (!(await may(strapi, auth, type, readDrafts))) return type;
  }
  return null;
};

/**
 * @param types the types that the answer is made of besides those that the query names; none for a draft that the
 * asker is about to write
 * @param query the parameters of a request, REST or GraphQL
 * @returns the first type whose drafts the answer depends on and the asker may not read; null when there is none
 */
export const draftsRefused = async (strapi: Core.Strapi, types: PublicType[], query: Query, auth: Auth) => {
  if (!asksForDrafts(query)) return null;
  return draftsHidden(strapi, auth, new Set([...types, ...typesReached(query)]));
};
