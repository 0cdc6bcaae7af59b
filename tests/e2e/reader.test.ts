import type { Browser, Page } from 'playwright-core';
import { askAdmin } from './ask-admin';
import { atTheDesk, openBrowser, openEntry } from './browser';
import { openSite, type Site } from './site';

const title = 'U.S., China cyber security talks paying dividends';
const article = 'plugin::newsroom.article';
const refusal = "You don't have the permissions to access that content";

/** Buttons that would write, of Strapi and of ours. */
const writing =
  /^(save|publish|unpublish|discard|create|delete|duplicate|add|link|reject|merge|import|repair|undo|restore)\b/i;

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

/** The buttons that write and that can be pressed. */
const writingButtons = async (page: Page): Promise<string[]> => {
  const buttons = await page.getByRole('button', { name: writing, disabled: false }).allInnerTexts();
  return buttons.map((text) => text.trim()).filter((text) => writing.test(text));
};

const asReader = (work: Parameters<typeof atTheDesk>[2]) => atTheDesk(browser, site, work, { as: 'reader' });

describe('a reader without permission', () => {
  test('reads articles and people, and finds no button that writes', () =>
    asReader(async ({ page }) => {
      await page.getByRole('link', { name: 'Article', exact: true }).click();
      await page.getByRole('link', { name: title }).waitFor();
      expect(await writingButtons(page)).toEqual([]);
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByText('Guo Shengkun').first().waitFor();
      expect(await writingButtons(page)).toEqual([]);

      await page.goto(`${site.address}/admin/content-manager`);
      await openEntry(page, 'Person', 'Guo Shengkun');
      await page.getByText('minister of public security').first().waitFor();
      expect(await writingButtons(page)).toEqual([]);
    }));

  test('sees no Newsroom in the menu, on the homepage and in the settings', () =>
    asReader(async ({ page }) => {
      const menu = page.getByRole('navigation').first();
      await menu.getByRole('link', { name: 'Content Manager' }).waitFor();
      expect(await menu.getByRole('link', { name: 'Newsroom' }).count()).toBe(0);

      await page.goto(`${site.address}/admin`);
      await page.getByRole('heading', { name: 'Last edited entries' }).waitFor();
      expect(await page.getByRole('heading', { name: /Names to link|Recently in the news/ }).count()).toBe(0);

      for (const address of ['plugins/newsroom', 'plugins/newsroom/checks', 'settings/newsroom']) {
        await page.goto(`${site.address}/admin/${address}`);
        await page.getByText(refusal).waitFor();
      }
    }));

  test('is refused by the server, whatever page they would have', () =>
    asReader(async ({ page }) => {
      type Question = [Parameters<typeof askAdmin>[1], string, object?];
      const statusOf = async ([method, path, content]: Question) =>
        (await askAdmin(page, method, path, content)).status;
      expect(await statusOf(['GET', `/content-manager/collection-types/${article}?locale=en`])).toBe(200);

      const refused: Question[] = [
        ['GET', '/newsroom/checks'],
        ['POST', '/newsroom/checks/repair', {}],
        ['GET', '/newsroom/checks/unlinked'],
        ['GET', '/newsroom/settings'],
        ['GET', '/newsroom/widgets/in-the-news'],
        ['GET', '/newsroom/merges'],
        ['POST', '/newsroom/merges', {}],
        ['POST', `/content-manager/collection-types/${article}?locale=en`, { title: 'Theirs' }],
      ];
      for (const question of refused) expect([question, await statusOf(question)]).toEqual([question, 403]);
    }));
});
