import { generateRssFeed } from 'feedsmith';
import type { Feed } from './feed';
import { asHtml } from './text';

/**
 * RSS 2.0. Authors stand in `dc:creator`, as `author` takes e-mail addresses; descriptions are HTML there, titles are not.
 */
export const rssOf = (feed: Feed): string =>
  generateRssFeed({
    title: feed.title,
    link: feed.page,
    description: asHtml(feed.description),
    language: feed.language,
    lastBuildDate: feed.updated,
    atom: { links: [{ href: feed.self, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.entries.map(({ id, page, title, summary, published, authors }) => ({
      title,
      link: page,
      guid: { value: id, isPermaLink: false },
      pubDate: published,
      ...(summary ? { description: asHtml(summary) } : {}),
      ...(authors.length > 0 ? { dc: { creators: authors.map(({ name }) => name) } } : {}),
    })),
  });
