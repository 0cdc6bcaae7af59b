import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { importFiles, seedBundle } from '../setup/pieces';
import { openBrowser } from './browser';

const title = 'U.S., China cyber security talks paying dividends';
const slug = 'us-china-cyber-security-talks-paying-dividends';
const hostile = '</script><script>window.stolen = 1</script> & "Sons"';
const body = [
  'A [trap](javascript:stolen=1), an <img src="x" onerror="window.stolen = 1"> and',
  '',
  '<script>window.stolen = 1</script>',
  '',
  '## What *was* said',
].join('\n');

let app: TestApp;
let server: Server;
let address: string;
let folder: string;
let browser: Browser;

const client = path.resolve(__dirname, '../../dist/client/index.mjs');

/** Serves the pages as any web server would, and the client of the package. @returns where */
const serve = (): Promise<string> => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const isClient = pathname === '/client.mjs';
    readFile(isClient ? client : path.join(folder, pathname)).then(
      (file) => response.setHeader('Content-Type', isClient ? 'text/javascript' : 'text/html').end(file),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
};

const build = (api = `${app.url}/api`) =>
  promisify(execFile)(process.execPath, [
    path.resolve(__dirname, '../site/build.mjs'),
    ...[api, folder, 'en', 'de'],
  ]);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'newsroom-pages-'));
  address = await serve();
  const site = {
    url: address,
    name: 'The Example',
    articles: '/:locale/articles/:slug.html',
    people: '/people/:slug.html',
    organizations: '/organizations/:slug.html',
  };
  app = await bootApp({ options: { site } });
  await app.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German' });
  await importFiles(app, await seedBundle());
  const { documentId: person } = await documents(app, 'person').create({
    data: { name: hostile, summary: hostile },
    status: 'published',
  });
  const { documentId } = await documents(app, 'article').create({
    data: { title: hostile, slug: 'hostile', body, credits: [{ role: 'author', person }] },
    status: 'published',
  });
  await documents(app, 'article').update({
    documentId,
    locale: 'de',
    data: { title: 'Feindlich', slug: 'feindlich', credits: [{ role: 'author', person }] },
    status: 'published',
  });
  await build();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.destroy();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a page of the site and reads it. @returns what went wrong in the page */
const reading = async (at: string, read: (page: Page) => Promise<void>): Promise<void> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(45_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  try {
    await page.goto(`${address}${at}`);
    await read(page);
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
    expect(faults).toEqual([]);
  } finally {
    await page.close();
  }
};

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();

interface Node {
  '@type': string;
  '@id': string;
  name?: string;
  url?: string;
}

const jsonLd = async (page: Page): Promise<Node[]> => {
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  return JSON.parse(text ?? '')['@graph'];
};

test('links lead from the index to an article, on to a person, their organization, and back', () =>
  reading('/en/index.html', async (page) => {
    expect(await heading(page)).toBe('News');
    const main = page.getByRole('main');
    await main.getByRole('link', { name: title }).click();
    expect(await heading(page)).toBe(title);
    await main.getByRole('link', { name: 'Guo Shengkun' }).first().click();
    await page.waitForURL('**/people/guo-shengkun.html');
    expect(await heading(page)).toBe('Guo Shengkun');
    await main.getByRole('link', { name: 'Ministry of Public Security (China)' }).first().click();
    await page.waitForURL('**/organizations/ministry-of-public-security-china.html');
    expect(await heading(page)).toBe('Ministry of Public Security (China)');
    await main.getByRole('link', { name: 'Guo Shengkun' }).first().click();
    await main.getByRole('link', { name: title }).first().click();
    await page.waitForURL(`**/en/articles/${slug}.html`);
  }));

test('the article says in JSON-LD what it shows, and where its page is', () =>
  reading(`/en/articles/${slug}.html`, async (page) => {
    const nodes = await jsonLd(page);
    expect(nodes[0]).toMatchObject({ '@type': 'NewsArticle', url: page.url() });
    const people = nodes.filter((node) => node['@type'] === 'Person').map(({ name }) => name);
    expect(people).toEqual(expect.arrayContaining(['Siddharth Srivastava', 'Guo Shengkun']));
    expect(nodes.find(({ name }) => name === 'Guo Shengkun')?.url).toBe(
      `${address}/people/guo-shengkun.html`,
    );
  }));

test('pages of people and organizations have JSON-LD of their own, with the same names for things', async () => {
  const ids: Record<string, string | undefined> = {};
  await reading('/people/guo-shengkun.html', async (page) => {
    const [person] = await jsonLd(page);
    expect(person).toMatchObject({ '@type': 'Person', name: 'Guo Shengkun', url: page.url() });
    ids.own = person?.['@id'];
  });
  await reading('/organizations/ministry-of-public-security-china.html', async (page) => {
    const [organization, ...others] = await jsonLd(page);
    expect(organization).toMatchObject({
      '@type': 'GovernmentOrganization',
      mainEntityOfPage: page.url(),
    });
    ids.there = others.find(({ name }) => name === 'Guo Shengkun')?.['@id'];
  });
  expect(ids.own).toBeDefined();
  expect(ids.there).toBe(ids.own);
});

test('names and texts with markup in them are text everywhere', async () => {
  await reading('/en/articles/hostile.html', async (page) => {
    expect(await heading(page)).toBe(hostile);
    expect(await page.title()).toBe(hostile);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
    await page.getByText('A trap, an', { exact: false }).waitFor();
    expect(await page.getByRole('link', { name: 'trap' }).count()).toBe(0);
    expect(await page.locator('h2').first().textContent()).toBe('What was said');
    await page.getByText('<script>window.stolen = 1</script>', { exact: true }).waitFor();
    const nodes = await jsonLd(page);
    expect(nodes.map(({ name }) => name)).toContain(hostile);
    await page.getByRole('main').getByRole('link', { name: '"Sons"' }).click();
    expect(await heading(page)).toBe(hostile);
  });
  await reading('/en/index.html', (page) => page.getByRole('link', { name: '"Sons"' }).first().waitFor());
});

test('each language has its articles, under its own name', async () => {
  const language = (page: Page) => page.locator('html').getAttribute('lang');
  await reading('/de/index.html', async (page) => {
    expect(await language(page)).toBe('de');
    await page.getByRole('link', { name: 'Feindlich' }).click();
    expect(await language(page)).toBe('de');
    expect((await jsonLd(page))[0]).toMatchObject({ inLanguage: 'de', url: page.url() });
  });
  await reading('/en/index.html', async (page) => {
    expect(await language(page)).toBe('en');
    expect(await page.getByRole('link', { name: 'Feindlich' }).count()).toBe(0);
  });
});

test('a page names the feed of its subject', () =>
  reading('/people/guo-shengkun.html', async (page) => {
    const feed = await page.locator('link[type="application/rss+xml"]').getAttribute('href');
    const answer = await fetch(feed ?? '');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`${address}/en/articles/${slug}.html`);
  }));

test('the client asks from a browser as well', () =>
  reading('/en/index.html', async (page) => {
    const names = await page.evaluate(`import('/client.mjs').then(async ({ createClient }) => {
      const newsroom = createClient({ url: '${app.url}/api' });
      const names = [];
      for await (const { person } of newsroom.peopleOf('rand-corp')) names.push(person.name);
      return names;
    })`);
    expect(names).toEqual(['Andrew Scobell']);
  }));

test('what is withdrawn is gone when the site is built again, and a CMS that does not answer changes nothing', async () => {
  const status = async (at: string) => (await fetch(`${address}${at}`)).status;
  const one = documents(app, 'article');
  const [withdrawn] = await one.findMany({ filters: { slug: 'feindlich' }, locale: 'de' });
  await one.unpublish({ documentId: withdrawn?.documentId ?? '', locale: 'de' });
  expect(await status('/de/articles/feindlich.html')).toBe(200);
  await build();
  expect(await status('/de/articles/feindlich.html')).toBe(404);
  expect(await status(`/en/articles/${slug}.html`)).toBe(200);

  await expect(build('http://127.0.0.1:1/api')).rejects.toThrow('fetch failed');
  expect(await status(`/en/articles/${slug}.html`)).toBe(200);
});
