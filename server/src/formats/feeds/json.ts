import type { Feed, FeedEntry } from './feed';

const authorsOf = ({ authors }: FeedEntry) =>
  authors.map(({ name, page }) => (page ? { name, url: page } : { name }));

const itemOf = (entry: FeedEntry) => ({
  id: entry.id,
  url: entry.page,
  title: entry.title,
  // An item must hold content.
  content_text: entry.summary ?? entry.title,
  summary: entry.summary ?? undefined,
  language: entry.language ?? undefined,
  date_published: entry.published.toISOString(),
  date_modified: entry.updated.toISOString(),
  authors: entry.authors.length > 0 ? authorsOf(entry) : undefined,
});

/** JSON Feed 1.1. */
export const jsonFeedOf = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map(itemOf),
  });
