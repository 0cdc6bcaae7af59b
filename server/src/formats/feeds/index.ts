import { atomOf } from './atom';
import type { Feed } from './feed';
import { jsonFeedOf } from './json';
import { rssOf } from './rss';

interface FeedFormat {
  mediaType: string;
  write(feed: Feed): string;
}

/** The formats of feeds, by the ending of their address. */
export const feedFormats = {
  rss: { mediaType: 'application/rss+xml', write: rssOf },
  atom: { mediaType: 'application/atom+xml', write: atomOf },
  json: { mediaType: 'application/feed+json', write: jsonFeedOf },
} as const satisfies Record<string, FeedFormat>;

export type FeedEnding = keyof typeof feedFormats;
