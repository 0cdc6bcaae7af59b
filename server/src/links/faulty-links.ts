import { nameField } from '../model';
import type { Rule } from './findings';
import {
  type Database,
  itemsWithDeadKeys,
  itemsWithKeys,
  missingRows,
  versionsNamed,
  withTwins,
  withoutRow,
} from './statements';
import type { LinkTable, ListTables } from './tables';

type Query = ReturnType<typeof itemsWithKeys>;

/** A row that every query of faults answers. */
export interface Fault {
  documentId: string;
  /** The id of the version. */
  version: number;
  locale: string | null;
  publishedAt: unknown;
  slug: string | null;
  name: string | null;
  position: number;
  /** The id of the item. */
  item: number;
  /** The documentId, the language and the name of the target, where there is one. */
  targetId: string | null;
  targetLocale: string | null;
  target: string | null;
  /** What an item says that has no target. */
  label: string | null;
}

/** What a row of faults tells besides the item: the target's version (an alias) and its type, or a column of the item. */
type Told = { alias: string; link: LinkTable } | { label: string } | null;

/** Makes a query of items answer faults. */
const asFaults = (trx: Database, list: ListTables, query: Query, told: Told): Query => {
  const target = told && 'link' in told ? told : null;
  return query.clearSelect().select({
    documentId: 'o.document_id',
    version: 'o.id',
    item: 'm.cmp_id',
    locale: 'o.locale',
    publishedAt: 'o.published_at',
    slug: 'o.slug',
    name: `o.${nameField[list.owner]}`,
    position: 'm.order',
    targetId: target ? `${target.alias}.document_id` : trx.raw('null'),
    targetLocale: target ? `${target.alias}.locale` : trx.raw('null'),
    target: target ? `${target.alias}.${nameField[target.link.target]}` : trx.raw('null'),
    label: told && 'label' in told ? told.label : trx.raw('null'),
  });
};

/** Links whose row leads elsewhere than their key says, or to the other version of it, or that have no key. */
export const differing = (trx: Database, list: ListTables, link: LinkTable): Query => {
  const { rows, from, to, targets, keyColumn, localeColumn } = link;
  const query = itemsWithKeys(trx, list, 'all')
    .join(`${rows} as l`, `l.${from}`, 'c.id')
    .join(`${targets} as t`, 't.id', `l.${to}`)
    .where((where) => {
      where
        .whereRaw('coalesce(??, ?) <> ??', [`c.${keyColumn}`, '', 't.document_id'])
        .orWhereRaw('(?? is null) <> (?? is null)', ['t.published_at', 'o.published_at']);
      if (localeColumn) where.orWhereRaw('coalesce(??, ?) <> ??', [`c.${localeColumn}`, '', 't.locale']);
    });
  return asFaults(trx, list, query, { alias: 't', link });
};

/** Links whose key names a version that is there, and that have no row. */
export const missing = (trx: Database, list: ListTables, link: LinkTable): Query =>
  asFaults(trx, list, missingRows(trx, list, link, { owners: 'all' }), { alias: 't', link });

/** Links whose key names nothing that is there. */
export const dead = (trx: Database, list: ListTables, link: LinkTable): Query =>
  asFaults(trx, list, itemsWithDeadKeys(trx, list, link, { owners: 'all' }), null);

/** Published links without key and row whose draft, unchanged since, has them. */
export const lost = (trx: Database, list: ListTables, link: LinkTable): Query => {
  const query = withTwins(trx, list, withoutRow(trx, itemsWithKeys(trx, list, 'all', 'published'), link))
    .whereNull(`c.${link.keyColumn}`)
    .whereNotNull(`d.${link.keyColumn}`)
    .whereRaw('?? = ??', ['od.updated_at', 'o.updated_at'])
    .leftJoin(`${link.targets} as t`, (on) =>
      on.on('t.document_id', `d.${link.keyColumn}`).andOnNull('t.published_at'),
    );
  if (link.localeColumn) query.whereRaw('?? = ??', ['t.locale', `d.${link.localeColumn}`]);
  return asFaults(trx, list, query, { alias: 't', link });
};

/** Published links to something that has no published version now. */
export const unpublished = (trx: Database, list: ListTables, link: LinkTable): Query => {
  const query = itemsWithKeys(trx, list, 'all', 'published')
    .join(`${link.targets} as td`, (on) =>
      on.on('td.document_id', `c.${link.keyColumn}`).andOnNull('td.published_at'),
    )
    .whereNotExists(versionsNamed(trx, link).whereNotNull('t.published_at'));
  if (link.localeColumn) query.whereRaw('?? = ??', ['td.locale', `c.${link.localeColumn}`]);
  return asFaults(trx, list, query, { alias: 'td', link });
};

/** What tells an item without a link from others of its list. */
const labels: Record<string, string> = {
  credits: 'name',
  mentions: 'name',
  affiliations: 'role',
  ties: 'type',
};

/** Items that are linked to nobody, whatever their source, with what they say. */
export const unlinked = (trx: Database, list: ListTables): Query => {
  const query = itemsWithKeys(trx, list, 'all');
  for (const link of list.links.filter(({ target }) => target !== 'article')) {
    withoutRow(trx, query.whereNull(`c.${link.keyColumn}`), link);
  }
  return asFaults(trx, list, query, { label: `c.${labels[list.list] ?? 'id'}` });
};

type FaultsOfLink = (trx: Database, list: ListTables, link: LinkTable) => Query;

/** The queries behind the rules that look at one link. */
export const faultsOfLinks = {
  'key-differs': differing,
  'row-missing': missing,
  'target-gone': dead,
  'link-lost': lost,
  'target-unpublished': unpublished,
} satisfies Partial<Record<Rule, FaultsOfLink>>;
