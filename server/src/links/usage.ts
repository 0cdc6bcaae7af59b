import type { Core } from '@strapi/types';
import { type PublicType, nameField } from '../model';
import { linkLists } from './columns';
import { type Database, type Version, itemsWithKeys, versionsNamed } from './statements';
import { type LinkTable, type ListTables, linkTables, placesTo } from './tables';

/** What names an entry: credits and mentions, affiliations, ties, and both of these by the article that says so. */
export const usageSections = ['articles', 'affiliations', 'ties', 'sources'] as const;

export type UsageSection = (typeof usageSections)[number];

/** A place where an entry is named. */
export interface UsageItem {
  /** The entry that names it. */
  type: PublicType;
  documentId: string;
  locale: string | null;
  name: string | null;
  slug: string | null;
  /** The list and the number of the item in it, from 1. */
  list: string;
  position: number;
  /** The role of a credit, mention or affiliation, the type of a tie. */
  role: string | null;
  /** The name as printed, where there is one. */
  printed: string | null;
}

/** Where an entry is named in one version of the others; `items` are the first hundred. */
export type Usage = Record<UsageSection, { total: number; items: UsageItem[] }>;

export interface UsageQuestion {
  type: PublicType;
  documentId: string;
  /** The language of an article; null for all of them. */
  language: string | null;
  version: Version;
  /** Whether links to what is not published count: readers do not see them. */
  withHidden: boolean;
}

export const listedItems = 100;

const sections: Record<string, UsageSection> = {
  credits: 'articles',
  mentions: 'articles',
  affiliations: 'affiliations',
  ties: 'ties',
};

const sectionOf = (list: string, target: PublicType): UsageSection =>
  target === 'article' ? 'sources' : (sections[list] ?? 'articles');

/** The first of these columns that is filled says in which role. */
const roleColumns: Record<string, string[]> = { affiliations: ['role', 'kind'], ties: ['type'] };

/** @returns the types whose entries can name one of a type */
export const typesThatName = (target: PublicType): PublicType[] => [
  ...new Set(
    linkLists.filter(({ links }) => links.some((link) => link.target === target)).map(({ owner }) => owner),
  ),
];

type Query = ReturnType<typeof itemsWithKeys>;

const naming = (trx: Database, list: ListTables, link: LinkTable, question: UsageQuestion): Query => {
  const { documentId, language, version, withHidden } = question;
  const query = itemsWithKeys(trx, list, 'all', version)
    .where(`c.${link.keyColumn}`, documentId)
    // What an entry says of itself goes with it.
    .whereNot('o.document_id', documentId);
  if (link.localeColumn && language) query.where(`c.${link.localeColumn}`, language);
  if (withHidden) return query;
  return query.whereExists(versionsNamed(trx, link).whereNotNull('t.published_at'));
};

type Row = Omit<UsageItem, 'type' | 'list'>;

const itemsIn = async (trx: Database, { list, owner }: ListTables, query: Query, limit: number) => {
  const columns = (roleColumns[list] ?? ['role']).map((column) => `c.${column}`);
  const role = `coalesce(${columns.map(() => "nullif(??, '')").join(', ')}, null)`;
  const listed: Query = query
    .clone()
    .select({
      documentId: 'o.document_id',
      locale: 'o.locale',
      name: `o.${nameField[owner]}`,
      slug: 'o.slug',
      position: 'm.order',
      role: trx.raw(role, columns),
      printed: owner === 'article' ? 'c.name' : trx.raw('null'),
    })
    .orderBy([{ column: 'o.updated_at', order: 'desc' }, 'o.id', 'm.order'])
    .limit(limit);
  const rows: Row[] = await listed;
  return rows.map((row): UsageItem => ({
    ...row,
    type: owner,
    list,
    locale: row.locale || null,
    position: Number(row.position),
  }));
};

/**
 * Looks up by target keys who names an entry: what a delete would touch. Two statements for each kind of link, however
 * many there are.
 * @returns how often it is named, and the first hundred places of each section, latest changed entries first
 */
export const usageOf = async (strapi: Core.Strapi, question: UsageQuestion): Promise<Usage> => {
  const trx = strapi.db.connection;
  const usage = Object.fromEntries(
    usageSections.map((section) => [section, { total: 0, items: [] }]),
  ) as unknown as Usage;
  for (const { list, link } of placesTo(linkTables(strapi), question.type)) {
    const section = usage[sectionOf(list.list, link.target)];
    const query = naming(trx, list, link, question);
    const counted = await query.clone().count({ total: '*' }).first();
    section.total += Number(counted?.total ?? 0);
    const room = listedItems - section.items.length;
    if (room > 0) section.items.push(...(await itemsIn(trx, list, query, room)));
  }
  return usage;
};
