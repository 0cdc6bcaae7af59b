import { generateAtomFeed } from 'feedsmith';
import type { Feed } from './feed';

const plain = (value: string) => ({ value, type: 'text' as const });

/** Atom (RFC 4287). The feed has an author of its own, so that an entry may do without. */
export const atomOf = (feed: Feed): string =>
  generateAtomFeed({
    id: feed.self,
    title: plain(feed.title),
    subtitle: plain(feed.description),
    updated: feed.updated,
    authors: [{ name: feed.author }],
    links: [
      { href: feed.self, rel: 'self', type: 'application/atom+xml' },
      { href: feed.page, rel: 'alternate' },
    ],
    entries: feed.entries.map(({ id, page, title, summary, language, published, updated, authors }) => ({
      id,
      title: plain(title),
      published,
      updated: updated < published ? published : updated,
      links: [{ href: page, rel: 'alternate', ...(language ? { hreflang: language } : {}) }],
      ...(summary ? { summary: plain(summary) } : {}),
      ...(authors.length > 0
        ? { authors: authors.map(({ name, page: uri }) => (uri ? { name, uri } : { name })) }
        : {}),
    })),
  });
