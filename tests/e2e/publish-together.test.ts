import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from './accessible';
import { asInTheAdmin, connect } from './as-in-the-admin';
import { atTheDesk, openBrowser, openEntry, press } from './browser';
import { openSite, type Site } from './site';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite();
  await atTheDesk(browser, site, async ({ page }) => {
    const { create, publish, save } = await asInTheAdmin(page, site);
    const institute = await create('organization', { name: 'Harbour Institute' });
    const ada = await create('person', {
      name: 'Ada Harbour',
      affiliations: [{ kind: 'leader', role: 'director', organization: connect(institute) }],
    });
    const nell = await create('person', { name: 'Nell Night' });
    const ben = await create('person', { name: 'Ben Quay' });
    await publish('person', ben, { name: 'Ben Quay' });
    await save('person', ben, { name: 'Ben Quay', summary: 'Keeps the harbour.' });
    await create('article', {
      title: 'The harbour opens',
      credits: [{ role: 'author', name: 'Ada Harbour', person: connect(ada) }],
      mentions: [{ role: 'quoted', name: 'Mr. Quay', person: connect(ben) }],
    });
    await create('article', {
      title: 'A dark night',
      credits: [{ role: 'author', name: 'Nell Night', person: connect(nell) }],
    });
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Article {
  data: {
    credits: Array<{ person: { name: string } | null }>;
    mentions: Array<{ organization: { name: string } | null }>;
  };
}

const read = (slug: string) =>
  site.read(
    `articles/${slug}?populate[credits][populate]=person&populate[mentions][populate]=organization`,
  ) as Promise<Article>;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Not published yet' });

test('publish with unpublished people: they are published with the article, those just linked too', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    await openEntry(page, 'Article', 'The harbour opens');
    await page.getByRole('button', { name: 'Add an entry' }).last().click();
    await page.getByRole('textbox', { name: 'Name as printed' }).fill('the Institute');
    await page.getByRole('combobox', { name: /^Organization/ }).pressSequentially('Harbour');
    await page.getByRole('option', { name: /Harbour Institute/ }).click();
    const mention = page.getByRole('region', { name: 'the Institute' });
    await mention.getByRole('button', { name: 'Harbour Institute' }).waitFor();

    const publish = page.getByRole('button', { name: 'Publish', exact: true });
    const dialog = dialogOf(page);
    await publish.click();
    await dialog.getByRole('link', { name: 'Ada Harbour' }).waitFor();
    await dialog.getByRole('link', { name: 'Harbour Institute' }).waitFor();
    const changed = dialog.getByRole('checkbox', { name: 'Publish the changes to Ben Quay too' });
    expect(await changed.isChecked()).toBe(false);
    await picture('publish-together');
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Publish'));
    expect(await page.getByRole('textbox', { name: 'Name as printed' }).inputValue()).toBe('the Institute');
    expect(await read('the-harbour-opens')).toMatchObject({ error: { status: 404 } });

    await page.keyboard.press('Control+Shift+Enter');
    await dialog.getByRole('button', { name: 'Publish these too' }).click();
    await page.getByText('Published document').waitFor();
    expect(await read('the-harbour-opens')).toMatchObject({
      data: {
        credits: [{ person: { name: 'Ada Harbour' } }],
        mentions: [{ organization: null }, { organization: { name: 'Harbour Institute' } }],
      },
    });

    await page.getByRole('textbox', { name: 'Dateline' }).fill('HARBOUR');
    expect(await press(page, 'Publish')).toBe(200);
    expect(await dialog.count()).toBe(0);
  }));

test('publish without them: the article goes out, and shows them as soon as they are published', () =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      await openEntry(page, 'Article', 'A dark night');
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      const dialog = dialogOf(page);
      await dialog.getByRole('link', { name: 'Nell Night' }).waitFor();
      await picture('publish-together-dark');
      expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
      await dialog.getByRole('button', { name: 'Publish without' }).click();
      await page.getByText('Published document').waitFor();
      expect((await read('a-dark-night')).data.credits).toMatchObject([{ person: null }]);
      await openEntry(page, 'Person', 'Nell Night');
      expect(await press(page, 'Publish')).toBe(200);
      expect((await read('a-dark-night')).data.credits).toMatchObject([{ person: { name: 'Nell Night' } }]);
    },
    { theme: 'dark' },
  ));

test('the list of articles is filtered by whom they name, and the filter outlives a reload', () =>
  atTheDesk(browser, site, async ({ page, picture }) => {
    await page.getByRole('link', { name: 'Article', exact: true }).click();
    const seeded = page.getByRole('link', { name: /^U.S., China cyber security/ });
    const harbour = page.getByRole('link', { name: 'The harbour opens' });
    await harbour.waitFor();
    const search = page.getByRole('combobox', { name: 'Naming whom?' });
    await search.fill('shengkun');
    await page.getByRole('option', { name: /Guo Shengkun/ }).waitFor();
    await picture('list-filter');
    await page.getByRole('option', { name: /Guo Shengkun/ }).click();
    await harbour.waitFor({ state: 'detached' });
    await seeded.waitFor();
    expect(page.url()).toMatch(/named=person(:|%3A)/);
    expect(await seriousFaults(page)).toEqual([]);

    await page.reload();
    await seeded.waitFor();
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('input[placeholder="Naming whom?"]')?.value ===
        'Guo Shengkun',
    );
    expect(await harbour.count()).toBe(0);
    await page.getByRole('button', { name: 'Show all again' }).click();
    await harbour.waitFor();
  }));

test('bulk publishing asks the same before it goes on', () =>
  atTheDesk(browser, site, async ({ page }) => {
    const { create } = await asInTheAdmin(page, site);
    const carl = await create('person', { name: 'Carl Crane' });
    for (const title of ['Crane one', 'Crane two']) {
      const mentions = [{ role: 'subject', person: connect(carl) }];
      await create('article', { title, mentions });
    }
    await page.getByRole('link', { name: 'Article', exact: true }).click();
    for (const title of ['Crane one', 'Crane two']) {
      await page.getByRole('row').filter({ hasText: title }).getByRole('checkbox').click();
    }
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = dialogOf(page);
    await dialog.getByText('The articles link to 1 entry').waitFor();
    await dialog.getByRole('button', { name: 'Publish these too' }).click();
    const strapis = page.getByRole('dialog', { name: 'Publish entries' });
    await strapis.getByRole('button', { name: 'Publish', exact: true }).click();
    const published = page.waitForResponse(/actions\/bulkPublish/);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Publish', exact: true }).click();
    expect((await published).status()).toBe(200);
    expect(await site.read('articles/crane-two?populate[mentions][populate]=person')).toMatchObject({
      data: { mentions: [{ person: { name: 'Carl Crane' } }] },
    });
  }));
