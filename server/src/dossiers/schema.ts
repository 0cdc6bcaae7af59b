import type { Core } from '@strapi/types';
import { quotedName } from '../database/quoted-name';
import { type PublicType, publicTypes, uidOf } from '../model';
import { qualifiedTable } from '../model/qualified-table';
import type { Version } from './access';

/** Where the database keeps a list of components: `members` says which version of an entry has which `items`. */
export interface ListTables {
  field: string;
  component: string;
  members: string;
  items: string;
  /** @returns the condition that a member (an alias of `members`) is in this list and in no other one of the type */
  has(member: string): string;
}

/** Where the database keeps which versions of a type the items of a component lead to: `items` and `targets` are columns. */
export interface LinkTable {
  rows: string;
  items: string;
  targets: string;
}

/** Names of tables and columns as statements write them: in double quotes. */
export interface Schema {
  client: Client;
  tables: Record<PublicType, string>;
  files: { table: string; joins: string };
  /** @returns null when the site has taken the list out of the type */
  list(owner: PublicType, field: string): ListTables | null;
  /** @returns null when the site has taken the link out of the component */
  link(component: string, field: string): LinkTable | null;
  /** @returns the column of an attribute, or the word `null` when the site has taken it out of the model */
  column(alias: string, uid: string, attribute: string): string;
  /** @returns the day of an article (`alias`): what its `writtenOn` says, else when it was published or last saved */
  dayOf(alias: string): string;
}

const fileUid = 'plugin::upload.file';

type Client = Core.Strapi['db']['dialect']['client'];

/** @returns the table of a type as statements write it */
export const tableOf = (strapi: Core.Strapi, type: PublicType): string =>
  quotedName(qualifiedTable(strapi, strapi.db.metadata.get(uidOf(type)).tableName));

/** How each database writes the day of a moment. */
const dayIn = {
  sqlite: (moment: string) => `date(${moment} / 1000, 'unixepoch')`,
  postgres: (moment: string) => `to_char(${moment}, 'YYYY-MM-DD')`,
  mysql: (moment: string) => `date_format(${moment}, '%Y-%m-%d')`,
};

/**
 * The list that a member is in. SQLite and MariaDB would go through all members of a list by the index of this column,
 * where they are to go by the entry or the item: a column inside a function has no index. PostgreSQL knows how many
 * members a list has, and would not know it of what a function makes of them.
 */
const inList = (client: Client, member: string, field: string): string =>
  client === 'postgres' ? `${member}."field" = '${field}'` : `coalesce(${member}."field", '') = '${field}'`;

interface Attribute {
  columnName?: string;
  target?: string;
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
}

/** Reads the names off the site's metadata; call it when the database is there. */
export const schemaOf = (strapi: Core.Strapi): Schema => {
  const table = (name: string) => quotedName(qualifiedTable(strapi, name));
  const attributeOf = (uid: string, name: string) =>
    strapi.db.metadata.get(uid).attributes[name] as Attribute | undefined;
  const types = Object.keys(publicTypes) as PublicType[];
  const { client } = strapi.db.dialect;
  return {
    client,
    tables: Object.fromEntries(types.map((type) => [type, tableOf(strapi, type)])) as Schema['tables'],
    files: {
      table: table(strapi.db.metadata.get(fileUid).tableName),
      joins: table(attributeOf(fileUid, 'related')?.joinTable?.name ?? ''),
    },
    list(owner, field) {
      const { joinTable, target } = attributeOf(uidOf(owner), field) ?? {};
      if (!joinTable || !target) return null;
      const items = table(strapi.db.metadata.get(target).tableName);
      const has = (member: string) => inList(client, member, field);
      return { field, component: target, members: table(joinTable.name), items, has };
    },
    link(component, field) {
      const { joinTable } = attributeOf(component, field) ?? {};
      return joinTable
        ? {
            rows: table(joinTable.name),
            items: quotedName(joinTable.joinColumn.name),
            targets: quotedName(joinTable.inverseJoinColumn.name),
          }
        : null;
    },
    column(alias, uid, attribute) {
      const found = attributeOf(uid, attribute);
      return found && !found.joinTable ? `${alias}."${found.columnName ?? attribute}"` : 'null';
    },
    dayOf(alias) {
      const written = this.column(alias, uidOf('article'), 'writtenOn');
      const saved = `coalesce(${alias}."published_at", ${alias}."updated_at")`;
      return `coalesce(nullif(${written}, ''), ${dayIn[client as keyof typeof dayIn](saved)})`;
    },
  };
};

/** @returns the condition that rows of a table (`alias`) are of a version */
export const inVersion = (alias: string, version: Version): string =>
  `${alias}."published_at" is ${version === 'draft' ? '' : 'not '}null`;

/** @returns the condition that the entry with a documentId (`?`) has a version; the database asks itself once */
export const isThere = ({ tables }: Schema, type: PublicType, version: Version): string =>
  `exists (select 1 from ${tables[type]} there where there."document_id" = ? and ${inVersion('there', version)})`;

/** @returns the same for the entry whose documentId stands in a column, for statements about several */
export const isEachThere = ({ tables }: Schema, type: PublicType, key: string, version: Version): string =>
  `exists (select 1 from ${tables[type]} there where there."document_id" = ${key} and ${inVersion('there', version)})`;

/** @returns joins from versions of an entry (`owner`) to the items of a list (`item`, its places `<item>_m`) */
export const joinItems = (list: ListTables, owner: string, item: string): string =>
  `join ${list.members} ${item}_m on ${item}_m."entity_id" = ${owner}."id" and ${list.has(`${item}_m`)}
   join ${list.items} ${item} on ${item}."id" = ${item}_m."cmp_id"`;

/** @returns joins from items of a list (`item`) to the versions of an entry (`owner`) that they belong to */
export const joinOwner = (
  list: ListTables,
  owners: string,
  { item, owner, version }: { item: string; owner: string; version: Version },
): string =>
  `join ${list.members} ${item}_m on ${item}_m."cmp_id" = ${item}."id" and ${list.has(`${item}_m`)}
   join ${owners} ${owner} on ${owner}."id" = ${item}_m."entity_id" and ${inVersion(owner, version)}`;
