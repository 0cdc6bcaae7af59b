import { describe, expect, test } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { config } from '../../../server/src/config';
import type { LatestArticle } from '../../../server/src/dossiers/latest-articles';
import { addressesOf } from '../../../server/src/formats/addresses';
import { type FeedEnding, feedFormats } from '../../../server/src/formats/feeds';
import { feedOf } from '../../../server/src/formats/feeds/feed';
import { guo, rand, srivastava, talks } from './dossiers';

const strapi = { server: 'https://cms.example', api: 'https://cms.example/api' };
const to = addressesOf({ ...config.default.site, url: 'https://news.example', name: 'The Example' }, strapi);
const self = 'https://cms.example/api/newsroom/feed.xml?person=guo&limit=2';

const latest: LatestArticle = {
  ...talks,
  publishedAt: '2026-03-01T08:00:00.000Z',
  updatedAt: '2026-03-02T09:30:00.000Z',
  summary: 'Three rounds of talks and a hotline.',
  authors: [
    { name: srivastava.name, person: srivastava, organization: null },
    { name: rand.name, person: null, organization: rand },
    { name: 'A. N. Other', person: null, organization: null },
  ],
};

const page = 'https://news.example/articles/us-china-cyber-security-talks-paying-dividends';
const id = 'https://news.example/#article-talks00000000000000000001-en';

const write = (ending: FeedEnding, articles: LatestArticle[], subject: Parameters<typeof feedOf>[1] = null) =>
  feedFormats[ending].write(feedOf(articles, subject, 'en', self, to));

/** Parsed as a browser parses XML: anything that is not well-formed throws. */
const xml = (text: string): Document => new JSDOM(text, { contentType: 'text/xml' }).window.document;

const textsOf = (parent: Document | Element, name: string): string[] =>
  [...parent.getElementsByTagName(name)].map(({ textContent }) => (textContent ?? '').trim());

const childrenOf = (parent: Element | null | undefined): string[] =>
  [...(parent?.children ?? [])].map(({ tagName }) => tagName);

const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

describe('RSS 2.0', () => {
  const document = xml(write('rss', [latest]));
  const channel = document.querySelector('rss > channel');
  const item = channel?.querySelector('item');

  test('has a channel with all that it must have, and a link to itself', () => {
    expect(document.documentElement.getAttribute('version')).toBe('2.0');
    expect(childrenOf(channel)).toEqual(expect.arrayContaining(['title', 'link', 'description', 'language']));
    expect(channel?.querySelector('title')?.textContent).toBe('The Example');
    expect(channel?.querySelector('link')?.textContent).toBe('https://news.example');
    expect(channel?.querySelector('lastBuildDate')?.textContent).toMatch(rfc822);
    const [link] = document.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'link');
    expect([link?.getAttribute('rel'), link?.getAttribute('href')]).toEqual(['self', self]);
  });

  test('has items with a title, a page, a name that stays, a date and every author', () => {
    expect(textsOf(item as Element, 'title')).toEqual([latest.title]);
    expect(textsOf(item as Element, 'link')).toEqual([page]);
    expect(textsOf(item as Element, 'guid')).toEqual([id]);
    expect(item?.querySelector('guid')?.getAttribute('isPermaLink')).toBe('false');
    expect(textsOf(item as Element, 'pubDate')).toEqual(['Sun, 01 Mar 2026 08:00:00 GMT']);
    const creators = item?.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', 'creator');
    expect([...(creators ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Siddharth Srivastava',
      'Rand Corp.',
      'A. N. Other',
    ]);
    expect(childrenOf(item)).not.toContain('author');
  });
});

describe('Atom (RFC 4287)', () => {
  const document = xml(write('atom', [latest]));
  const feed = document.documentElement;
  const entry = feed.querySelector('entry');

  test('has a feed with exactly one id, title and update, an author and a link to itself', () => {
    expect([feed.tagName, feed.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    const names = childrenOf(feed);
    for (const name of ['id', 'title', 'updated', 'author']) {
      expect(names.filter((other) => other === name)).toHaveLength(1);
    }
    expect(feed.querySelector('feed > updated')?.textContent).toMatch(rfc3339);
    const links = [...feed.querySelectorAll('feed > link')].map((link) => [
      link.getAttribute('rel'),
      link.getAttribute('href'),
    ]);
    expect(links).toEqual([
      ['self', self],
      ['alternate', 'https://news.example'],
    ]);
  });

  test('has entries with an id, a plain title, dates, a page and every author with their page', () => {
    expect(textsOf(entry as Element, 'id')).toEqual([id]);
    expect(textsOf(entry as Element, 'title')).toEqual([latest.title]);
    expect(entry?.querySelector('title')?.getAttribute('type')).toBe('text');
    expect(textsOf(entry as Element, 'published')).toEqual(['2026-03-01T08:00:00.000Z']);
    expect(textsOf(entry as Element, 'updated')).toEqual(['2026-03-02T09:30:00.000Z']);
    expect(entry?.querySelector('link')?.getAttribute('href')).toBe(page);
    expect(textsOf(entry as Element, 'name')).toEqual(['Siddharth Srivastava', 'Rand Corp.', 'A. N. Other']);
    expect(textsOf(entry as Element, 'uri')).toEqual([
      'https://news.example/people/siddharth-srivastava',
      'https://news.example/organizations/rand-corp',
    ]);
  });
});

test('JSON Feed 1.1 has all that it must have', () => {
  expect(JSON.parse(write('json', [latest]))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Example',
    description: 'The latest articles',
    home_page_url: 'https://news.example',
    feed_url: self,
    language: 'en',
    authors: [{ name: 'The Example' }],
    items: [
      {
        id,
        url: page,
        title: latest.title,
        content_text: latest.summary,
        summary: latest.summary,
        language: 'en',
        date_published: '2026-03-01T08:00:00.000Z',
        date_modified: '2026-03-02T09:30:00.000Z',
        authors: [
          { name: 'Siddharth Srivastava', url: 'https://news.example/people/siddharth-srivastava' },
          { name: 'Rand Corp.', url: 'https://news.example/organizations/rand-corp' },
          { name: 'A. N. Other' },
        ],
      },
    ],
  });
});

test('a feed of somebody says so, and leads to their page', () => {
  const document = xml(write('rss', [], { type: 'person', ...guo }));
  expect(textsOf(document, 'title')).toEqual(['The Example: Guo Shengkun']);
  expect(textsOf(document, 'link')).toEqual(['https://news.example/people/guo-shengkun']);
});

test.each(['rss', 'atom', 'json'] as const)(
  '%s of nothing is the same whenever it is asked for',
  (ending) => {
    const empty = write(ending, []);
    expect(write(ending, [])).toBe(empty);
    if (ending !== 'json') expect(xml(empty).documentElement.tagName).toBe(ending === 'rss' ? 'rss' : 'feed');
    else expect(JSON.parse(empty).items).toEqual([]);
  },
);

const hostile = [
  '<script>alert(1)</script> & "quotes" \'too\'',
  ']]> <![CDATA[ nested ]]>',
  '&amp;lt; &#60; &nbsp;',
  '--> <!-- <?xml version="1.0"?>',
  '</title></item></channel></rss>',
];
const outside = ['bell\u0007', 'tab\u000bfeed\u000c', 'none\ufffe\uffff', 'half\ud800', 'nul\u0000'];

describe.each(['rss', 'atom', 'json'] as const)('%s takes any text for text', (ending) => {
  const titlesIn = (text: string): string[] => {
    if (ending === 'json')
      return [(JSON.parse(text) as { items: Array<{ title: string }> }).items[0]?.title ?? ''];
    const [item] = xml(text).getElementsByTagName(ending === 'rss' ? 'item' : 'entry');
    return textsOf(item as Element, 'title');
  };
  const withText = (text: string) =>
    write(
      ending,
      [
        {
          ...latest,
          title: text,
          summary: text,
          authors: [{ name: text, person: null, organization: null }],
        },
      ],
      { type: 'person', documentId: 'x', slug: text, name: text },
    );

  test.each(hostile)('%j', (text) => {
    expect(titlesIn(withText(text))).toEqual([text]);
  });

  test.each(outside)('and leaves out what XML has no place for: %j', (text) => {
    const written = withText(text);
    expect(titlesIn(written)).toEqual([text.replace(/[^a-z]/g, '')]);

    expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\\u00/);
  });
});

test('what readers of RSS take for HTML shows the text as it is', () => {
  const [description] = textsOf(
    xml(write('rss', [{ ...latest, summary: '<img src=x onerror=alert(1)> a < b & c' }])).querySelector(
      'item',
    ) as Element,
    'description',
  );
  expect(JSDOM.fragment(description ?? '').textContent).toBe('<img src=x onerror=alert(1)> a < b & c');
  expect(JSDOM.fragment(description ?? '').querySelector('img')).toBeNull();
});
