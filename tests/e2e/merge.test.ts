import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from './accessible';
import { atTheDesk, openBrowser, openEntry } from './browser';
import { openSite, type Site } from './site';

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

/** Asks the admin's server as whoever is signed in on a page does. */
const asks = async (page: Page, method: string, path: string, data?: object): Promise<unknown> => {
  const read = () =>
    page.evaluate(() => {
      const kept = localStorage.getItem('jwtToken') ?? sessionStorage.getItem('jwtToken');
      if (kept) return String(JSON.parse(kept));
      return /(?:^|; )jwtToken=([^;]*)/.exec(document.cookie)?.[1] ?? '';
    });
  const answer = await page.request.fetch(`${site.address}${path}`, {
    method,
    headers: { Authorization: `Bearer ${await read()}` },
    ...(data ? { data } : {}),
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
};

const collection = (type: string) => `/content-manager/collection-types/plugin::newsroom.${type}`;

/** Makes an entry as the content manager does, and publishes it. */
const publish = async (page: Page, type: string, fields: object): Promise<string> => {
  const { data } = (await asks(page, 'POST', `${collection(type)}/actions/publish`, fields)) as {
    data: { documentId: string };
  };
  return data.documentId;
};

const credited = async (slug: string): Promise<unknown> => {
  const { data } = (await site.read(`articles/${slug}?populate[credits][populate]=person`)) as {
    data: { credits: Array<{ person: { name: string } | null }> };
  };
  return data.credits.map(({ person }) => person?.name ?? null);
};

const follow = async (path: string) => {
  const { status, headers } = await fetch(`${site.address}/api/newsroom/${path}`, { redirect: 'manual' });
  return [status, headers.get('location')];
};

const panel = (page: Page) => page.getByRole('complementary').filter({ hasText: 'Looks like' });

const merge = async (page: Page) => {
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Merge', exact: true }).click();
};

test('merge two people: found beside the entry, planned, merged, undone', () =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      const twin = await publish(page, 'person', { name: 'G. Shengkun', slug: 'g-shengkun' });
      await publish(page, 'article', {
        title: 'A talk in spring',
        slug: 'a-talk-in-spring',
        credits: [{ role: 'contributor', person: { connect: [{ documentId: twin }] } }],
      });
      await publish(page, 'person', { name: 'Shengkun Guo', slug: 'shengkun-guo', summary: 'A minister.' });

      await openEntry(page, 'Person', 'Guo Shengkun');
      await panel(page).getByText('The same words in another order: Guo Shengkun, Shengkun Guo').waitFor();
      await picture('look-alikes', panel(page));
      expect(await seriousFaults(page, 'aside')).toEqual([]);

      await panel(page).getByRole('button', { name: 'Not the same: Shengkun Guo' }).click();
      await panel(page)
        .getByText(/^Shengkun Guo is not the same/)
        .waitFor();
      await panel(page)
        .getByRole('button', { name: /^Undo: Shengkun Guo/ })
        .click();
      await panel(page).getByText('The same words in another order: Guo Shengkun, Shengkun Guo').waitFor();

      await openEntry(page, 'Person', 'G. Shengkun');
      await panel(page).getByText('The initials fit: G. Shengkun, Guo Shengkun').waitFor();
      await page.goto(`${site.address}/admin${collection('person')}/${twin}`);
      await page.getByRole('button', { name: 'More actions' }).first().click();
      await page.getByRole('menuitem', { name: 'Merge with…' }).click();
      await page.getByRole('combobox', { name: 'The other entry' }).fill('Guo Sheng');
      await page.getByRole('option', { name: /^Guo Shengkun/ }).click();
      await page.getByText('guo-shengkun will lead to G. Shengkun').waitFor();
      await page.getByRole('button', { name: 'Swap: let the other one stay' }).click();
      await page.getByText('1 credit in articles (English)').waitFor();
      await page.getByText('g-shengkun will lead to Guo Shengkun').waitFor();
      await picture('merge-plan');
      expect(await seriousFaults(page)).toEqual([]);

      await merge(page);
      await page.getByRole('heading', { name: 'G. Shengkun is merged into Guo Shengkun' }).waitFor();
      expect(await credited('a-talk-in-spring')).toEqual(['Guo Shengkun']);
      expect(await follow('people/g-shengkun')).toEqual([308, 'guo-shengkun']);

      await page.getByRole('link', { name: 'All merges' }).click();
      await page.getByRole('row').filter({ hasText: 'G. Shengkun → Guo Shengkun' }).waitFor();
      await picture('merges');
      expect(await seriousFaults(page)).toEqual([]);

      await page.getByRole('button', { name: 'Undo the merge of G. Shengkun into Guo Shengkun' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
      await page.getByText(/^Undone/).waitFor();
      expect(await credited('a-talk-in-spring')).toEqual(['G. Shengkun']);
      expect(await follow('people/g-shengkun')).toEqual([200, null]);
    },
    { width: 1440 },
  ));

test('merge two organizations, changed meanwhile: the plan is shown again, and an undo says what stands against it', () =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      const short = await publish(page, 'organization', { name: 'Acme Corp.', slug: 'acme-corp' });
      const whole = await publish(page, 'organization', { name: 'Acme Corporation', slug: 'acme' });
      await page.goto(
        `${site.address}/admin/plugins/newsroom/merges/new?type=organization&from=${short}&into=${whole}`,
      );
      await page.getByText('acme-corp will lead to Acme Corporation').waitFor();
      await picture('merge-plan-dark');
      expect(await seriousFaults(page)).toEqual([]);

      await asks(page, 'PUT', `${collection('organization')}/${short}`, { summary: 'Makes all there is.' });
      await merge(page);
      await page.getByText(/^Somebody changed the content meanwhile/).waitFor();
      await page.getByText('New in the plan:').waitFor();
      await merge(page);
      await page.getByRole('heading', { name: 'Acme Corp. is merged into Acme Corporation' }).waitFor();

      await asks(page, 'PUT', `${collection('organization')}/${whole}`, { country: 'US' });
      await page.getByRole('button', { name: /^Undo the merge/ }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
      await page
        .getByText(/were changed after the merge: the organization “Acme Corporation”/)
        .first()
        .waitFor();
      await page.getByRole('link', { name: 'All merges' }).click();
      await page.getByRole('row').filter({ hasText: 'Acme Corp. → Acme Corporation' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      // Without the notice of the undo that was refused.
      await page.reload();
      await page.getByRole('row').filter({ hasText: 'Acme Corp. → Acme Corporation' }).waitFor();
      await picture('merges-dark');
    },
    { theme: 'dark', width: 1440 },
  ));

test('on a narrow screen the sides stand one above the other, and nothing is cut off', () =>
  atTheDesk(
    browser,
    site,
    async ({ page, picture }) => {
      const one = await publish(page, 'person', { name: 'Ida Novak', slug: 'ida-novak' });
      const other = await publish(page, 'person', { name: 'Ida Novák', slug: 'ida-novak-2' });
      await page.goto(
        `${site.address}/admin/plugins/newsroom/merges/new?type=person&from=${one}&into=${other}`,
      );
      await page.getByText('ida-novak will lead to Ida Novák').waitFor();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await picture('merge-plan-narrow');
    },
    { width: 360 },
  ));

test('a reader sees who looks alike, and is not offered what the role may not do', () =>
  atTheDesk(
    browser,
    site,
    async ({ page }) => {
      await page.getByRole('link', { name: 'Person', exact: true }).click();
      await page.getByRole('link', { name: 'Guo Shengkun' }).click();
      await panel(page).getByText('The same words in another order: Guo Shengkun, Shengkun Guo').waitFor();
      expect(
        await panel(page)
          .getByRole('link', { name: /^Merge/ })
          .count(),
      ).toBe(0);
      expect(await panel(page).getByRole('button').count()).toBe(0);
    },
    { as: 'reader' },
  ));
