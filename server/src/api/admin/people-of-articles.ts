import type { Core } from '@strapi/types';
import type { Ability } from '../../permissions/content-manager';
import { inBatches } from '../../pieces/batches';
import type { ArticlePeople, ArticlePeopleQuery, ShortList } from '../contracts/article-people';
import { readableDrafts } from '../../permissions/readable-drafts';

/** As many names as a cell of a table has room for. */
const listed = 3;

/** So many articles with 500 items each stay below the 32,766 values that SQLite takes in one statement. */
const articlesPerStatement = 50;

/** An item of `credits` or `mentions`, as far as the asker may see it. */
interface Party {
  role?: string;
  name?: string | null;
  person?: { documentId: string } | null;
  organization?: { documentId: string } | null;
}

interface Article {
  credits: Party[];
  mentions: Party[];
}

type Names = Map<string, string>;

const link = { fields: ['documentId'] };
const links = { populate: { person: link, organization: link } };

/** Whom an item names: the linked entry, else the name as printed; null when the asker may see neither. */
const keyOf = ({ person, organization, name }: Party): string | null =>
  person?.documentId ?? organization?.documentId ?? (name ? `printed ${name}` : null);

/** The items without those that name somebody again. */
const distinct = (parties: Party[]): Array<[string, Party]> => {
  const byKey = new Map<string, Party>();
  for (const party of parties) {
    const key = keyOf(party);
    if (key && !byKey.has(key)) byKey.set(key, party);
  }
  return [...byKey];
};

const authorsOf = ({ credits = [] }: Partial<Article>) =>
  distinct(credits.filter(({ role }) => role === 'author'));

const peopleOf = ({ mentions = [] }: Partial<Article>) =>
  distinct(mentions.filter(({ organization }) => !organization));

const shortList = (parties: Array<[string, Party]>, names: Names): ShortList => {
  const shown = parties.slice(0, listed).flatMap(([key, { name }]) => names.get(key) ?? name ?? []);
  return { names: shown, more: parties.length - shown.length };
};

/**
 * Who made some articles and who is in them, in three steps however many articles there are: the articles, the people
 * and the organizations that are shown. Whose entry the asker may not read goes by the name as printed.
 * @returns by documentId, the drafts in that language that the asker may read
 */
export const peopleOfArticles = async (
  strapi: Core.Strapi,
  ability: Ability,
  { ids, locale }: ArticlePeopleQuery,
): Promise<Record<string, ArticlePeople>> => {
  const populate = { credits: links, mentions: links };
  const articles = await inBatches(
    ids,
    (some) => readableDrafts<Article>(strapi, ability, 'article', { ids: some, locale, populate }),
    articlesPerStatement,
  );
  const shown = articles
    .flatMap((article) => [authorsOf(article), peopleOf(article)])
    .flatMap((parties) => parties.slice(0, listed).map(([, party]) => party));

  const names: Names = new Map();
  for (const type of ['person', 'organization'] as const) {
    const linked = new Set(shown.flatMap((party) => party[type]?.documentId ?? []));
    const entries = await readableDrafts<{ name: string }>(strapi, ability, type, { ids: [...linked] });
    for (const { documentId, name } of entries) if (name) names.set(documentId, name);
  }

  return Object.fromEntries(
    articles.map((article) => [
      article.documentId,
      {
        authors: shortList(authorsOf(article), names),
        people: shortList(peopleOf(article), names),
      },
    ]),
  );
};
