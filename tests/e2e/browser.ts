import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import type { Site } from './site';

const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Longest wait for anything that a page should show, in milliseconds. */
const PATIENCE = 20_000;

/** The Chromium of this machine. Throws when there is none: a test in a browser is never left out in silence. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium', args: ARGUMENTS });

/** Where pictures go: into the guide's folder when NEWSROOM_SCREENSHOTS is set, else into a temporary one. */
const pictureFolder = async () => {
  if (!process.env.NEWSROOM_SCREENSHOTS) return mkdtemp(path.join(tmpdir(), 'newsroom-pictures-'));
  const folder = path.resolve(__dirname, '../../admin/pictures');
  await mkdir(folder, { recursive: true });
  return folder;
};

export interface Desk {
  page: Page;
  /** Takes a picture of what the window shows, with something in the middle of it. */
  picture: (name: string, middle?: Locator) => Promise<void>;
}

/**
 * Opens a fresh window, signs the site's editor in and lets them work.
 * Throws what the work throws, with the path of a picture of the page at that moment.
 */
export async function atTheDesk(
  browser: Browser,
  site: Site,
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const folder = await pictureFolder();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  // Strapi's own announcements come and go with its versions.
  await page.addLocatorHandler(page.getByRole('button', { name: 'Close the banner.' }), (button) =>
    button.click(),
  );
  const picture = async (name: string, middle?: Locator) => {
    await middle?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  };
  try {
    await signIn(page, site);
    await work({ page, picture });
  } catch (error) {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'newsroom-failed-')), 'page.png');
    await page.screenshot({ path: file });
    throw new Error(`The page looked like ${file} when this happened.`, { cause: error });
  } finally {
    await context.close();
  }
}

async function signIn(page: Page, { address, editor }: Site): Promise<void> {
  await page.goto(`${address}/admin`);
  await page.getByLabel('Email').fill(editor.email);
  await page.getByLabel('Password', { exact: false }).first().fill(editor.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: 'Content Manager' }).click();
}

/** Opens the list of a content type, then the entry of that name. */
export async function openEntry(page: Page, type: string, name: string): Promise<void> {
  await page.getByRole('link', { name: type, exact: true }).click();
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
}

/**
 * Presses Save or Publish.
 * @returns the status with which the server answers
 */
export async function press(page: Page, button: 'Save' | 'Publish'): Promise<number> {
  const answer = page.waitForResponse(
    (response) =>
      response.request().method() !== 'GET' && response.url().includes('/content-manager/collection-types/'),
  );
  await page.getByRole('button', { name: button, exact: true }).click();
  return (await answer).status();
}
