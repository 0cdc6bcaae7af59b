import type { Browser, Page } from 'playwright-core';
import { atTheDesk, openBrowser, openEntry, press } from './browser';
import { openSite, type Site } from './site';

const title = 'U.S., China cyber security talks paying dividends';
const article = 'articles/us-china-cyber-security-talks-paying-dividends';

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

const askedForNames = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/newsroom/articles/people')) asked.push(request.url());
  });
  return asked;
};

/** Opens the list of articles. @returns the row of the seeded one */
const listed = async (page: Page) => {
  // Strapi asks for the list a second time, when it has found out which language to show.
  const answer = page.waitForResponse(/newsroom\.article\?.*locale=en/);
  await page.getByRole('link', { name: 'Article', exact: true }).click();
  await answer;
  await page.getByRole('link', { name: title }).waitFor();
  return page.getByRole('row').filter({ hasText: title });
};

test('the list of articles shows authors from one request, and the state within the window', () =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      const asked = askedForNames(page);
      const row = await listed(page);
      await row.getByText('Siddharth Srivastava', { exact: true }).waitFor();
      const { x = 0, width = 0 } = (await row.getByText('Published', { exact: true }).boundingBox()) ?? {};
      expect(x + width).toBeLessThan(1440);
      await picture('articles');
      expect(asked).toHaveLength(1);
    },
    { width: 1440 },
  ));

test('on a wide screen the list shows the people in each article too, from the same request', () =>
  atTheDesk(
    browser,
    site,
    async ({ page }) => {
      const asked = askedForNames(page);
      const row = await listed(page);
      await row.getByText('Guo Shengkun, Andrew Scobell, Christopher Yung', { exact: true }).waitFor();
      expect(asked).toHaveLength(1);
    },
    { width: 1680 },
  ));

test('an editor opens an article', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    await openEntry(page, 'Article', title);
    // The panel, which comes later, has a button with the name too.
    await page.getByRole('tabpanel').getByRole('button', { name: 'Siddharth Srivastava' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe(title);
    await page.getByText('Linked (', { exact: false }).first().waitFor();
    await picture('article');
  }));

test('a person shows names, roles and sources', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    await openEntry(page, 'Person', 'Guo Shengkun');
    await page.getByRole('tabpanel').getByRole('button', { name: 'minister of public security' }).click();
    const asOf = page.getByRole('textbox', { name: 'As of' });
    expect(await asOf.inputValue()).toBe('2017');
    await page.getByRole('tabpanel').getByRole('button', { name: title }).waitFor();
    await picture('person', asOf);
  }));

test('a date that does not exist is refused beside the field, and nothing else that was typed is lost', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    await openEntry(page, 'Article', title);
    const dateline = page.getByRole('textbox', { name: 'Dateline' });
    const writtenOn = page.getByRole('textbox', { name: 'Written on' });
    const reason = page.getByText('There is no month 13: months go from 01 to 12.', { exact: true });
    await dateline.fill('BEIJING');
    await writtenOn.fill('2017-13');
    await reason.waitFor();
    await picture('partial-date', writtenOn);

    expect(await press(page, 'Save')).toBe(400);
    await page.getByText("writtenOn: '2017-13' has no month 13").waitFor();
    expect(await dateline.inputValue()).toBe('BEIJING');
    expect(await writtenOn.inputValue()).toBe('2017-13');

    await writtenOn.fill('2017-06');
    await reason.waitFor({ state: 'detached' });
    expect(await press(page, 'Save')).toBe(200);
    await page.reload();
    await writtenOn.waitFor();
    expect(await dateline.inputValue()).toBe('BEIJING');
    expect(await writtenOn.inputValue()).toBe('2017-06');
    expect(await site.read(article)).toMatchObject({ data: { writtenOn: '2017', dateline: null } });
  }));

test('a country is found by its name and stored as its code', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    await openEntry(page, 'Organization', 'FireEye');
    const country = page.getByRole('combobox', { name: 'Country' });
    await country.fill('united k');
    await page.getByRole('option', { name: 'United Kingdom (GB)' }).waitFor();
    await picture('country', country);
    await page.getByRole('option', { name: 'United Kingdom (GB)' }).click();
    expect(await country.inputValue()).toBe('United Kingdom (GB)');
    expect(await press(page, 'Publish')).toBe(200);
    expect(await site.read('organizations/fireeye')).toMatchObject({ data: { country: 'GB' } });
  }));

test('an editor changes the title, adds a mention and publishes, and the API shows both', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    await openEntry(page, 'Article', title);
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Talks that pay');
    await page.getByRole('button', { name: 'Add an entry' }).last().click();
    await page.getByRole('textbox', { name: 'Name as printed' }).fill('Mr. Srivastava');
    const person = page.getByRole('combobox', { name: /^Person/ });
    await person.pressSequentially('Siddharth');
    await page.getByRole('option', { name: /Siddharth Srivastava/ }).click();
    const mention = page.getByRole('region', { name: 'Mr. Srivastava' });
    await mention.getByRole('button', { name: 'Siddharth Srivastava' }).waitFor();
    await picture('mention', person);
    expect(await press(page, 'Publish')).toBe(200);

    const { data } = (await site.read(`${article}?populate[mentions][populate]=person`)) as {
      data: { title: string; mentions: unknown[] };
    };
    expect(data.title).toBe('Talks that pay');
    expect(data.mentions.at(-1)).toMatchObject({
      role: 'mentioned',
      name: 'Mr. Srivastava',
      person: { name: 'Siddharth Srivastava' },
    });
  }));
