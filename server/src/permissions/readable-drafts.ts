import type { Core } from '@strapi/types';
import { contentTypes } from '@strapi/utils';
import { type PublicType, uidOf } from '../model';
import { type Ability, type Query, creator, permissionChecker } from './content-manager';
import { hasConditions } from './for-all';

type PopulateBuilder = (uid: string) => {
  populateFromQuery(query: Query): { build(): Promise<Query | undefined> };
};

/** The Document Service as far as it is used here; its own types do not know our fields. */
interface Documents {
  findMany(query: Query): Promise<unknown[]>;
}

/** All that the conditions of a permission may compare; a long text is no condition, and costs most to load. */
const shortFields = (strapi: Core.Strapi, type: PublicType): string[] =>
  Object.entries(strapi.contentType(uidOf(type)).attributes)
    .filter(([, attribute]) => contentTypes.isScalarAttribute(attribute) && attribute.type !== 'richtext')
    .map(([name]) => name);

interface Question {
  ids: string[];
  locale?: string | undefined;
  populate?: Query;
}

/**
 * Reads drafts as the content manager would show them to an admin user: permissions by entry ('is creator'), by
 * language and by field count as they do there.
 * @returns the entries that the asker may read, without the fields that they may not
 */
export const readableDrafts = async <Entry>(
  strapi: Core.Strapi,
  userAbility: Ability,
  type: PublicType,
  { ids, locale, populate }: Question,
): Promise<Array<Partial<Entry> & { documentId: string }>> => {
  const uid = uidOf(type);
  const checker = permissionChecker(strapi, userAbility, type);
  if (ids.length === 0 || checker.cannot.read()) return [];

  const query = await checker.sanitizedQuery.read({ filters: { documentId: { $in: ids } } });
  const builder: PopulateBuilder = strapi.plugin('content-manager').service('populate-builder');
  const comparedByConditions = await builder(uid).populateFromQuery(query).build();
  const documents: Documents = strapi.documents(uid);
  const rows = await documents.findMany({
    ...query,
    ...(locale ? { locale } : {}),
    status: 'draft',
    fields: shortFields(strapi, type),
    populate: {
      // Who may read all entries without one field has no condition in the query, but has one about the field.
      ...(hasConditions(userAbility, type) ? creator : {}),
      ...comparedByConditions,
      ...populate,
    },
  });
  const entries = await Promise.all(rows.map((row) => checker.sanitizeOutput(row)));
  return entries as Array<Partial<Entry> & { documentId: string }>;
};

/** What to populate for `fieldsIn`. */
export const withAliases = { aliases: { fields: ['name'] } };

/** @returns the fields that permissions have left in an entry; aliases count by their names */
export const fieldsIn = (entry: object): Set<string> => {
  const { aliases, ...others }: { aliases?: Array<{ name?: string | null }> } = entry;
  const named = aliases?.every(({ name }) => name !== undefined) ? ['aliases'] : [];
  return new Set([...Object.keys(others), ...named]);
};
