import type { Core } from '@strapi/types';
import type { ArticleReference, OrganizationReference, PersonReference } from '../api/contracts/dossiers';
import type { LinkService } from '../links/service';
import { type Database, itemsNaming } from '../links/statements';
import { type ListTables, placesTo } from '../links/tables';
import { uidOf } from '../model';
import type { Access } from './access';
import type { NamedType } from './appearances';

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

type Named = NonNullable<LatestQuestion['naming']>;

/** The ids of versions of articles that name an entry. */
const versionsNaming = (trx: Database, tables: ListTables[], { type, documentId }: Named) => {
  const places = placesTo(tables, type).filter(({ list }) => list.owner === 'article');
  const [first, ...others] = places.map(({ list, link }) =>
    itemsNaming(trx, list, link, documentId).whereNotNull('o.published_at').select('o.id as version'),
  );
  return first?.union(others);
};

/** The versions to show, the latest first. A joined union is made once; one inside `in` MariaDB makes for every row. */
const latestIds = async (
  strapi: Core.Strapi,
  { naming, limit }: LatestQuestion,
  { locale }: Access,
): Promise<number[]> => {
  const trx = strapi.db.connection;
  const links: LinkService = strapi.plugin('newsroom').service('links');
  const tables = links.tables();
  const articles = tables.find(({ owner }) => owner === 'article')?.owners;
  if (!articles) return [];
  const query = trx(`${articles} as a`).whereNotNull('a.published_at').where('a.locale', locale);
  if (naming) {
    const named = versionsNaming(trx, tables, naming);
    if (!named) return [];
    query.join(named.as('named'), 'named.version', 'a.id');
  }
  return query
    .orderBy([
      { column: 'a.published_at', order: 'desc' },
      { column: 'a.id', order: 'desc' },
    ])
    .limit(limit)
    .pluck('a.id');
};

interface Credit {
  role: string;
  name: string | null;
  person?: PersonReference | null;
  organization?: LatestAuthor['organization'];
}

type Row = Omit<LatestArticle, 'authors'> & { id: number; credits: Credit[] };

const authorsOf = ({ credits }: Row): LatestAuthor[] =>
  credits.flatMap(({ role, name, person = null, organization = null }) => {
    const shown = name || (person?.name ?? organization?.name);
    return role === 'author' && shown ? [{ name: shown, person, organization }] : [];
  });

const columns = ['documentId', 'slug', 'locale', 'title', 'summary', 'writtenOn', 'publishedAt', 'updatedAt'];

/**
 * The articles that were published last, in one language, with their authors: five statements at most, however many
 * articles and authors there are. Whom the asker may not find is named as printed, or not at all. There are no latest
 * drafts.
 */
export const latestArticles = async (
  strapi: Core.Strapi,
  question: LatestQuestion,
  access: Access,
): Promise<LatestArticle[]> => {
  const ids = access.may.article ? await latestIds(strapi, question, access) : [];
  if (ids.length === 0) return [];
  const entry = { select: ['documentId', 'slug', 'name'] };
  const { may } = access;
  const rows: Row[] = await strapi.db.query(uidOf('article')).findMany({
    select: columns,
    where: { id: { $in: ids } },
    populate: {
      credits: {
        populate: {
          ...(may.person ? { person: entry } : {}),
          ...(may.organization ? { organization: entry } : {}),
        },
      },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { id: _, credits: _credits, ...article } = row;
    return [{ ...article, authors: authorsOf(row) }];
  });
};
