import type { Core } from '@strapi/types';
import type { Value } from '../database/ask';
import type { Readable } from '../dossiers/readable';
import { type PublicType, uidOf } from '../model';
import type { Ability, Query } from './content-manager';
import { readAction } from './for-all';

/** What we use of an ability of the admin. */
interface Rules {
  rulesFor(action: string, subject: string, field?: string): unknown[];
}

interface PermissionsManager {
  /** The filter of those entries; null when it is none of them, empty when it is all. */
  getQuery(action: string): Query | null;
}

interface Translated {
  where?: object;
}

/** The filter of entries of which the asker may read a field, or anything at all. */
const filterOf = (strapi: Core.Strapi, ability: Rules, model: string, field?: string): Query | null => {
  // `credits` counts for all that a credit holds.
  const [list] = field?.split('.') ?? [];
  const names = [...new Set([field, list])];
  const ofField: Rules = {
    rulesFor: (asked, subject) => names.flatMap((name) => ability.rulesFor(asked, subject, name)),
  };
  const manager: PermissionsManager = strapi
    .service('admin::permission')
    .createPermissionsManager({ ability: ofField, model });
  return manager.getQuery(readAction);
};

/** SQLite takes neither booleans nor moments. */
const plain = (value: unknown): Value => {
  if (typeof value === 'boolean') return Number(value);
  return value instanceof Date ? value.getTime() : (value as Value);
};

const statementFor = (strapi: Core.Strapi, type: PublicType, filters: Query[]): Readable => {
  const uid = uidOf(type);
  const { where }: Translated = strapi.get('query-params').transform(uid, { filters: { $and: filters } });
  const { sql, bindings } = strapi.db
    .queryBuilder(uid)
    .select('id')
    .where({ $and: [where ?? {}, { publishedAt: { $null: true } }] })
    .getKnexQuery()
    .toSQL();
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  return { text: sql, values: isSqlite ? bindings.map(plain) : ([...bindings] as Value[]) };
};

/**
 * The filters of the entries of a type that an admin user may read with all of some fields: what meets all of them.
 * @param fields none asks for those of which they may read anything
 * @returns undefined when there can be none, nothing in the list when it is all of them
 */
export const readableFilters = (
  strapi: Core.Strapi,
  userAbility: Ability,
  type: PublicType,
  fields: string[] = [],
): Query[] | undefined => {
  const filters = new Map<string, Query>();
  for (const field of fields.length > 0 ? fields : [undefined]) {
    const filter = filterOf(strapi, userAbility as Rules, uidOf(type), field);
    if (!filter) return undefined;
    if (Object.keys(filter).length > 0) filters.set(JSON.stringify(filter), filter);
  }
  return [...filters.values()];
};

/**
 * Which drafts of a type an admin user may read with all of some fields, as a condition for the read model: permissions
 * by entry ('is creator') and by language count as they do in the content manager.
 * @param fields none asks for those of which they may read anything
 * @returns undefined when there can be none
 */
export const readableRows = (
  strapi: Core.Strapi,
  userAbility: Ability,
  type: PublicType,
  fields: string[] = [],
): Readable | undefined => {
  const filters = readableFilters(strapi, userAbility, type, fields);
  if (!filters) return undefined;
  return filters.length > 0 ? statementFor(strapi, type, filters) : null;
};

/**
 * Fields that an answer can do without are left out when the asker may read them nowhere; else the answer is about
 * entries of which they may read these too, so that no condition is got around.
 */
export const readableWith = (
  strapi: Core.Strapi,
  userAbility: Ability,
  type: PublicType,
  { needed, wanted }: { needed: string[]; wanted: string[] },
): { rows: Readable; shown: Set<string> } | undefined => {
  const shown = wanted.filter((field) => readableRows(strapi, userAbility, type, [field]) !== undefined);
  const rows = readableRows(strapi, userAbility, type, [...needed, ...shown]);
  return rows === undefined ? undefined : { rows, shown: new Set(shown) };
};
