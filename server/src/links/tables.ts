import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../model';
import { qualifiedTable } from '../model/qualified-table';
import { type Link, type LinkList, linkLists } from './columns';

/** Where the database keeps one link. Names of tables are qualified with the schema, if the site has set one. */
export interface LinkTable extends Link {
  /** Columns of the component's table. */
  keyColumn: string;
  localeColumn: string | null;
  /** The join table: `from` an item of a component `to` a version of the target. */
  rows: string;
  from: string;
  to: string;
  targets: string;
  /** The table of merges: what a target that is gone was merged into. */
  merges: string;
}

/** Where the database keeps a list of components that link. */
export interface ListTables extends Omit<LinkList, 'links'> {
  /** The component's table. */
  items: string;
  /** The table that says which version of an owner has which items, in which order. */
  members: string;
  owners: string;
  links: LinkTable[];
}

/** One link and the list that it is in. */
export interface Place {
  list: ListTables;
  link: LinkTable;
}

/** @returns every link of some lists */
export const placesIn = (lists: ListTables[]): Place[] =>
  lists.flatMap((list) => list.links.map((link) => ({ list, link })));

/** @returns every link that leads to entries of a type */
export const placesTo = (lists: ListTables[], target: PublicType): Place[] =>
  placesIn(lists).filter(({ link }) => link.target === target);

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

const joined = (attribute: object | undefined): JoinTable | null =>
  attribute && 'joinTable' in attribute ? (attribute.joinTable as JoinTable) : null;

const columnOf = (attribute: object | undefined, name: string): string =>
  attribute && 'columnName' in attribute && typeof attribute.columnName === 'string'
    ? attribute.columnName
    : name;

/**
 * @returns the tables behind `linkLists`, as this site's database names them; without lists and links that a site has
 * taken out of types and components that it has made its own
 */
export const linkTables = (strapi: Core.Strapi): ListTables[] => {
  const qualified = (table: string) => qualifiedTable(strapi, table);
  const metadataOf = (uid: string) => strapi.db.metadata.get(uid);
  const tableOf = (type: PublicType) => qualified(metadataOf(uidOf(type)).tableName);

  return linkLists.flatMap(({ owner, list, component, links }) => {
    const { attributes, tableName } = metadataOf(component);
    const member = joined(metadataOf(uidOf(owner)).attributes[list]);
    if (!member) return [];
    const tables = links.flatMap((link) => {
      const joinTable = joined(attributes[link.field]);
      if (!joinTable || !attributes[link.key]) return [];
      return [
        {
          ...link,
          keyColumn: columnOf(attributes[link.key], link.key),
          localeColumn: link.locale && columnOf(attributes[link.locale], link.locale),
          rows: qualified(joinTable.name),
          from: joinTable.joinColumn.name,
          to: joinTable.inverseJoinColumn.name,
          targets: tableOf(link.target),
          merges: qualified(metadataOf('plugin::newsroom.merge').tableName),
        },
      ];
    });
    if (tables.length === 0) return [];
    const own = { owner, list, component, owners: tableOf(owner) };
    return [{ ...own, items: qualified(tableName), members: qualified(member.name), links: tables }];
  });
};

/**
 * Lets the database find the version that an item belongs to, and the latest items of an article that lead to somebody.
 * Strapi has no index for that, and needs the first itself when something is published that many items link to. Each has
 * all that is asked of a row, so that the answer is read off it. Call it in `register()`: Strapi makes them with its tables.
 */
export const indexLinks = (strapi: Core.Strapi): void => {
  const add = (table: string, name: string, columns: string[]) => {
    const { indexes } = strapi.db.metadata.get(table);
    if (!indexes.some((index) => index.name === name)) indexes.push({ name, columns });
  };
  strapi.hook('strapi::content-types.beforeSync').register(() => {
    for (const { owner, list, component, links } of linkLists) {
      const { attributes, tableName } = strapi.db.metadata.get(uidOf(owner));
      const members = joined(attributes[list]);
      if (!members) continue;
      const { name, joinColumn, inverseJoinColumn } = members;
      add(name, `${tableName}_cmps_item_idx`, [inverseJoinColumn.name, 'field', joinColumn.name]);
      for (const { field } of owner === 'article' ? links : []) {
        const rows = joined(strapi.db.metadata.get(component).attributes[field]);
        if (rows)
          add(rows.name, `${rows.name}_latest_idx`, [rows.inverseJoinColumn.name, rows.joinColumn.name]);
      }
    }
  });
};
