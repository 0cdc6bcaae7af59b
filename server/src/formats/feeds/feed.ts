import type { LatestArticle } from '../../dossiers/latest-articles';
import type { Addresses } from '../addresses';
import { cleanText } from './text';

/** What every format of a feed says, in plain text and absolute addresses. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** Who publishes it. */
  author: string;
  /** The page that the feed belongs to. */
  page: string;
  /** The address of the feed itself. */
  self: string;
  updated: Date;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Stays when the slug changes. */
  id: string;
  page: string;
  title: string;
  summary: string | null;
  language: string | null;
  published: Date;
  updated: Date;
  authors: Array<{ name: string; page: string | null }>;
}

/** What the feed is of: all articles, or those that name somebody. */
export interface FeedSubject {
  type: 'person' | 'organization';
  documentId: string;
  slug: string | null;
  name: string;
}

const entryOf = (to: Addresses, article: LatestArticle): FeedEntry => ({
  id: to.idOf('article', article),
  page: to.pageOf('article', article),
  title: cleanText(article.title),
  summary: article.summary ? cleanText(article.summary) : null,
  language: article.locale,
  published: new Date(article.publishedAt),
  updated: new Date(article.updatedAt),
  authors: article.authors.map(({ name, person, organization }) => ({
    name: cleanText(name),
    page: person ? to.pageOf('person', person) : organization && to.pageOf('organization', organization),
  })),
});

/** The last change of all; the same for the same articles, so that an unchanged feed is known by its bytes. */
const lastOf = (entries: FeedEntry[]): Date =>
  new Date(Math.max(0, ...entries.flatMap(({ updated, published }) => [updated, published].map(Number))));

/**
 * @param articles the latest first
 * @param subject whom the articles name; null for all articles
 * @param self the address under which the feed is asked for
 */
export const feedOf = (
  articles: LatestArticle[],
  subject: FeedSubject | null,
  language: string,
  self: string,
  to: Addresses,
): Feed => {
  const publisher = cleanText(to.publisher ?? new URL(to.home).host);
  const name = subject && cleanText(subject.name);
  const entries = articles.map((article) => entryOf(to, article));
  return {
    title: name ? `${publisher}: ${name}` : publisher,
    description: name ? `The latest articles that name ${name}` : 'The latest articles',
    language,
    author: publisher,
    page: subject ? to.pageOf(subject.type, subject) : to.home,
    self,
    updated: lastOf(entries),
    entries,
  };
};
