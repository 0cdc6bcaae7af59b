import type { ArticleReference, OrganizationReference, PersonReference } from '../api/contracts/dossiers';
import { listed } from '../database/ask';
import { uidOf } from '../model';
import type { Access, Version } from './access';
import type { NamedType } from './appearances';
import { versionsNaming } from './articles-naming';
import { roleWhenEmpty } from './items';
import type { Reader } from './reader';
import {
  type Row,
  articleIn,
  columns,
  grouped,
  moment,
  organizationIn,
  personIn,
  referenceColumns,
  text,
} from './rows';
import { type Schema, inVersion } from './schema';

/** Who wrote an article: as printed, else by the name of the entry. */
export interface LatestAuthor {
  name: string;
  person: PersonReference | null;
  organization: Pick<OrganizationReference, 'documentId' | 'slug' | 'name'> | null;
}

/** An article as a list of the latest ones shows it. */
export interface LatestArticle extends ArticleReference {
  publishedAt: string;
  updatedAt: string;
  summary: string | null;
  authors: LatestAuthor[];
}

export interface LatestQuestion {
  /** Only articles whose credits or mentions name this entry. */
  naming: { type: NamedType; documentId: string } | null;
  limit: number;
}

const published = 'published' satisfies Version;

/** Those of some versions, or of all, that were published last. */
const latest = (schema: Schema) => (some: string) =>
  `select ${referenceColumns(schema, 'article', 'a')},
     ${columns(schema, 'a', uidOf('article'), ['summary', 'updatedAt'])}, a."id" "id"
   from ${some}${schema.tables.article} a ${some && 'on a."id" = named."article"'}
   where a."locale" = ? and ${inVersion('a', published)}
   order by a."published_at" desc, a."id" desc limit ?`;

/**
 * Whom some versions credit; it ends where their ids are to be written. Authors are picked from the rows: SQLite would
 * rather go through all authors there are.
 */
const credits = (schema: Schema): string | null => {
  const list = schema.list('article', 'credits');
  if (!list) return null;
  const column = (name: string) => schema.column('item', list.component, name);
  return `select item_m."entity_id" "article", item_m."order" "position", ${column('role')} "role",
      ${column('name')} "printed",
      ${referenceColumns(schema, 'person', 'p')}, ${referenceColumns(schema, 'organization', 'o')}
    from ${list.members} item_m join ${list.items} item on item."id" = item_m."cmp_id"
    left join ${schema.tables.person} p on p."document_id" = ${column('personKey')} and ${inVersion('p', published)}
    left join ${schema.tables.organization} o
      on o."document_id" = ${column('organizationKey')} and ${inVersion('o', published)}
    where ${list.has('item_m')} and item_m."entity_id" in `;
};

const authorIn = (row: Row, { may }: Access): LatestAuthor[] => {
  const person = may.person ? personIn(row, 'p') : null;
  const group = may.organization ? organizationIn(row, 'o') : null;
  const organization = group && { documentId: group.documentId, slug: group.slug, name: group.name };
  const name = text(row.printed) ?? person?.name ?? organization?.name;
  return name ? [{ name, person, organization }] : [];
};

/** @returns the authors of each of some versions, in order, by the id of the version */
const authorsOf = async (
  { ask, written }: Reader,
  ids: number[],
  access: Access,
): Promise<(id: number) => LatestAuthor[]> => {
  const statement = written(credits, published);
  if (!statement || ids.length === 0) return () => [];
  const { marks, values } = listed(ids);
  const byArticle = grouped(await ask<Row>(statement + marks, values), ({ article }) => String(article));
  return (id) =>
    (byArticle.get(String(id)) ?? [])
      .filter(({ role }) => (role ?? roleWhenEmpty.credits) === 'author')
      .sort((one, other) => Number(one.position) - Number(other.position))
      .flatMap((row) => authorIn(row, access));
};

/**
 * The articles that were published last, in one language, with their authors: two statements, however many articles and
 * authors there are. Whom the asker may not find is named as printed, or not at all. There are no latest drafts.
 */
export const latestArticles = async (
  reader: Reader,
  { naming, limit }: LatestQuestion,
  access: Access,
): Promise<LatestArticle[]> => {
  const shown: Access = { ...access, version: published };
  const named = naming && versionsNaming(reader, naming.type, naming.documentId, {}, shown);
  if (!access.may.article || (naming && !named)) return [];
  const rows = await reader.ask<Row>(
    reader.written(latest, published)(named ? `(${named.text}) named join ` : ''),
    [...(named?.values ?? []), access.locale, limit],
  );
  const authorsOfVersion = await authorsOf(
    reader,
    rows.map(({ id }) => Number(id)),
    shown,
  );
  return rows.map((row) => ({
    ...(articleIn(row, 'a') as ArticleReference),
    publishedAt: moment(row['a.publishedAt']) ?? '',
    updatedAt: moment(row['a.updatedAt']) ?? '',
    summary: text(row['a.summary']),
    authors: authorsOfVersion(Number(row.id)),
  }));
};
