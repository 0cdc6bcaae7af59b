import type { ArticleReference, NamedAs, NamingArticle } from '../api/contracts/dossiers';
import { vocabularies } from '../model/vocabularies';
import type { Access, Version } from './access';
import { type NamedType, joinVersion, latestItems, placesNaming } from './appearances';
import { type Reader, type Reading, given, reading } from './reader';
import { type Row, articleIn, grouped, referenceColumns } from './rows';
import type { Schema } from './schema';

/** An article that names an entry, with what the answer does not say. */
export interface LatestArticle extends NamingArticle {
  id: number;
  day: string;
}

/**
 * The credits and the mentions of an entry that are looked at for its latest articles: those that were saved last. Few
 * entries have more, and for those who are named in a hundred thousand articles the answer takes no longer.
 */
const itemsLookedAt = 400;

const statement =
  (type: NamedType) =>
  (schema: Schema, version: Version): string[] =>
    placesNaming(schema, type).map(
      (place) =>
        `select ${referenceColumns(schema, 'article', 'a')}, a."id" "id", ${schema.dayOf('a')} "day",
           n."role" "role"
         from (${latestItems(schema, place, version, itemsLookedAt)}) n
         ${joinVersion(schema)} and a."locale" = ?`,
    );

const statements = { person: statement('person'), organization: statement('organization') };

const allRoles: readonly NamedAs[] = [...vocabularies.creditRole, ...vocabularies.mentionRole];

/** @returns the roles in the order of the vocabularies, each once */
export const rolesAmong = (given: string[]): NamedAs[] => {
  const some = new Set(given);
  return allRoles.filter((role) => some.has(role));
};

const newestFirst = (one: LatestArticle, other: LatestArticle): number => {
  if (one.day === other.day) return other.id - one.id;
  return one.day < other.day ? 1 : -1;
};

const latestIn = (rows: Row[]): LatestArticle[] => {
  const articles = [...grouped(rows, (row) => String(row.id)).values()].map((named): LatestArticle => {
    const row = named[0] as Row;
    return {
      ...(articleIn(row, 'a') as ArticleReference),
      roles: rolesAmong(named.map(({ role }) => String(role))),
      id: Number(row.id),
      day: String(row.day ?? ''),
    };
  });
  return articles.sort(newestFirst);
};

/** @returns the latest articles that name an entry, newest first; none for those who may not find articles */
export const latestNaming = (
  { written }: Reader,
  type: NamedType,
  documentId: string,
  { version, may, locale }: Access,
): Reading<LatestArticle[]> => {
  const parts = written(statements[type], version);
  if (!may.article || parts.length === 0) return given([]);
  const question = { text: parts.join(' union all '), values: parts.flatMap(() => [documentId, locale]) };
  return reading(question, latestIn);
};

/** @returns the article as the answer has it */
export const namingArticle = ({ id: _id, day: _day, ...article }: LatestArticle): NamingArticle => article;

/** @returns some articles of each role, in the given order */
export const byRole = (
  articles: LatestArticle[],
  count: number,
): Partial<Record<NamedAs, ArticleReference[]>> => {
  const shown: Partial<Record<NamedAs, ArticleReference[]>> = {};
  for (const { roles, ...latest } of articles.map(namingArticle)) {
    for (const role of roles) {
      const list = (shown[role] ??= []);
      if (list.length < count) list.push(latest);
    }
  }
  return shown;
};
