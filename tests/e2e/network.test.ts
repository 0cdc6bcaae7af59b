import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from './accessible';
import { atTheDesk, inAWindow, openBrowser, openEntry } from './browser';
import { publishHarbourStory } from './harbour';
import { type Site, openSite } from './site';

let site: Site;
let browser: Browser;
let keys: Map<string, string>;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite();
  keys = await publishHarbourStory(site);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const keyOf = (name: string): string => keys.get(name) ?? '';

/** Opens the network, of somebody or of nobody yet, and waits until the picture rests. */
const openNetwork = async (page: Page, more = `?center=${keyOf('Ines Halloran')}`) => {
  await page.goto(`${site.address}/admin/plugins/newsroom/network${more}`);
  if (more) await settled(page);
};

const settled = (page: Page) => page.locator('.newsroom-network[aria-busy=false]').waitFor();

const node = (page: Page, name: string) => page.locator('.node').and(page.getByLabel(name));

const summary = (page: Page, text: string) =>
  page.getByRole('status').getByText(text, { exact: true }).waitFor();

test('somebody is searched for by name, and their network is shown, expanded, filtered and kept in the address', () =>
  inAWindow(browser, site, async ({ page, picture }) => {
    await page.goto(`${site.address}/admin/plugins/newsroom`);
    await page.getByRole('button', { name: /^Ines Halloran/ }).waitFor();
    await picture('network-start');

    await page.getByRole('combobox', { name: 'Search for a person or an organization' }).fill('tanab');
    await page.getByRole('option', { name: /Yuki Tanabe/ }).click();
    await summary(page, '3 people, 1 organization, 6 links');
    await settled(page);
    await node(page, 'Northline Shipping').click();
    await page.getByRole('button', { name: 'Expand' }).click();
    await node(page, 'Tomas Verhagen').waitFor();
    await settled(page);
    expect(page.url()).toContain('expanded=organization');

    await page.getByRole('textbox', { name: 'From' }).fill('2023');
    await page.getByRole('textbox', { name: 'From' }).press('Enter');
    await node(page, 'Tomas Verhagen').waitFor({ state: 'detached' });
    await page.reload();
    await node(page, 'Anders Lindqvist').waitFor();
    expect(await page.getByRole('textbox', { name: 'From' }).inputValue()).toBe('2023');
    await page.goBack();
    await node(page, 'Tomas Verhagen').waitFor();
  }));

test('a link shows the articles behind it, and they open in the content manager', () =>
  inAWindow(
    browser,
    site,
    async ({ page, picture }) => {
      await openNetwork(page);
      await node(page, 'Ines Halloran').click();
      await page.getByRole('button', { name: /articles with Harbour Commission/ }).click();
      const details = page.getByRole('region', { name: /Halloran.*Harbour|Harbour.*Halloran/ });
      await details.getByText('6 articles name both').waitFor();
      const titles = await details.getByRole('listitem').getByRole('link').allTextContents();
      expect(titles[0]).toBe('Halloran to leave the harbour');
      expect(titles).toHaveLength(6);
      await details.getByText('November 2024 · en').waitFor();
      await picture('network', page.locator('.newsroom-network'));
      expect(await seriousFaults(page)).toEqual([]);
      await details.getByRole('link', { name: 'Tender ruled lawful' }).click();
      await page.getByRole('heading', { level: 1, name: 'Tender ruled lawful' }).waitFor();
    },
    { width: 1440 },
  ));

test('a line can be clicked, and a node dragged without opening it', () =>
  inAWindow(browser, site, async ({ page }) => {
    await openNetwork(page, `?center=${keyOf('Yuki Tanabe')}&kind=organization`);
    const [yuki, northline] = [node(page, 'Yuki Tanabe'), node(page, 'Northline Shipping')];
    const middleOf = async (one: typeof yuki) => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await one.boundingBox()) ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    };
    const [from, to] = [await middleOf(yuki), await middleOf(northline)];
    await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
    await page
      .getByRole('region', { name: /Tanabe/ })
      .getByText('1 article names both')
      .waitFor();
    await page.getByRole('button', { name: 'Close the details' }).click();

    const before = await middleOf(northline);
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 30, before.y + 40, { steps: 3 });
    await page.mouse.up();
    const after = await middleOf(northline);
    expect([Math.round(after.x - before.x), Math.round(after.y - before.y)]).toEqual([30, 40]);
    expect(await page.getByRole('heading', { level: 2, name: 'Northline Shipping' }).count()).toBe(0);
  }));

test('everything goes without a mouse', () =>
  inAWindow(browser, site, async ({ page }) => {
    await openNetwork(page);
    const scale = () => page.locator('.newsroom-network > g').getAttribute('transform');
    const whole = await scale();
    await page.getByRole('application').focus();
    await page.keyboard.press('+');
    expect(await scale()).not.toBe(whole);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('0');
    expect(await scale()).toBe(whole);

    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(await focused()).toMatch(/^Ines Halloran, Person, in the centre/);
    for (const arrow of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      if ((await focused()).startsWith('Ines')) await page.keyboard.press(arrow);
    }
    const name = (await focused()).split(',')[0] ?? '';
    expect(name).not.toBe('Ines Halloran');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name }).waitFor();
    await page.keyboard.press('Escape');
    expect(await focused()).toContain(name);
  }));

test('the table says the same as the picture', () =>
  inAWindow(browser, site, async ({ page, picture }) => {
    await openNetwork(page);
    await page.getByRole('button', { name: 'Table' }).click();
    const people = page.getByRole('table', { name: 'People and organizations' });
    await people.getByRole('row', { name: /Harbour Commission/ }).waitFor();
    const nodes = (await people.getByRole('row').count()) - 1;
    const edges = (await page.getByRole('table', { name: 'Links' }).getByRole('row').count()) - 1;
    await picture('network-table', people);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Picture', exact: true }).click();
    await settled(page);
    expect(await page.locator('.node').count()).toBe(nodes);
    expect(await page.locator('.edge').count()).toBe(edges);
  }));

test('the picture is saved as SVG and PNG, with colours and fonts of their own', () =>
  inAWindow(browser, site, async ({ page }) => {
    await openNetwork(page);
    const saved = async (choice: string) => {
      await page.getByRole('button', { name: 'Export' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: choice }).click();
      const file = await download;
      return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
    };
    const svg = await saved('SVG, light background');
    expect(svg.name).toBe('network-ines-halloran.svg');
    const { window } = new JSDOM(svg.content.toString(), { contentType: 'image/svg+xml' });
    const texts = [...window.document.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['Network of Ines Halloran', 'Harbour Commission']));
    const png = await saved('PNG, dark background');
    expect(png.name).toBe('network-ines-halloran.png');
    expect(png.content.subarray(1, 4).toString()).toBe('PNG');
    expect(png.content.readUInt32BE(16)).toBeGreaterThan(600);
    expect(png.content.length).toBeGreaterThan(10_000);
  }));

test('the picture can be read in the dark', () =>
  inAWindow(
    browser,
    site,
    async ({ page, picture }) => {
      await openNetwork(page, `?center=${keyOf('Ines Halloran')}&depth=2`);
      await node(page, 'Harbour Commission').click();
      await page.getByRole('heading', { level: 2, name: 'Harbour Commission' }).waitFor();
      await picture('network-dark', page.locator('.newsroom-network'));
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Table' }).click();
      await page.getByRole('table', { name: 'Links' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    },
    { theme: 'dark', width: 1440 },
  ));

test('it fits a telephone', () =>
  inAWindow(
    browser,
    site,
    async ({ page, picture }) => {
      await openNetwork(page);
      await picture('network-narrow', page.locator('.newsroom-network'));
      const { width } = page.viewportSize() ?? { width: 0 };
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(widest).toBeLessThanOrEqual(width);
    },
    { width: 390 },
  ));

test('beside a person stands a small network that leads to the large one', () =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      await openEntry(page, 'Person', 'Marta Okafor');
      const small = page.getByRole('img', { name: /^Marta Okafor is named together with: / });
      await small.waitFor();
      await picture('network-panel', small);
      await page.getByRole('link', { name: 'Open in the network' }).click();
      await settled(page);
      expect(page.url()).toContain(`center=${encodeURIComponent(keyOf('Marta Okafor'))}`);
    },
    { width: 1440 },
  ));
