import type { ArticleReference, NamedAs } from '../api/contracts/dossiers';
import type { Version } from './access';
import { type NamedType, type Place, joinArticle, placesNaming } from './appearances';
import { countOf, meantAt } from './articles-naming';
import { type Value, listed } from '../database/ask';
import type { Part } from './members';
import { rolesAmong } from './naming';
import { type Readable, among } from './readable';
import type { Reader } from './reader';
import { type Row, articleIn, grouped, moment, referenceColumns } from './rows';
import { type Schema, inVersion } from './schema';

/** Which articles of those that name an entry are meant, for somebody who sees drafts. */
export interface DraftsFilter {
  roles?: readonly NamedAs[] | undefined;
  /** The versions of articles that are looked at. */
  versions: readonly Version[];
  /** The drafts whose credits and whose mentions the asker may see; a list that is missing here is nobody's to see. */
  readable: Partial<Record<'credits' | 'mentions', Readable>>;
}

/** An article that names an entry in its draft, in its published version or in both. */
export interface NamingDraft extends Omit<ArticleReference, 'publishedAt'> {
  id: number;
  /** When the article was published; null when it is a draft only. */
  publishedAt: string | null;
  roles: Record<Version, NamedAs[]>;
}

interface Statement {
  text: string;
  values: Value[];
}

const itemsAt = (
  schema: Schema,
  place: Place,
  version: Version,
  documentId: string,
  { roles, readable }: DraftsFilter,
  selected: string,
): Statement[] => {
  const only = readable[place.list.field as 'credits' | 'mentions'];
  const meant = meantAt(schema, place, { roles });
  if (only === undefined || !meant) return [];
  const seen = among('r', only);
  return [
    {
      text: `select ${selected} from ${place.list.items} n ${joinArticle(schema, place, version)}
        join ${schema.tables.article} r on r."document_id" = a."document_id" and r."locale" = a."locale"
          and ${inVersion('r', 'draft')}
        where ${place.key} = ?${meant.text}${seen.text}`,
      values: [documentId, ...meant.values, ...seen.values],
    },
  ];
};

/** The columns that `select` gives of each item, each combination once; null when nothing is the asker's to see. */
const items = (
  { schema }: Reader,
  type: NamedType,
  documentId: string,
  filter: DraftsFilter,
  select: (place: Place, version: Version) => string,
): Statement | null => {
  const parts = placesNaming(schema, type).flatMap((place) =>
    filter.versions.flatMap((version) =>
      itemsAt(schema, place, version, documentId, filter, select(place, version)),
    ),
  );
  if (parts.length === 0) return null;
  return {
    text: parts.map(({ text }) => text).join(' union '),
    values: parts.flatMap(({ values }) => values),
  };
};

/** The roles of some drafts and of what is published of them; those that the filter leaves out, too. */
const rolesOf = async (
  reader: Reader,
  type: NamedType,
  documentId: string,
  drafts: number[],
  filter: DraftsFilter,
): Promise<(draft: number, version: Version) => NamedAs[]> => {
  const { ask, schema } = reader;
  const all = items(
    reader,
    type,
    documentId,
    { ...filter, roles: undefined },
    ({ list }, version) =>
      `r."id" "article", '${version}' "version", ${schema.column('n', list.component, 'role')} "role"`,
  );
  if (!all || drafts.length === 0) return () => [];
  const { marks, values } = listed(drafts);
  const rows = await ask<{ article: number | string; version: Version; role: string }>(
    `select * from (${all.text}) named where named."article" in ${marks}`,
    [...all.values, ...values],
  );
  const keyOf = (article: unknown, version: string) => `${Number(article)} ${version}`;
  const byDraft = grouped(rows, ({ article, version }) => keyOf(article, version));
  return (draft, version) => rolesAmong((byDraft.get(keyOf(draft, version)) ?? []).map(({ role }) => role));
};

/**
 * `articlesNaming` for editors, who see drafts: articles of every language, once for each.
 * @param part which of the articles
 * @returns them newest first, with the roles in each version, and how many there are
 */
export const draftsNaming = async (
  reader: Reader,
  type: NamedType,
  documentId: string,
  filter: DraftsFilter,
  { start, size }: Part,
): Promise<{ articles: NamingDraft[]; total: number }> => {
  const { ask, schema } = reader;
  const named = items(reader, type, documentId, filter, () => 'r."id" "article"');
  if (!named) return { articles: [], total: 0 };
  const written = schema.column('r', 'plugin::newsroom.article', 'writtenOn');
  const rows = await ask<Row>(
    `select ${referenceColumns(schema, 'article', 'r')}, r."id" "id", q."published_at" "published",
       count(*) over () "total"
     from (${named.text}) named join ${schema.tables.article} r on r."id" = named."article"
     left join ${schema.tables.article} q on q."document_id" = r."document_id" and q."locale" = r."locale"
       and ${inVersion('q', 'published')}
     order by coalesce(nullif(${written}, ''), ${schema.dayOf('q')}, ${schema.dayOf('r')}) desc, r."id" desc
     limit ? offset ?`,
    [...named.values, size, start],
  );
  const total = rows.length > 0 || start === 0 ? Number(rows[0]?.total ?? 0) : await countOf(reader, named);
  const roles = await rolesOf(
    reader,
    type,
    documentId,
    rows.map(({ id }) => Number(id)),
    filter,
  );
  return {
    articles: rows.map((row) => {
      const id = Number(row.id);
      return {
        ...(articleIn(row, 'r') as ArticleReference),
        id,
        publishedAt: moment(row.published),
        roles: { draft: roles(id, 'draft'), published: roles(id, 'published') },
      };
    }),
    total,
  };
};
