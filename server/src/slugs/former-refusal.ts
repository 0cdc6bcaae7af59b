import type { Core } from '@strapi/types';
import { type PublicType, nameField, uidOf } from '../model';
import { may } from '../permissions/content-api';
import { creator, permissionChecker } from '../permissions/content-manager';
import type { SlugScope } from './scope';

type Entry = Record<string, unknown>;

/** Whether whoever writes may read the name of an entry that is published; code of the site itself may. */
const mayReadName = async (strapi: Core.Strapi, type: PublicType, entry: Entry): Promise<boolean> => {
  const request = strapi.requestContext.get();
  if (!request) return true;
  const { userAbility, auth } = request.state;
  if (userAbility) return permissionChecker(strapi, userAbility, type).can.read(entry, nameField[type]);
  return may(strapi, auth, type, 'find');
};

/**
 * What somebody is told who gives an entry the former slug of another one.
 * @param former the slug and the published entry that it leads to
 * @param free a slug that could be had instead
 */
export const formerSlugRefusal = async (
  strapi: Core.Strapi,
  { type, language, slug, documentId }: SlugScope & { slug: string; documentId: string },
  free: string,
): Promise<string> => {
  const entry: Entry | null = await strapi.db.query(uidOf(type)).findOne({
    where: { documentId, publishedAt: { $notNull: true }, ...(language ? { locale: language } : {}) },
    populate: creator,
  });
  const isNamed = entry && (await mayReadName(strapi, type, entry));
  const whose = isNamed ? `the ${type} '${String(entry[nameField[type]])}'` : `another ${type}`;
  return (
    `The slug '${slug}' is a former address of ${whose} and still leads there. ` +
    `Give another one ('${free}' is free), or unpublish or delete that ${type} first.`
  );
};
