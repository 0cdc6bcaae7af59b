import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from './accessible';
import { atTheDesk, openBrowser, openEntry, press } from './browser';
import { openSite, type Site } from './site';

const title = 'Harbour towns ask who pays for the sea wall';
const first = [
  '“Nobody budgeted for the second wall,” said **Marta Silva**, an engineer at the Rand Corp.',
  '“The council will decide in March,” said Tom Larkin, who lives behind the wall.',
].join('\n\n');
const second = 'Silva told reporters that FireEye guards the pumps. “We wait,” said Ingrid Voss.';
const third =
  ' The tide takes a little more of the lane each winter, and nobody in the three towns has found out yet which of ' +
  'the offices would pay for stone, for sand or for a gate that closes in a storm at night.';

/** What of the Markdown editor is asked here. */
interface Editor {
  getSelection(): string;
  getCursor(end: 'from'): object;
  charCoords(place: object, against: 'window'): { left: number; top: number; bottom: number };
}

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

const panelOf = (page: Page) =>
  page.locator('aside').filter({ has: page.getByRole('heading', { name: 'People and organizations' }) });

/** Publishes a person who was made from the text; the article that is the source of a role may still be a draft. */
const publish = async (page: Page, name: string) => {
  await page.getByRole('link', { name: 'Person', exact: true }).click();
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  const answer = page.waitForResponse((response) => response.url().includes('/actions/publish'));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const confirm = page.getByRole('button', { name: /^Publish without/ });
  await confirm.or(page.getByText('Published document')).first().waitFor();
  if (await confirm.isVisible()) await confirm.click();
  expect((await answer).status()).toBe(200);
};

test('an editor writes an article with two unknown people, links everybody and publishes it', () =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      const readings: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/newsroom/articles/reading')) readings.push(request.method());
      });
      await page.getByRole('link', { name: 'Article', exact: true }).click();
      await page.getByRole('link', { name: 'Create new entry' }).first().click();
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
      const panel = panelOf(page);
      await panel.getByText('Nobody is linked').waitFor();

      const body = page.locator('.CodeMirror').first();
      await body.click();
      await page.keyboard.insertText(first);
      await panel.getByRole('button', { name: 'Create person Marta Silva' }).waitFor();
      await page.keyboard.insertText(`\n\n${second}`);
      await panel.getByRole('button', { name: 'Reject Ingrid Voss' }).click();
      await panel.getByText('1 name rejected here').waitFor();
      await picture('desk-article', panel.getByRole('button', { name: 'Create person Marta Silva' }));
      expect(await press(page, 'Save')).toBe(201);
      await panel.getByText('1 name rejected here').waitFor();

      const before = readings.length;
      await body.click();
      await page.keyboard.press('Control+End');
      expect(third).toHaveLength(200);
      await page.keyboard.type(third, { delay: 15 });
      await panel.locator('[aria-busy="false"]').waitFor();
      expect(readings.length - before).toBeLessThanOrEqual(5);

      for (const name of ['Marta Silva', 'Tom Larkin']) {
        await panel.getByRole('button', { name: `Create person ${name}` }).click();
        await panel.getByRole('link', { name: `Open ${name}` }).waitFor();
      }
      await panel.getByRole('button', { name: 'Link all' }).click();
      await panel.getByRole('link', { name: 'Open FireEye' }).waitFor();

      const selected = () => page.evaluate('document.querySelector(".CodeMirror").CodeMirror.getSelection()');
      const find = panel.getByRole('button', { name: 'Find Marta Silva in the text' });
      await find.click();
      expect(await selected()).toBe('Marta Silva');
      await find.click();
      expect(await selected()).toBe('Silva');
      await picture('desk-article-found');

      expect(await press(page, 'Save')).toBe(200);
      for (const name of ['Marta Silva', 'Tom Larkin']) await publish(page, name);
      await openEntry(page, 'Article', title);
      await panel.getByRole('link', { name: 'Open Marta Silva' }).waitFor();
      expect(await panel.getByText('Published', { exact: true }).count()).toBe(4);
      expect(await press(page, 'Publish')).toBe(200);

      const { data } = (await site.read(
        'articles/harbour-towns-ask-who-pays-for-the-sea-wall?populate[mentions][populate]=*',
      )) as {
        data: {
          mentions: Array<{ role: string } & Record<'person' | 'organization', { name: string } | null>>;
        };
      };
      const links = data.mentions.map(
        ({ role, person, organization }) => `${role} ${(person ?? organization)?.name}`,
      );
      expect(links.sort()).toEqual(expect.arrayContaining(['quoted Marta Silva', 'quoted Tom Larkin']));
      expect(links.join()).toMatch(/Rand Corp.*FireEye|FireEye.*Rand Corp/);
      expect(links.join()).not.toContain('Voss');
      const person = (await site.read('people/marta-silva?populate[affiliations][populate]=*')) as {
        data: { familyName: string; affiliations: Array<{ role: string; organization: { name: string } }> };
      };
      expect(person.data).toMatchObject({
        familyName: 'Silva',
        affiliations: [{ role: 'engineer', organization: { name: 'Rand Corp.' } }],
      });
    },
    { width: 1440 },
  ));

test.each(['light', 'dark'] as const)('in the %s theme the panel is accessible', (theme) =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      await openEntry(page, 'Article', 'U.S., China cyber security talks paying dividends');
      const panel = panelOf(page);
      await panel.getByText('Linked (', { exact: false }).first().waitFor();
      await panel.evaluate((element) => element.setAttribute('data-panel', 'names'));
      expect(await seriousFaults(page, '[data-panel="names"]')).toEqual([]);
      if (theme === 'dark')
        await picture('desk-article-dark', panel.getByText('Linked (', { exact: false }).first());
    },
    { theme, width: 1440 },
  ),
);

test('on a narrow screen the panel is in the drawer', () =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      await page.goto(`${site.address}/admin/content-manager/collection-types/plugin::newsroom.article`);
      await page
        .getByRole('link', { name: /U.S., China cyber/ })
        .first()
        .click();
      const heading = page.getByRole('heading', { name: 'People and organizations' });
      await page.getByRole('button', { name: 'Open more actions' }).click();
      await heading.waitFor();
      const { x = 0, width = 0 } = (await heading.boundingBox()) ?? {};
      expect(x + width).toBeLessThanOrEqual(390);
      await picture('desk-article-narrow', heading);
      await page.getByRole('button', { name: /^Find Guo Shengkun/ }).click();
      // The drawer closes, and nothing lies over what was found.
      await page.waitForFunction(() => {
        const element = document.querySelector('.CodeMirror');
        const { CodeMirror: editor } = element as unknown as { CodeMirror: Editor };
        const { left, top, bottom } = editor.charCoords(editor.getCursor('from'), 'window');
        const onTop = document.elementFromPoint(left + 4, (top + bottom) / 2);
        return element?.contains(onTop) && editor.getSelection() === 'Guo Shengkun';
      });
    },
    { width: 390 },
  ));

test('a reader sees the names and can change nothing', () =>
  atTheDesk(
    browser,
    site,
    async ({ page }) => {
      await page.getByRole('link', { name: 'Article', exact: true }).click();
      await page.getByRole('link', { name: /U.S., China cyber/ }).click();
      const panel = panelOf(page);
      await panel.getByRole('link', { name: 'Open Guo Shengkun' }).waitFor();
      expect(await panel.getByRole('button', { name: /^(Link|Reject|Create|Unlink|Add)/ }).count()).toBe(0);
    },
    { as: 'reader', width: 1440 },
  ));
