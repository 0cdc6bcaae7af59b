import { describe, expect, test } from '@jest/globals';
import { config } from '../../../server/src/config';
import { addressesOf } from '../../../server/src/formats/addresses';

const strapi = { server: 'https://cms.example', api: 'https://cms.example/api' };
const { site: patterns } = config.default;
const website = (options = {}) =>
  addressesOf({ ...patterns, url: 'https://news.example', ...options }, strapi);
const entry = { documentId: 'abc', slug: 'ada' };
const article = { documentId: 'def', slug: 'talks', locale: 'fr' };

describe('the page of an entry', () => {
  test('follows the pattern of its type, below the website', () => {
    const { pageOf } = website();
    expect(pageOf('article', article)).toBe('https://news.example/articles/talks');
    expect(pageOf('person', entry)).toBe('https://news.example/people/ada');
    expect(pageOf('organization', entry)).toBe('https://news.example/organizations/ada');
  });

  test.each([
    ['/:locale/a/:slug', 'https://news.example/fr/a/talks'],
    ['/a/:documentId-:slug', 'https://news.example/a/def-talks'],
    ['/a/:slug.html', 'https://news.example/a/talks.html'],
  ])('may be made by %s', (articles, page) => {
    expect(website({ articles }).pageOf('article', article)).toBe(page);
  });

  test('does without a slug and without a language', () => {
    expect(website().pageOf('person', { documentId: 'abc', slug: null })).toBe(
      'https://news.example/people/abc',
    );
    const { pageOf } = website({ articles: '/:locale/a/:slug' });
    expect(pageOf('article', { ...article, locale: null })).toBe('https://news.example/a/talks');
  });

  test('cannot be broken out of by a slug', () => {
    const slugs = ['../admin', 'a?b#c', ':locale', '$&', "a'b"];
    const pages = slugs.map((slug) => new URL(website().pageOf('article', { ...article, slug })));
    for (const page of pages) {
      expect(page.pathname.split('/')).toHaveLength(3);
      expect([page.origin, page.search, page.hash]).toEqual(['https://news.example', '', '']);
    }
    expect(pages.map(({ pathname }) => decodeURIComponent(pathname.split('/')[2] ?? ''))).toEqual(slugs);
  });

  test('is the address in the API when there is no website', () => {
    const { home, pageOf, idOf } = addressesOf(patterns, strapi);
    expect(home).toBe('https://cms.example');
    expect(pageOf('person', entry)).toBe('https://cms.example/api/newsroom/people/abc');
    expect(pageOf('article', article)).toBe('https://cms.example/api/newsroom/articles/def?locale=fr');
    expect(idOf('person', entry)).toBe(pageOf('person', entry));
  });
});

test('a website may lie in a folder, and end with a slash', () => {
  const { home, pageOf } = website({ url: 'https://news.example/world/' });
  expect(home).toBe('https://news.example/world');
  expect(pageOf('person', entry)).toBe('https://news.example/world/people/ada');
});

test('the name of an entry stays when its slug changes, and is another in each language', () => {
  const { idOf } = website();
  expect(idOf('article', article)).toBe('https://news.example/#article-def-fr');
  expect(idOf('article', { ...article, slug: 'other' })).toBe(idOf('article', article));
  expect(idOf('article', { ...article, locale: 'en' })).not.toBe(idOf('article', article));
});

test.each([
  ['/uploads/a b.png', 'https://cms.example/uploads/a%20b.png'],
  ['https://files.example/a.png', 'https://files.example/a.png'],
  ['//files.example/a.png', 'https://files.example/a.png'],
])('the file %s has an absolute address', (url, address) => {
  expect(website().fileOf(url)).toBe(address);
});
