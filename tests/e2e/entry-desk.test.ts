import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from './accessible';
import { atTheDesk, openBrowser, openEntry, press } from './browser';
import { openSite, type Site } from './site';

const title = 'U.S., China cyber security talks paying dividends';
const minister = 'minister of public security';
const ministry = 'Ministry of Public Security (China)';

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

/** A panel at the side of the edit view. */
const panel = (page: Page, heading: string) =>
  page
    .getByRole('complementary')
    .filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) });

const timeline = (page: Page) => panel(page, 'Affiliations in order of time');

/** The roles in the panel from top to bottom. */
const rolesInPanel = (page: Page) =>
  timeline(page).getByRole('listitem').getByRole('button').allTextContents();

/** Opens the dialog of Strapi that asks before an entry is deleted, by keyboard. */
const askToDelete = async (page: Page) => {
  await page.getByRole('button', { name: 'More actions' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /Delete entry/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  return dialog;
};

test.each(['light', 'dark'] as const)('beside a person stands where they are named (%s)', (theme) =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      await openEntry(page, 'Person', 'Guo Shengkun');
      const article = panel(page, 'Appears in').getByRole('link', { name: title });
      await article.waitFor();
      await panel(page, 'Known with').getByRole('link', { name: ministry }).waitFor();
      await timeline(page).getByText(ministry, { exact: true }).waitFor();
      expect(await rolesInPanel(page)).toEqual([minister]);
      await timeline(page).getByText('as of 2017', { exact: true }).waitFor();
      await picture(theme === 'dark' ? 'desk-person-dark' : 'desk-person', timeline(page));
      expect(await seriousFaults(page, 'aside')).toEqual([]);
      await article.click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    },
    { theme },
  ),
);

test('articles are shown by role', () =>
  atTheDesk(browser, site, async ({ page }) => {
    await openEntry(page, 'Person', 'Guo Shengkun');
    const articles = panel(page, 'Appears in');
    await articles.getByText('1 article', { exact: true }).waitFor();
    await articles.getByRole('combobox', { name: 'Show articles by role' }).click();
    await page.getByRole('option', { name: 'Photographer' }).click();
    await articles.getByText('No articles', { exact: true }).waitFor();
  }));

test('roles are added and put in order of time beside the form, and saved with it', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    await openEntry(page, 'Person', 'Guo Shengkun');
    await timeline(page).getByRole('button', { name: minister }).click();
    await page.locator('[name="affiliations.0.from"]:focus').waitFor();
    await timeline(page).getByRole('button', { name: 'Add an affiliation' }).click();
    const from = page.locator('[name="affiliations.1.from"]:focus');
    await from.waitFor();
    await page.keyboard.type('2007-12');
    await page.locator('[name="affiliations.1.role"]').fill('party secretary');
    await timeline(page).getByText('since December 2007', { exact: true }).waitFor();
    expect(await rolesInPanel(page)).toEqual(['party secretary', minister]);
    await picture('desk-order', timeline(page));

    await timeline(page).getByRole('button', { name: 'Put the list in this order' }).click();
    const undo = timeline(page).getByRole('button', { name: 'Put it back as it was' });
    await undo.waitFor();
    expect(await press(page, 'Save')).toBe(200);
    await page.reload();
    await timeline(page).getByText('since December 2007', { exact: true }).waitFor();
    await timeline(page).getByText(ministry, { exact: true }).waitFor();
    await timeline(page).getByRole('button', { name: 'party secretary' }).click();
    await page.locator('[name="affiliations.0.from"]:focus').waitFor();
    expect(await page.locator('[name="affiliations.0.role"]').inputValue()).toBe('party secretary');
  }));

test('beside an organization stand its people', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    await openEntry(page, 'Organization', ministry);
    const people = panel(page, 'People');
    await people.getByRole('link', { name: 'Guo Shengkun' }).waitFor();
    await people.getByText(`${minister} · as of 2017`, { exact: true }).waitFor();
    await panel(page, 'Known with').getByRole('link', { name: 'Guo Shengkun' }).waitFor();
    await panel(page, 'Appears in').getByRole('link', { name: title }).waitFor();
    await picture('desk-organization', people);
    expect(await seriousFaults(page, 'aside')).toEqual([]);
  }));

test('a new person is told that there will be something, and readers change nothing', async () => {
  await atTheDesk(browser, site, async ({ page }) => {
    await page.getByRole('link', { name: 'Person', exact: true }).click();
    await page.getByRole('link', { name: 'Create new entry' }).first().click();
    await panel(page, 'Appears in').getByText('This fills once the entry is saved.').waitFor();
    await timeline(page).getByText('No affiliation yet.', { exact: true }).waitFor();
  });
  await atTheDesk(
    browser,
    site,
    async ({ page }) => {
      await page.getByRole('link', { name: 'Person', exact: true }).click();
      await page.getByRole('link', { name: 'Andrew Scobell' }).click();
      await panel(page, 'Appears in').getByRole('link', { name: title }).waitFor();
      expect(await timeline(page).getByRole('button', { name: 'Add an affiliation' }).count()).toBe(0);
    },
    { as: 'reader' },
  );
});

test('without a connection the panels say so and ask again, and the form keeps what was typed', () =>
  atTheDesk(browser, site, async ({ page }) => {
    await page.route('**/newsroom/people/*/*', (route) => route.abort());
    await openEntry(page, 'Person', 'Guo Shengkun');
    const articles = panel(page, 'Appears in');
    await articles.getByText(/This could not be loaded/).waitFor();
    const summary = page.getByRole('textbox', { name: 'Summary' });
    await summary.fill('Kept');
    await page.unroute('**/newsroom/people/*/*');
    await articles.getByRole('button', { name: 'Try again' }).click();
    await articles.getByRole('link', { name: title }).waitFor();
    expect(await summary.inputValue()).toBe('Kept');
  }));

test.each(['light', 'dark'] as const)('deleting somebody says first where they are named (%s)', (theme) =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      await openEntry(page, 'Person', 'Guo Shengkun');
      const dialog = await askToDelete(page);
      await dialog.getByRole('list', { name: /Readers see it named in \d+ place/ }).waitFor();
      await dialog.getByText(/^Articles keep the name as they print it: /).waitFor();
      expect(await dialog.getByRole('listitem').first().textContent()).toContain(title);
      await picture(theme === 'dark' ? 'delete-named-dark' : 'delete-named');
      expect(await seriousFaults(page, '[role="alertdialog"]')).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await site.read('people/guo-shengkun')).toMatchObject({ data: { name: 'Guo Shengkun' } });
    },
    { theme },
  ),
);

test('several are counted before they are deleted, and confirming is what it always was', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    await page.getByRole('link', { name: 'Person', exact: true }).click();
    const named = ['Andrew Scobell', 'Christopher Yung'];
    for (const name of named) {
      await page.getByRole('row').filter({ hasText: name }).getByRole('checkbox').click();
    }
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    const counts = dialog.getByRole('list', { name: 'How often each is named' });
    await counts
      .getByText(/Readers see it named in \d+ place/)
      .nth(1)
      .waitFor();
    await picture('delete-several');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    for (const name of named) await page.getByRole('link', { name }).waitFor({ state: 'detached' });
    expect(await site.read('people/andrew-scobell')).toMatchObject({ error: { status: 404 } });
  }));
