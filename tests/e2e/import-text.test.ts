import type { Browser, Page, Route } from 'playwright-core';
import { seriousFaults } from './accessible';
import { inAWindow, openBrowser } from './browser';
import { openSite, type Site } from './site';

const port = `Cyber talks return to Washington
By Siddharth Srivastava

Guo Shengkun will travel to Washington again in spring, the ministry said on Monday. Andrew Scobell does not expect much of it.

Christopher Yung called the visit a good sign for both sides. A date has not been set.
`;

const broken = `- name: Mara Lind
  affiliations:
    - organization: Nowhere Institute
  sumary: Reporter
`;

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

const openImport = async (page: Page) => {
  await page.goto(`${site.address}/admin/plugins/newsroom/import`);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
};

const choose = (page: Page, name: string, text: string) =>
  page.getByTestId('import-files').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const nameOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: `Link ${name}` }) });

test('an editor imports a text, corrects one role and applies it', () =>
  inAWindow(browser, site, async ({ page, picture }) => {
    await openImport(page);
    await page.getByText('Nothing has been imported here yet').waitFor();
    await picture('import-start');
    expect(await seriousFaults(page)).toEqual([]);

    await choose(page, 'talks.txt', port);
    const yung = nameOf(page, 'Christopher Yung');
    await yung.getByText('subject', { exact: true }).first().waitFor();
    await yung.getByRole('button', { name: 'Correct Christopher Yung' }).click();
    const added = page.waitForResponse(/newsroom\/imports\/plan/);
    await yung.getByRole('checkbox', { name: 'quoted' }).click();
    await added;
    const removed = page.waitForResponse(/newsroom\/imports\/plan/);
    await yung.getByRole('checkbox', { name: 'subject' }).click();
    await removed;
    await page.getByText('1 correction in this plan').waitFor();
    await picture('import-plan', yung);
    expect(await seriousFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Imported', { exact: true }).waitFor();
    await picture('import-done');
    expect(await seriousFaults(page)).toEqual([]);
    const { data } = (await site.read(
      'articles/cyber-talks-return-to-washington?populate[mentions][populate]=person',
    )) as { data: { mentions: Array<{ role: string; person: { name: string } | null }> } };
    const roles = data.mentions.filter(({ person }) => person?.name === 'Christopher Yung');
    expect(roles.map(({ role }) => role)).toEqual(['quoted']);

    await page.getByRole('link', { name: 'Cyber talks return to Washington' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cyber talks return to Washington' }).waitFor();
  }));

test('leaving with corrections asks first', () =>
  inAWindow(browser, site, async ({ page }) => {
    await openImport(page);
    await choose(page, 'talks.txt', port.replace('Cyber talks', 'Trade talks'));
    await nameOf(page, 'Guo Shengkun').getByRole('checkbox').first().click();
    await page.getByText('1 correction in this plan').waitFor();
    await page.getByRole('link', { name: 'Content Manager' }).click();
    await page.getByText('Your corrections have not been applied.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('1 correction in this plan').waitFor();
  }));

test('problems stand beside the text, and lead to their lines', () =>
  inAWindow(browser, site, async ({ page, picture }) => {
    await openImport(page);
    await choose(page, 'people.yaml', broken);
    await page.getByText('Nothing can be imported yet').waitFor();
    expect(await page.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'people.yaml:4' }).click();
    const line = page.locator('[data-line="4"]');
    await line.getByText('sumary: Reporter').waitFor();
    expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);
    await picture('import-problems', line);
    expect(await seriousFaults(page)).toEqual([]);
  }));

test('the progress is there again after a reload, and goes on after a lost connection', () =>
  inAWindow(browser, site, async ({ page }) => {
    let done = 40;
    let state: 'running' | 'cancelled' = 'running';
    const job = () => ({
      id: 'running-job',
      state,
      by: 'editor@example.com',
      files: { names: ['people.yaml'], count: 1 },
      counts: { create: 80, update: 0, keep: 0, conflict: 0 },
      startedAt: '2026-01-01T10:00:00.000Z',
      endedAt: null,
      progress: state === 'running' ? { phase: 'writing', done, total: 160, label: 'Ada Berg' } : null,
      problems: [],
      entries: [],
      key: null,
    });
    let isConnected = true;
    const answer = (route: Route) => route.fulfill({ json: { data: job() } });
    await page.route(/newsroom\/imports\/current/, answer);
    // One route for all of it: between two, the site itself would be asked, and knows of no such job.
    await page.route(/newsroom\/imports\/running-job/, async (route) => {
      if (route.request().method() === 'DELETE') state = 'cancelled';
      await (isConnected ? answer(route) : route.abort());
    });
    await page.goto(`${site.address}/admin/plugins/newsroom/import`);
    const bar = page.getByRole('progressbar', { name: 'Importing' });
    await bar.waitFor();
    await page.reload();
    await page.getByText('Step 40 of 160: Ada Berg').waitFor();
    expect(await bar.getAttribute('aria-valuenow')).toBe('25');
    expect(await seriousFaults(page)).toEqual([]);

    isConnected = false;
    await page.getByText('The server does not answer at the moment.').waitFor();
    done = 80;
    isConnected = true;
    await page.getByText('Step 80 of 160: Ada Berg').waitFor();
    await page.getByRole('button', { name: 'Cancel the import' }).click();
    await page.getByText('Nothing was written.').waitFor();
  }));

test('the plan in the dark, with a name that means somebody else', () =>
  inAWindow(
    browser,
    site,
    async ({ page, picture }) => {
      await openImport(page);
      await page
        .getByRole('textbox', { name: 'Text' })
        .fill(port.replace('Cyber talks', 'Port talks').replace('Guo Shengkun', 'Jane Roe'));
      await page.getByRole('button', { name: 'Plan the import' }).click();
      const row = nameOf(page, 'Andrew Scobell');
      await row.getByRole('button', { name: 'Correct Andrew Scobell' }).click();
      await row.getByRole('textbox', { name: 'Whom it means' }).fill('Guo');
      await row.getByRole('button', { name: 'Guo Shengkun' }).click();
      await nameOf(page, 'Guo Shengkun').getByText('Now: Guo Shengkun').waitFor();
      await page.getByText('1 correction in this plan').waitFor();
      await picture('import-plan-dark');
      expect(await seriousFaults(page)).toEqual([]);
    },
    { theme: 'dark' },
  ));

test('a narrow screen shows one below the other', () =>
  inAWindow(
    browser,
    site,
    async ({ page, picture }) => {
      await openImport(page);
      await choose(page, 'talks.txt', port.replace('Cyber talks', 'Slim talks'));
      await nameOf(page, 'Guo Shengkun').waitFor();
      await picture('import-narrow', nameOf(page, 'Guo Shengkun'));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(400);
    },
    { width: 390 },
  ));

test('somebody without the permission sees no import', () =>
  inAWindow(
    browser,
    site,
    async ({ page }) => {
      await page.goto(`${site.address}/admin/plugins/newsroom/import`);
      await page.getByText("You don't have the permissions to access that content").waitFor();
      expect(await page.getByRole('button', { name: 'Choose files' }).count()).toBe(0);
    },
    { as: 'reader' },
  ));
