import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import type { Site, Worker } from './site';

const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Longest wait for anything that a page should show, in milliseconds. */
const PATIENCE = 45_000;

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

export interface Window {
  /** Whose window it is; the editor's when it is missing. */
  as?: Worker;
  width?: number;
  theme?: 'light' | 'dark';
}

/**
 * Opens a fresh window of somebody and lets them work: they go to a page themselves. A window keeps its size: a Chromium
 * without a screen may draw no more frames after a change, and whoever waits for something to show waits for frames.
 * Throws what the work throws, with what the page said at that moment and the path of a picture of it.
 */
export async function inAWindow(
  browser: Browser,
  site: Site,
  work: (desk: Desk) => Promise<void>,
  { as = 'editor', width = 1280, theme = 'light' }: Window = {},
): Promise<void> {
  const folder = await pictureFolder();
  const storageState = await signedIn(browser, site, as);
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'en-US',
    storageState,
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript((chosen) => localStorage.setItem('STRAPI_THEME', chosen), theme);
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
    await work({ page, picture });
  } catch (error) {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'newsroom-failed-')), 'page.png');
    await page.screenshot({ path: file });
    const text = await page.locator('body').innerText();
    throw new Error(`The page looked like ${file} when this happened, and said:\n${text}`, { cause: error });
  } finally {
    await context.close();
  }
}

/** As in a window, with the content manager open in it. */
export const atTheDesk: typeof inAWindow = (browser, site, work, options) =>
  inAWindow(
    browser,
    site,
    async (desk) => {
      await desk.page.goto(`${site.address}/admin/content-manager`);
      await work(desk);
    },
    options,
  );

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Strapi lets an account sign in five times in five minutes, so all windows share one session. */
const sessions = new WeakMap<Site, Partial<Record<Worker, SignedIn>>>();

/** @returns what a window needs to belong to somebody, who signs in the first time */
async function signedIn(browser: Browser, site: Site, worker: Worker): Promise<SignedIn> {
  const ofSite = sessions.get(site) ?? {};
  sessions.set(site, ofSite);
  const known = ofSite[worker];
  if (known) return known;
  const { address, accounts } = site;
  const { email, password } = accounts[worker];
  const context = await browser.newContext({ locale: 'en-US' });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await context.newPage();
    await page.goto(`${address}/admin`);
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: false }).first().fill(password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.getByRole('link', { name: 'Content Manager' }).waitFor();
    const session = await context.storageState();
    ofSite[worker] = session;
    return session;
  } finally {
    await context.close();
  }
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
