import type { Core } from '@strapi/types';
import { layoutKeys, uids } from './uids';

/** A table of Strapi or of another plugin that has rows about our types. */
interface Foreign {
  uid: string;
  where: object;
  fields: string[];
  /** What a row belongs to: kept as the id. */
  relations: string[];
  /** What tells two rows apart. */
  identity: string[];
}

const ours = { $startsWith: 'plugin::newsroom.' };

/** Rows that Strapi deletes at a boot without the plugin, as they name what it does not know then. */
const foreign: Foreign[] = [
  {
    uid: 'strapi::core-store',
    where: { key: { $in: layoutKeys } },
    fields: ['key', 'value', 'type', 'environment', 'tag'],
    relations: [],
    identity: ['key'],
  },
  {
    uid: 'plugin::users-permissions.permission',
    where: { action: ours },
    fields: ['action'],
    relations: ['role'],
    identity: ['action', 'role'],
  },
  {
    uid: 'admin::permission',
    where: { $or: [{ subject: { $in: uids } }, { action: ours }] },
    fields: ['action', 'actionParameters', 'subject', 'properties', 'conditions'],
    relations: ['role', 'apiToken'],
    identity: ['action', 'subject', 'properties', 'conditions', 'role', 'apiToken'],
  },
  {
    uid: 'admin::api-token-permission',
    where: { action: ours },
    fields: ['action'],
    relations: ['token'],
    identity: ['action', 'token'],
  },
];

type Row = Record<string, unknown>;

const memoryOf = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'newsroom' });
const key = 'settings_about_us';

const rowsOf = async (strapi: Core.Strapi, table: Foreign): Promise<Row[]> => {
  const { uid, where, fields, relations } = table;
  const populate = Object.fromEntries(relations.map((name) => [name, { select: ['id'] }]));
  const rows: Row[] = await strapi.db
    .query(uid)
    .findMany({ where, select: fields, populate, orderBy: { id: 'asc' } });
  return rows.map((row) =>
    Object.fromEntries([
      ...fields.map((name) => [name, row[name] ?? null]),
      ...relations.map((name) => [name, (row[name] as { id: number } | null)?.id ?? null]),
    ]),
  );
};

const known = (strapi: Core.Strapi) => foreign.filter(({ uid }) => strapi.db.metadata.has(uid));

/** Keeps a copy of what the site says about our types: permissions of roles and tokens, layouts of the admin. */
export const rememberSettings = async (strapi: Core.Strapi): Promise<void> => {
  const rows = await Promise.all(
    known(strapi).map(async (table) => [table.uid, await rowsOf(strapi, table)]),
  );
  const value = Object.fromEntries(rows);
  const before = await memoryOf(strapi).get({ key });
  if (JSON.stringify(before) !== JSON.stringify(value)) await memoryOf(strapi).set({ key, value });
};

/** @returns which ids of a role or token are still there */
const alive = async (strapi: Core.Strapi, uid: string, relation: string, rows: Row[]) => {
  const attribute = strapi.db.metadata.get(uid).attributes[relation] as unknown as { target: string };
  const ids = [...new Set(rows.map((row) => row[relation]).filter((id) => id !== null))];
  const found: Array<{ id: number }> = await strapi.db
    .query(attribute.target)
    .findMany({ where: { id: { $in: ids } }, select: ['id'] });
  return new Set<unknown>([null, ...found.map(({ id }) => id)]);
};

/** Puts back what has been deleted since; of roles and tokens that are gone, nothing. */
export const restoreSettings = async (strapi: Core.Strapi): Promise<void> => {
  const memory = ((await memoryOf(strapi).get({ key })) ?? {}) as Record<string, Row[]>;
  for (const table of known(strapi)) {
    const { uid, identity, relations } = table;
    const rows = memory[uid] ?? [];
    const told = (row: Row) => JSON.stringify(identity.map((name) => row[name]));
    const present = new Set((await rowsOf(strapi, table)).map(told));
    const owners = await Promise.all(relations.map((name) => alive(strapi, uid, name, rows)));
    for (const row of rows) {
      const owned = relations.every((name, index) => owners[index]?.has(row[name]));
      if (owned && !present.has(told(row))) await strapi.db.query(uid).create({ data: row });
    }
  }
};
