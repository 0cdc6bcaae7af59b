import type { ArticleReference, NamedAs, NamingArticle } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { type NamedType, joinArticle, placesNaming } from './appearances';
import { type NamingFilter, meantAt } from './articles-naming';
import { chunksOf } from '../links/chunks';
import { type Value, listed } from '../database/ask';
import type { Part } from './members';
import { rolesAmong } from './naming';
import type { Asked } from './parts';
import type { Reader } from './reader';
import { type Row, articleIn, grouped, referenceColumns } from './rows';
import { type Schema, isEachThere } from './schema';

/** What is asked of a list: its items, how many there are, or both. */
export type ListPart = 'items' | 'total';

/** A part of a list of one entry; what was not asked for is empty. */
export interface ListOfEach<Item> {
  items: Item[];
  total: number;
}

interface Named {
  /** A statement that gives the id of each version of an article with each entry that it names, once. */
  text: string;
  values: Value[];
}

const namedBy = (
  { schema }: Reader,
  type: NamedType,
  documentIds: string[],
  filter: NamingFilter,
  { version, locale }: Access,
): Named | null => {
  const { marks, values } = listed(documentIds);
  const parts = placesNaming(schema, type).flatMap((place) => {
    const meant = meantAt(schema, place, filter);
    if (!meant) return [];
    return [
      {
        text: `select distinct a."id" "article", ${place.key} "entry"
          from ${place.list.items} n ${joinArticle(schema, place, version)}
          where ${place.key} in ${marks} and a."locale" = ?
            and ${isEachThere(schema, type, place.key, version)}${meant.text}`,
        values: [...values, locale, ...meant.values],
      },
    ];
  });
  if (parts.length === 0) return null;
  return {
    text: parts.map(({ text }) => text).join(' union '),
    values: parts.flatMap((part) => part.values),
  };
};

const rolesStatement =
  (type: NamedType) =>
  (schema: Schema, _version: Version): Array<(keys: string, articles: string) => string> =>
    placesNaming(schema, type).map(
      ({ list, key }) =>
        (keys, articles) =>
          `select m."entity_id" "article", ${key} "entry", ${schema.column('n', list.component, 'role')} "role"
           from ${list.members} m join ${list.items} n on n."id" = m."cmp_id"
           where ${key} in ${keys} and ${list.has('m')} and m."entity_id" in ${articles}`,
    );

const rolesStatements = { person: rolesStatement('person'), organization: rolesStatement('organization') };

/** SQLite takes 32,766 values, and PostgreSQL twice as many. */
const articlesAtOnce = 4096;

const pairOf = (entry: unknown, article: unknown): string => `${String(entry)} ${Number(article)}`;

/** @returns the roles in which versions of articles name entries */
const rolesOf = async (
  { ask, written }: Reader,
  type: NamedType,
  rows: Row[],
  { version }: Access,
): Promise<(row: Row) => NamedAs[]> => {
  const entries = listed([...new Set(rows.map(({ entry }) => String(entry)))]);
  const parts = written(rolesStatements[type], version);
  const found: Array<{ article: number; entry: string; role: NamedAs }> = [];
  for (const some of chunksOf([...new Set(rows.map(({ id }) => Number(id)))], articlesAtOnce)) {
    const articles = listed(some);
    const values = parts.flatMap(() => [...entries.values, ...articles.values]);
    found.push(
      ...(await ask<(typeof found)[number]>(
        parts.map((part) => part(entries.marks, articles.marks)).join(' union all '),
        values,
      )),
    );
  }
  const byPair = grouped(found, ({ entry, article }) => pairOf(entry, article));
  return ({ entry, id }) => rolesAmong((byPair.get(pairOf(entry, id)) ?? []).map(({ role }) => role));
};

/**
 * `articlesNaming` for several entries at once: three statements at any number of them, up to four thousand articles.
 * @param part which of the articles of each entry
 * @returns the articles of the language that name each entry, newest first, by its documentId; entries that none names
 * are left out, and so are all for those who may not find articles
 */
export const articlesNamingEach = async (
  reader: Reader,
  type: NamedType,
  documentIds: string[],
  filter: NamingFilter,
  { start, size }: Part,
  access: Access,
  asked: Asked<ListPart>,
): Promise<Map<string, ListOfEach<NamingArticle>>> => {
  const { ask, schema } = reader;
  const named =
    access.may.article && documentIds.length > 0 ? namedBy(reader, type, documentIds, filter, access) : null;
  if (!named) return new Map();
  const [counted, rows] = await Promise.all([
    asked.has('total')
      ? ask<{ entry: string; count: number | string }>(
          `select named."entry", count(*) "count" from (${named.text}) named group by named."entry"`,
          named.values,
        )
      : [],
    asked.has('items')
      ? ask<Row>(
          `select * from (
             select ${referenceColumns(schema, 'article', 'r')}, r."id" "id", named."entry" "entry",
               row_number() over (
                 partition by named."entry" order by ${schema.dayOf('r')} desc, r."id" desc
               ) "place"
             from (${named.text}) named join ${schema.tables.article} r on r."id" = named."article"
           ) placed where placed."place" > ? and placed."place" <= ? order by placed."place"`,
          [...named.values, start, start + size],
        )
      : [],
  ]);
  const roles = rows.length > 0 ? await rolesOf(reader, type, rows, access) : () => [];
  const totals = new Map(counted.map(({ entry, count }) => [entry, Number(count)]));
  const articles = grouped(rows, ({ entry }) => String(entry));
  return new Map(
    documentIds.map((documentId) => [
      documentId,
      {
        items: (articles.get(documentId) ?? []).map((row) => ({
          ...(articleIn(row, 'r') as ArticleReference),
          roles: roles(row),
        })),
        total: totals.get(documentId) ?? 0,
      },
    ]),
  );
};
