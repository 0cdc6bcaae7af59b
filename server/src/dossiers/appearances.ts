import type { PublicType } from '../model';
import type { Version } from './access';
import { type ListTables, type Schema, joinOwner } from './schema';

/** What articles name: the other two types. */
export type NamedType = Exclude<PublicType, 'article'>;

/** A list of credits or mentions, and its column with the documentId of what is named. */
export interface Place {
  list: ListTables;
  key: string;
}

const keys = { person: 'personKey', organization: 'organizationKey' } as const;

/** @returns the columns in which articles name entries of a type */
export const placesNaming = (schema: Schema, type: NamedType): Place[] =>
  (['credits', 'mentions'] as const).flatMap((field) => {
    const list = schema.list('article', field);
    if (!list) return [];
    const key = schema.column('n', list.component, keys[type]);
    return key === 'null' ? [] : [{ list, key }];
  });

/** @returns joins from items (`n`) to the versions of articles (`a`) that they belong to */
export const joinArticle = (schema: Schema, { list }: Place, version: Version): string =>
  joinOwner(list, schema.tables.article, { item: 'n', owner: 'a', version });

/**
 * What was saved last of the items of a place that name an entry, whose documentId it takes: `entry`, `role` and the
 * `version` of the article. Drafts are left out before the others are counted, so that no answer depends on them.
 */
export const latestItems = (schema: Schema, place: Place, version: Version, limit: number): string =>
  `select ${place.key} "entry", ${schema.column('n', place.list.component, 'role')} "role", a."id" "version"
   from ${place.list.items} n ${joinArticle(schema, place, version)}
   where ${place.key} = ? order by n."id" desc limit ${limit}`;

/** @returns a join from these (`n`) to the articles (`a`) */
export const joinVersion = ({ tables }: Schema): string => `join ${tables.article} a on a."id" = n."version"`;
