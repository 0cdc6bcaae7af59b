import type { Core } from '@strapi/types';
import { type Link, linkLists } from '../links/columns';
import type { Database } from '../links/statements';
import { publicTypes, type PublicType, uidOf } from '../model';
import { components } from '../model/components';
import { qualifiedTable } from '../model/qualified-table';

/** An item of a list, as the database has it: plain values and target keys. */
export type Item = Record<string, unknown> & { id?: number | undefined };

/** A list of components of a type. */
export interface OwnList {
  owner: PublicType;
  list: string;
  component: keyof typeof components;
  links: Link[];
}

/** @returns every list of a type, those whose items link to nothing too */
export const listsOf = (owner: PublicType): OwnList[] =>
  Object.entries(publicTypes[owner].fields).flatMap(([list, { attribute }]) => {
    if (attribute.type !== 'component') return [];
    const linking = linkLists.find((one) => one.owner === owner && one.list === list);
    const component = attribute.component as keyof typeof components;
    return [{ owner, list, component, links: linking?.links ?? [] }];
  });

/** @returns the columns of a component that say something: plain fields, and the keys of links */
export const columnsOf = ({ component, links }: OwnList): string[] => [
  ...Object.entries(components[component].fields)
    .filter(([, { attribute }]) => attribute.type !== 'relation')
    .map(([name]) => name),
  ...links.flatMap(({ key, locale }) => [key, ...(locale ? [locale] : [])]),
];

const pick = (item: Item, columns: string[]): Item =>
  Object.fromEntries(columns.map((column) => [column, item[column] ?? null]));

interface Joined {
  joinTable: { name: string };
}

const membersTable = (strapi: Core.Strapi, { owner, list }: OwnList): string => {
  const { joinTable } = strapi.db.metadata.get(uidOf(owner)).attributes[list] as unknown as Joined;
  return qualifiedTable(strapi, joinTable.name);
};

/**
 * Makes a list of one version equal to the given items, which must not be many more than an editor would write: items
 * that have their `id` stay the same row. Links get their rows afterwards, from their keys.
 * @param before what the list has now
 */
export const writeList = async (
  strapi: Core.Strapi,
  trx: Database,
  own: OwnList,
  versionId: number,
  before: Item[],
  after: Item[],
): Promise<void> => {
  const items = strapi.db.query(own.component);
  const columns = columnsOf(own);
  const members = () =>
    trx(membersTable(strapi, own)).where({
      entity_id: versionId,
      component_type: own.component,
      field: own.list,
    });
  const stored = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const removed = before.flatMap(({ id }) => (id && !kept.has(id) ? [id] : []));
  if (removed.length > 0) {
    await members().whereIn('cmp_id', removed).delete();
    await items.deleteMany({ where: { id: { $in: removed } } });
  }
  for (const [index, item] of after.entries()) {
    const data = pick(item, columns);
    const old = item.id ? stored.get(item.id) : undefined;
    if (old) {
      if (JSON.stringify(data) !== JSON.stringify(pick(old, columns))) {
        await items.update({ where: { id: item.id }, data });
      }
      if (before[index] !== old)
        await members()
          .where('cmp_id', item.id)
          .update({ order: index + 1 });
    } else {
      const { id } = await items.create({ data });
      await trx(membersTable(strapi, own)).insert({
        entity_id: versionId,
        cmp_id: id,
        component_type: own.component,
        field: own.list,
        order: index + 1,
      });
    }
  }
};
