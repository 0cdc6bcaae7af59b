import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from './accessible';
import { askAdmin } from './ask-admin';
import { atTheDesk, inAWindow, openBrowser } from './browser';
import { openSite, type Site } from './site';

const scobell = 'Andrew Scobell';
const title = 'U.S., China cyber security talks paying dividends';
const widget = (id: string) => `[aria-labelledby="plugin::newsroom.${id}"]`;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const open = (page: Page, address: string) => page.goto(`${site.address}/admin/${address}`);

/** Opens a tab of the checks and waits until it has been filled. */
const openChecks = async (page: Page, section = 'links') => {
  await open(page, `plugins/newsroom/checks?section=${section}`);
  await page.getByText(/^Checked on/).waitFor();
};

const documentIdOf = async (page: Page, type: 'person' | 'article', name: string): Promise<string> => {
  const uid = `plugin::newsroom.${type}`;
  const { body } = await askAdmin(
    page,
    'GET',
    `/content-manager/collection-types/${uid}?_q=${encodeURIComponent(name)}`,
  );
  const { results } = body as unknown as { results: Array<{ documentId: string }> };
  return String(results[0]?.documentId);
};

/** Whether everything is as wide as the window at most. */
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test('an editor finds nothing to mend, then what a write around Strapi has broken, and repairs it', () =>
  inAWindow(browser, site, async ({ page, picture }) => {
    await openChecks(page);
    await page.getByText('Nothing to mend', { exact: false }).waitFor();

    await site.writeAround('delete from components_newsroom_mentions_person_lnk');
    await page.getByRole('button', { name: 'Check again' }).click();
    const group = page.getByRole('region', { name: 'A link is missing' });
    await group.getByRole('link', { name: title }).first().waitFor();
    await group.getByRole('link', { name: scobell }).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await picture('checks');

    await page.getByRole('main').getByRole('link', { name: 'A link is missing' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('A link is missing');

    await page.getByRole('button', { name: 'Repair…' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('The memory counts: the link is made again.').waitFor();
    expect(await seriousFaults(page, '[role="alertdialog"]')).toEqual([]);
    await picture('checks-repair');
    await dialog.getByRole('button', { name: 'Repair', exact: true }).click();
    await page.getByRole('status').getByRole('heading', { name: 'Repaired' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Repaired');
    await page.getByText('Nothing to mend', { exact: false }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  }));

test('who is named and not published is listed with the number of articles, and leads to the entry', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    const person = 'plugin::newsroom.person';
    const documentId = await documentIdOf(page, 'person', scobell);
    const path = `/content-manager/collection-types/${person}/${documentId}/actions/unpublish`;
    expect((await askAdmin(page, 'POST', path, {})).status).toBe(200);

    await openChecks(page, 'unpublished');
    await page.getByRole('tab', { name: /Named but not published\s*1/ }).waitFor();
    const row = page.getByRole('row').filter({ hasText: scobell });
    await row.getByRole('gridcell', { name: '1', exact: true }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await picture('checks-unpublished');
    await row.getByRole('link', { name: scobell }).click();
    await page.getByRole('heading', { level: 1, name: scobell }).waitFor();
  }));

test('the check says when it fails, and is tried again', () =>
  atTheDesk(browser, site, async ({ page }) => {
    const question = `${site.address}/newsroom/checks`;
    await page.route(question, (route) => route.abort());
    await open(page, 'plugins/newsroom/checks');
    await page.getByRole('alert').getByText('The check failed').waitFor();
    await page.unroute(question);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(/^Checked on/).waitFor();
  }));

test('drafts with names to link are on the page of checks and on the homepage, beside who is in the news', () =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      const made = await askAdmin(
        page,
        'POST',
        '/content-manager/collection-types/plugin::newsroom.article?locale=en',
        {
          title: 'A second round',
          body: 'Christopher Yung of the U.S. Marine Corps University expects another round this year.',
        },
      );
      expect(made.status).toBe(201);

      await openChecks(page, 'unlinked');
      const row = page.getByRole('row').filter({ hasText: 'A second round' });
      await row.getByText('Christopher Yung').waitFor();
      await page.getByText(/^Looked through 2 of 2 drafts/).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await picture('checks-names');

      await open(page, '');
      const names = page.locator(widget('names-to-link'));
      await names.getByRole('link', { name: 'A second round' }).waitFor();
      const news = page.locator(widget('in-the-news'));
      await news.getByRole('link', { name: 'Guo Shengkun' }).waitFor();
      expect(await seriousFaults(page, widget('names-to-link'))).toEqual([]);
      expect(await seriousFaults(page, widget('in-the-news'))).toEqual([]);
      await picture('home-widgets', names);
      await news.getByRole('link', { name: 'Guo Shengkun' }).click();
      await page.getByRole('heading', { level: 1, name: 'Guo Shengkun' }).waitFor();
    },
    { width: 1440 },
  ));

test('an administrator reads what the plugin runs with and who may do what', () =>
  inAWindow(
    browser,
    site,
    async ({ page, picture }) => {
      await open(page, 'settings/newsroom');
      await page.getByRole('heading', { name: 'Options' }).waitFor();
      await page.getByRole('row').filter({ hasText: 'publicRead' }).getByText('Set by the site').waitFor();
      const repair = page.getByRole('row').filter({ hasText: 'Check and repair' });
      await repair.getByRole('link', { name: 'Editor' }).waitFor();
      await page.getByText('Readable', { exact: true }).first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await picture('settings-newsroom');
      await repair.getByRole('link', { name: 'Editor' }).click();
      await page.waitForURL(/settings\/roles\/\d+/);
    },
    { as: 'administrator', width: 1440 },
  ));

test('all of it is as clear in the dark', () =>
  inAWindow(
    browser,
    site,
    async ({ page, picture }) => {
      await site.writeAround('delete from components_newsroom_mentions_person_lnk');
      await openChecks(page);
      await page.getByRole('region', { name: 'A link is missing' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await picture('checks-dark');
      await open(page, '');
      await page.locator(widget('in-the-news')).getByRole('link', { name: 'Guo Shengkun' }).waitFor();
      expect(await seriousFaults(page, widget('in-the-news'))).toEqual([]);
      await picture('home-widgets-dark', page.locator(widget('names-to-link')));
      await open(page, 'settings/newsroom');
      await page.getByRole('heading', { name: 'Options' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await picture('settings-newsroom-dark');
    },
    { as: 'administrator', theme: 'dark' },
  ));

test('a telephone has room for the checks and the settings', () =>
  inAWindow(
    browser,
    site,
    async ({ page, picture }) => {
      await openChecks(page);
      await page.getByRole('region', { name: 'A link is missing' }).waitFor();
      expect(await fits(page)).toBe(true);
      await picture('checks-narrow');
      await open(page, 'settings/newsroom');
      await page.getByRole('heading', { name: 'Options' }).waitFor();
      expect(await fits(page)).toBe(true);
      await picture('settings-newsroom-narrow');
    },
    { as: 'administrator', width: 390 },
  ));
