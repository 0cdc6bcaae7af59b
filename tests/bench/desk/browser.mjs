import { chromium } from 'playwright-core';

const args = ['--no-sandbox', '--disable-gpu', '--no-first-run'];

/** A panel that is not there: the module that draws it, without anything to draw. */
const nothing = 'export const ReadingPanel = () => null;';

/** Strapi lets an account sign in five times in five minutes, so all windows share one session. */
const sessions = new Map();

/** @returns what a window needs to belong to somebody, who signs in the first time */
const signedIn = async (browser, url, { email, password }) => {
  const known = sessions.get(url);
  if (known) return known;
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(`${url}/admin`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: false }).first().fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: 'Content Manager' }).waitFor();
  const session = await context.storageState();
  sessions.set(url, session);
  await context.close();
  return session;
};

/**
 * Lets somebody work in a fresh window of Chromium.
 * @param isPanelDrawn whether the panel is beside the form, as always; else the form is as Strapi has it
 */
export async function atTheDesk({ url, account, isPanelDrawn }, work) {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'en-US',
      storageState: await signedIn(browser, url, account),
    });
    page.setDefaultTimeout(120_000);
    if (!isPanelDrawn) {
      await page.route(/ReadingPanel[^/]*\.m?js/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: nothing }),
      );
    }
    await work(page);
  } finally {
    await browser.close();
  }
}
