import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createClient } from 'strapi-plugin-newsroom/client';
import { articlePage, indexPage, organizationPage, paths, personPage } from './pages.mjs';

// node build.mjs http://localhost:1337/api public en
const [api, folder, ...languages] = process.argv.slice(2);
const newsroom = createClient({ url: api, token: process.env.API_TOKEN });

/** Slugs of everything that is published, a page at a time. */
async function slugsOf(collection, locale = '') {
  const slugs = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const query = `fields=slug&sort=slug&pagination[page]=${page}${locale && `&locale=${locale}`}`;
    const answer = await fetch(`${api}/newsroom/${collection}?${query}`, {
      headers: process.env.API_TOKEN ? { Authorization: `Bearer ${process.env.API_TOKEN}` } : {},
    });
    if (!answer.ok) throw new Error(`${answer.url}: ${await answer.text()}`);
    const { data, meta } = await answer.json();
    slugs.push(...data.map(({ slug }) => slug));
    pages = meta.pagination.pageCount;
  }
  return slugs;
}

/** The website, by path: it is written when all of it is there, and a failure leaves the old one as it was. */
const website = new Map();

const write = (path, page) => website.set(path, page.text);

const feedOf = (query) => `${api}/newsroom/feed.rss?${new URLSearchParams(query)}`;
const [language] = languages;

const people = [];
for (const slug of await slugsOf('people')) {
  const person = await newsroom.person(slug, { locale: language });
  const jsonLd = await newsroom.jsonLd.person(slug, { locale: language });
  write(paths.person(person), personPage(person, { language, jsonLd, feeds: feedOf({ person: slug }) }));
  people.push(person);
}

const organizations = [];
for (const slug of await slugsOf('organizations')) {
  const organization = await newsroom.organization(slug, { locale: language });
  const jsonLd = await newsroom.jsonLd.organization(slug, { locale: language });
  const feeds = feedOf({ organization: slug });
  write(paths.organization(organization), organizationPage(organization, { language, jsonLd, feeds }));
  organizations.push(organization);
}

for (const locale of languages) {
  const feeds = feedOf({ locale });
  const articles = [];
  for (const slug of await slugsOf('articles', locale)) {
    const article = await newsroom.article(slug, { locale });
    const jsonLd = await newsroom.jsonLd.article(slug, { locale });
    write(paths.article(article), articlePage(article, { jsonLd, feeds }));
    articles.push(article);
  }
  write(paths.index(locale), indexPage({ language: locale, articles, people, organizations, feeds }));
}

// What has been withdrawn, or has another address now, goes.
for (const part of ['people', 'organizations', ...languages]) {
  await rm(join(folder, part), { recursive: true, force: true });
}
for (const [path, text] of website) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
