import type { Core } from '@strapi/types';
import { chunksOf } from './chunks';
import type { LinkTable, ListTables } from './tables';

/** A connection or an open transaction. */
export type Database = Core.Strapi['db']['connection'];

export type Query = ReturnType<Database['queryBuilder']>;

export type Version = 'draft' | 'published';

/** Which owners a statement is about: their documentIds, or everybody's. */
export type Owners = string[] | 'all';

/** Which links a statement is about: those of some owners, or those to some targets. */
export type Scope = { owners: Owners } | { targets: string[] };

const inVersion = (query: Query, alias: string, version: Version): void => {
  if (version === 'draft') query.whereNull(`${alias}.published_at`);
  else query.whereNotNull(`${alias}.published_at`);
};

/** Items of a list (alias `m`) and the version of the owner that they belong to (alias `o`). */
export const itemsOf = (trx: Database, list: ListTables, owners: Owners, version?: Version): Query => {
  const query = trx(`${list.members} as m`)
    .join(`${list.owners} as o`, 'o.id', 'm.entity_id')
    .where({ 'm.component_type': list.component, 'm.field': list.list });
  if (owners !== 'all') query.whereIn('o.document_id', owners);
  if (version) inVersion(query, 'o', version);
  return query;
};

/** The same with what the items say (alias `c`). */
export const itemsWithKeys = (trx: Database, list: ListTables, owners: Owners, version?: Version): Query =>
  itemsOf(trx, list, owners, version).join(`${list.items} as c`, 'c.id', 'm.cmp_id');

/** Those of the items that have no row for a link. */
export const withoutRow = (trx: Database, items: Query, { rows, from }: LinkTable): Query =>
  items.whereNotExists(trx(`${rows} as l`).where(`l.${from}`, trx.ref('c.id')).select(trx.raw('1')));

/** The versions (alias `t`) of what the key of an item names, in its language. */
export const versionsNamed = (trx: Database, { targets, keyColumn, localeColumn }: LinkTable): Query => {
  const versions = trx(`${targets} as t`)
    .where('t.document_id', trx.ref(`c.${keyColumn}`))
    .select(trx.raw('1'));
  return localeColumn ? versions.where('t.locale', trx.ref(`c.${localeColumn}`)) : versions;
};

/** Adds to published items what stands at the same place of the draft: its version (`od`) and the item (`d`). */
export const withTwins = (trx: Database, list: ListTables, published: Query): Query =>
  published
    .join(`${list.owners} as od`, (on) =>
      on
        .on('od.document_id', 'o.document_id')
        .andOnNull('od.published_at')
        .andOn(trx.raw('coalesce(??, ?) = coalesce(??, ?)', ['od.locale', '', 'o.locale', ''])),
    )
    .join(`${list.members} as md`, (on) =>
      on
        .on('md.entity_id', 'od.id')
        .andOn('md.component_type', 'm.component_type')
        .andOn('md.field', 'm.field')
        .andOn('md.order', 'm.order'),
    )
    .join(`${list.items} as d`, 'd.id', 'md.cmp_id');

/** The rows that the keys of a link speak of and the table lacks: drafts to drafts, published to published. */
export const missingRows = (trx: Database, list: ListTables, link: LinkTable, scope: Scope): Query => {
  const missing = withoutRow(trx, itemsWithKeys(trx, list, 'owners' in scope ? scope.owners : 'all'), link)
    .join(`${link.targets} as t`, 't.document_id', `c.${link.keyColumn}`)
    .whereRaw('(?? is null) = (?? is null)', ['t.published_at', 'o.published_at'])
    .select('c.id as item', 't.id as target');
  if (link.localeColumn) missing.whereRaw('?? = ??', ['t.locale', `c.${link.localeColumn}`]);
  if ('targets' in scope) missing.whereIn(`c.${link.keyColumn}`, scope.targets);
  return missing;
};

/** Whether a statement that inserts what it selects locks what it reads, and others with it. */
const locksWhatItReads = (trx: Database): boolean => String(trx.client.dialect) === 'mysql';

/** Puts the missing rows back: in one statement at any number of links, or, on MySQL, found first and written by their ids. */
export const rowsFromKeys = async (
  trx: Database,
  list: ListTables,
  link: LinkTable,
  scope: Scope,
): Promise<void> => {
  const missing = missingRows(trx, list, link, scope);
  if (!locksWhatItReads(trx)) {
    const table = trx.raw('?? (??, ??)', [link.rows, link.from, link.to]);
    await trx.into(table).insert(missing).onConflict().ignore();
    return;
  }
  const found: Array<{ item: number; target: number }> = await missing;
  for (const some of chunksOf(found)) {
    const rows = some.map(({ item, target }) => ({ [link.from]: item, [link.to]: target }));
    await trx(link.rows).insert(rows).onConflict().ignore();
  }
};

/**
 * The rows that lead elsewhere than their key says, of items that have another row which is as the key says: two writes at
 * once can leave such. A row alone is never stray: it may be newer than its key, or the item may have none.
 */
export const strayRows = (trx: Database, list: ListTables, link: LinkTable, owners: Owners): Query => {
  const asMeant = (row: string) => {
    const meant = trx(`${list.items} as c`)
      .join(`${link.targets} as t`, 't.document_id', `c.${link.keyColumn}`)
      .where('c.id', trx.ref(`${row}.${link.from}`))
      .where('t.id', trx.ref(`${row}.${link.to}`))
      .select(trx.raw('1'));
    return link.localeColumn ? meant.whereRaw('?? = ??', ['t.locale', `c.${link.localeColumn}`]) : meant;
  };
  const other = trx(`${link.rows} as other`)
    .where(`other.${link.from}`, trx.ref(`l.${link.from}`))
    .whereExists(asMeant('other'))
    .select(trx.raw('1'));
  return trx(`${link.rows} as l`)
    .whereIn(`l.${link.from}`, itemsOf(trx, list, owners).select('m.cmp_id'))
    .whereNotExists(asMeant('l'))
    .whereExists(other);
};

/** Takes them away. */
export const dropStrayRows = async (
  trx: Database,
  list: ListTables,
  link: LinkTable,
  owners: Owners,
): Promise<void> => {
  const ids: number[] = await strayRows(trx, list, link, owners).pluck('l.id');
  for (const some of chunksOf(ids)) await trx(link.rows).whereIn('id', some).delete();
};

/** The items whose key names an entry, or a language of one, that is not there any more. */
export const itemsWithDeadKeys = (trx: Database, list: ListTables, link: LinkTable, scope: Scope): Query => {
  const dead = itemsWithKeys(trx, list, 'owners' in scope ? scope.owners : 'all')
    .whereNotNull(`c.${link.keyColumn}`)
    .whereNotExists(versionsNamed(trx, link));
  if ('targets' in scope) dead.whereIn(`c.${link.keyColumn}`, scope.targets);
  return dead;
};

/** The items of a list whose key names an entry. A site may use our components in types of its own: not those. */
export const itemsNaming = (trx: Database, list: ListTables, link: LinkTable, target: string): Query =>
  itemsWithKeys(trx, list, 'all').where(`c.${link.keyColumn}`, target);

/**
 * Takes away the rows of a link that lead to an entry and that its keys can put back. Strapi asks the database about
 * each of them by itself when the entry is published, and fails over those in the version that it replaces.
 * @param replaced the version of the entry that is about to be replaced; its other version may be read until then
 */
export const detachRows = async (
  trx: Database,
  list: ListTables,
  link: LinkTable,
  target: string,
  replaced: Version,
): Promise<void> => {
  const items = itemsNaming(trx, list, link, target).select('c.id');
  if (list.owner === link.target) {
    items.where((where) => {
      where.whereNot('o.document_id', target);
      if (replaced === 'draft') where.orWhereNull('o.published_at');
      else where.orWhereNotNull('o.published_at');
    });
  }
  await trx(link.rows)
    .whereIn(link.from, items)
    .whereIn(link.to, trx(link.targets).where('document_id', target).select('id'))
    .delete();
};
