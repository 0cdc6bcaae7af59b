import type { ArticleReference, NamedAs, NamingArticle } from '../api/contracts/dossiers';
import { vocabularies } from '../model/vocabularies';
import type { Access, Version } from './access';
import { type NamedType, type Place, joinArticle, placesNaming } from './appearances';
import { type Value, listed } from '../database/ask';
import { type Condition, between, every } from './dates';
import type { Part } from './members';
import { rolesAmong } from './naming';
import type { Reader } from './reader';
import { type Row, articleIn, grouped, referenceColumns } from './rows';
import { type Schema, isThere } from './schema';

/** Which articles that name an entry are meant. */
export interface NamingFilter {
  /** In any of these roles; in whichever when there is none. */
  roles?: readonly NamedAs[] | undefined;
  /** Partial dates that the day of the article lies between. */
  from?: string | undefined;
  to?: string | undefined;
}

const rolesOf: Record<string, readonly NamedAs[]> = {
  credits: vocabularies.creditRole,
  mentions: vocabularies.mentionRole,
};

/** @returns the conditions on items (`n`) and articles (`a`); null when no item of the place can be meant */
export const meantAt = (
  schema: Schema,
  { list }: Place,
  { roles, from, to }: NamingFilter,
): Condition | null => {
  const asked =
    roles && roles.length > 0 ? roles.filter((role) => rolesOf[list.field]?.includes(role)) : null;
  if (asked?.length === 0) return null;
  const column = schema.column('n', list.component, 'role');
  const inRoles = asked ? [listedIn(column, asked)] : [];
  const dates = between(schema.dayOf('a'), { from, to });
  return { text: every(inRoles).text + dates.text, values: [...every(inRoles).values, ...dates.values] };
};

const listedIn = (column: string, asked: readonly string[]): Condition => {
  const { marks, values } = listed([...asked]);
  return { text: `${column} in ${marks}`, values };
};

/** Versions of articles that name an entry. */
export interface Found {
  /** A statement that gives the id of each version of an article (`article`), once. */
  text: string;
  values: Value[];
}

/** @returns the published or draft articles of a language that name an entry; null when none can be meant */
export const versionsNaming = (
  { schema }: Reader,
  type: NamedType,
  documentId: string,
  filter: NamingFilter,
  { version, locale }: Access,
): Found | null => {
  const parts = placesNaming(schema, type).flatMap((place) => {
    const meant = meantAt(schema, place, filter);
    if (!meant) return [];
    return [
      {
        text: `select distinct a."id" "article" from ${place.list.items} n ${joinArticle(schema, place, version)}
          where ${place.key} = ? and a."locale" = ? and ${isThere(schema, type, version)}${meant.text}`,
        values: [documentId, locale, documentId, ...meant.values],
      },
    ];
  });
  if (parts.length === 0) return null;
  return {
    text: parts.map(({ text }) => text).join(' union '),
    values: parts.flatMap(({ values }) => values),
  };
};

const rolesStatement =
  (type: NamedType) =>
  (schema: Schema, _version: Version): string[] =>
    placesNaming(schema, type).map(
      ({ list, key }) =>
        `select m."entity_id" "article", ${schema.column('n', list.component, 'role')} "role"
         from ${list.members} m join ${list.items} n on n."id" = m."cmp_id"
         where ${key} = ? and ${list.has('m')} and m."entity_id" in `,
    );

const rolesStatements = { person: rolesStatement('person'), organization: rolesStatement('organization') };

/** @returns the roles in which versions of articles name an entry, by the id of the version */
const rolesIn = async (
  { ask, written }: Reader,
  type: NamedType,
  documentId: string,
  articles: number[],
  { version }: Access,
): Promise<(id: number) => NamedAs[]> => {
  const { marks, values } = listed(articles);
  const parts = written(rolesStatements[type], version);
  const rows = await ask<{ article: number; role: NamedAs }>(
    parts.map((text) => text + marks).join(' union all '),
    parts.flatMap(() => [documentId, ...values]),
  );
  const byArticle = grouped(rows, ({ article }) => String(article));
  return (id) => rolesAmong((byArticle.get(String(id)) ?? []).map(({ role }) => role));
};

/** A page beyond the last one has no row that could say how many there are. */
export const countOf = async ({ ask }: Reader, { text, values }: Found): Promise<number> => {
  const [row] = await ask<{ count: number | string }>(`select count(*) "count" from (${text}) named`, values);
  return Number(row?.count ?? 0);
};

/**
 * @param part which of the articles
 * @returns articles of the language that name an entry, newest first, with every role in which they do, and how many
 * there are; none for those who may not find articles
 */
export const articlesNaming = async (
  reader: Reader,
  type: NamedType,
  documentId: string,
  filter: NamingFilter,
  { start, size }: Part,
  access: Access,
): Promise<{ articles: NamingArticle[]; total: number }> => {
  const { ask, schema } = reader;
  const named = access.may.article ? versionsNaming(reader, type, documentId, filter, access) : null;
  if (!named) return { articles: [], total: 0 };
  const rows = await ask<Row>(
    `select ${referenceColumns(schema, 'article', 'r')}, r."id" "id", count(*) over () "total"
     from (${named.text}) named join ${schema.tables.article} r on r."id" = named."article"
     order by ${schema.dayOf('r')} desc, r."id" desc limit ? offset ?`,
    [...named.values, size, start],
  );
  const total = rows.length > 0 || start === 0 ? Number(rows[0]?.total ?? 0) : await countOf(reader, named);
  const ids = rows.map(({ id }) => Number(id));
  const roles = ids.length > 0 ? await rolesIn(reader, type, documentId, ids, access) : () => [];
  return {
    articles: rows.map((row) => ({
      ...(articleIn(row, 'r') as ArticleReference),
      roles: roles(Number(row.id)),
    })),
    total,
  };
};
