import type { Core } from '@strapi/types';
import type { PublicType } from '../model';
import { unpublished } from './faulty-links';
import type { Database } from './statements';
import { type ListTables, linkTables, placesTo } from './tables';

/** An entry that published entries name and that is not published itself. */
export interface UnpublishedTarget {
  type: PublicType;
  documentId: string;
  /** The language of an article that is named as a source; null for others. */
  locale: string | null;
  /** How many published articles name it. */
  articles: number;
  /** How many published people and organizations name it, in affiliations and ties. */
  facts: number;
}

/** How many entries of a type are told in full. */
const told = 200;

const types = ['person', 'organization', 'article'] as const satisfies PublicType[];

interface Row {
  target: string;
  locale: string | null;
  articles: number | string | null;
  facts: number | string | null;
}

/** The links to what is not published, one row each: who names whom. */
const namings = (trx: Database, lists: ListTables[], type: PublicType) =>
  placesTo(lists, type).map(({ list, link }) =>
    unpublished(trx, list, link)
      .clearSelect()
      .select({
        target: `c.${link.keyColumn}`,
        locale: link.localeColumn ? `c.${link.localeColumn}` : trx.raw('null'),
        article: list.owner === 'article' ? 'o.document_id' : trx.raw('null'),
        fact: list.owner === 'article' ? trx.raw('null') : 'o.document_id',
      }),
  );

const targetsOf = async (
  trx: Database,
  lists: ListTables[],
  type: PublicType,
): Promise<{ total: number; rows: Row[] }> => {
  const [first, ...others] = namings(trx, lists, type);
  if (!first) return { total: 0, rows: [] };
  const grouped = trx
    .from(first.unionAll(others).as('named'))
    .groupBy('named.target', 'named.locale')
    .select({
      target: 'named.target',
      locale: 'named.locale',
      articles: trx.raw('count(distinct ??)', ['named.article']),
      facts: trx.raw('count(distinct ??)', ['named.fact']),
    });
  const counted = await trx.from(grouped.clone().as('targets')).count({ total: '*' }).first();
  const rows: Row[] = await grouped
    .orderBy([
      { column: 'articles', order: 'desc' },
      { column: 'facts', order: 'desc' },
      { column: 'target', order: 'asc' },
    ])
    .limit(told);
  return { total: Number(counted?.total ?? 0), rows };
};

/**
 * Who is named by published entries and is not published, so that readers do not see the link.
 * @returns how many there are, and the 200 of each type that most articles name
 */
export const unpublishedTargets = async (
  strapi: Core.Strapi,
): Promise<{ total: number; targets: UnpublishedTarget[] }> => {
  const lists = linkTables(strapi);
  let total = 0;
  const targets: UnpublishedTarget[] = [];
  for (const type of types) {
    const found = await targetsOf(strapi.db.connection, lists, type);
    total += found.total;
    targets.push(
      ...found.rows.map(({ target, locale, articles, facts }) => ({
        type,
        documentId: target,
        locale: locale || null,
        articles: Number(articles ?? 0),
        facts: Number(facts ?? 0),
      })),
    );
  }
  return { total, targets };
};
