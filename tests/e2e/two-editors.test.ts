import type { Browser } from 'playwright-core';
import { seriousFaults } from './accessible';
import { atTheDesk, openBrowser, openEntry, press } from './browser';
import { openSite, type Site } from './site';

const title = 'U.S., China cyber security talks paying dividends';

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

/** Somebody else opens the article in a window of theirs, changes the summary and saves. */
const somebodySaves = (summary: string) =>
  atTheDesk(
    browser,
    site,
    async ({ page }) => {
      await openEntry(page, 'Article', title);
      await page.getByRole('textbox', { name: 'Summary' }).fill(summary);
      expect(await press(page, 'Save')).toBe(200);
    },
    { as: 'administrator' },
  );

test('two editors on one article: who saves second is told before anything is written over', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    await openEntry(page, 'Article', title);
    const dateline = page.getByRole('textbox', { name: 'Dateline' });
    await dateline.fill('BEIJING');
    await somebodySaves('Their summary');

    const save = page.getByRole('button', { name: 'Save', exact: true });
    const dialog = page.getByRole('dialog', { name: 'There is a newer version' });
    await save.click();
    await dialog.getByText(/^Erin Administrator saved this entry after you opened it/).waitFor();
    const look = dialog.getByRole('link', { name: 'Look at the other version' });
    expect(await look.getAttribute('target')).toBe('_blank');
    await picture('two-editors');
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);

    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await dateline.inputValue()).toBe('BEIJING');

    await dateline.press('Control+Enter');
    const saved = page.waitForResponse(
      (response) => response.request().method() === 'PUT' && response.url().includes('newsroom.article'),
    );
    await dialog.getByRole('button', { name: 'Save mine anyway' }).click();
    expect((await saved).status()).toBe(200);
    expect(await dateline.inputValue()).toBe('BEIJING');
    await dateline.fill('SHANGHAI');
    expect(await press(page, 'Save')).toBe(200);
    expect(await dialog.count()).toBe(0);
  }));

test('a newer version shows beside the form without a click, and publishing asks too', () =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      await page.clock.install();
      await openEntry(page, 'Article', title);
      const dateline = page.getByRole('textbox', { name: 'Dateline' });
      await dateline.fill('NANJING');
      await somebodySaves('Another summary of theirs');
      await page.clock.fastForward(31_000);
      const notice = page.getByText(/^Erin Administrator saved this entry after you opened it/);
      await notice.waitFor();
      expect(await seriousFaults(page, 'aside [role="status"]')).toEqual([]);
      expect(await dateline.inputValue()).toBe('NANJING');

      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'There is a newer version' });
      await dialog.getByRole('button', { name: 'Publish mine anyway' }).waitFor();
      await picture('two-editors-dark');
      expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      expect(await dateline.inputValue()).toBe('NANJING');
    },
    { theme: 'dark' },
  ));
