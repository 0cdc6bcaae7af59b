import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MergeService } from '../../server/src/merging/service';
import { type TestApp, bootApp } from '../setup/boot';
import { testedDatabase } from '../setup/database';
import { documents } from '../setup/documents';
import { seedOf } from '../setup/seed';
import { type SitePlan, afterMerge, asSet, build, clear, sites, whoIsNamedWhere } from './merge/histories';
import { hiddenTables, mergesOf, wholeSite } from './merge/site';

const runs = Number(process.env.TEST_MERGE_RUNS ?? (testedDatabase === 'sqlite' ? 20 : 8));

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.destroy());

/** Every link of a published version shows its target if that is published now; every link of a draft does. */
const expectLinksToShow = async () => {
  const published = new Set<unknown>();
  for (const type of ['person', 'organization'] as const) {
    for (const { documentId } of await documents(app, type).findMany({ status: 'published' })) {
      published.add(documentId);
    }
  }
  const lists = {
    article: ['credits', 'mentions'],
    person: ['affiliations'],
    organization: ['ties'],
  } as const;
  for (const type of ['article', 'person', 'organization'] as const) {
    const rows = await app.strapi.db.query(`plugin::newsroom.${type}`).findMany({
      populate: Object.fromEntries(lists[type].map((list) => [list, { populate: true }])),
    });
    for (const row of rows) {
      for (const item of lists[type].flatMap((list) => row[list])) {
        const key = item.personKey ?? item.organizationKey;
        const shown = (item.person ?? item.organization)?.documentId ?? null;
        expect(shown).toBe(row.publishedAt && !published.has(key) ? null : key);
      }
    }
  }
};

const play = async (plan: SitePlan): Promise<void> => {
  await clear(app);
  const ids = await build(app, plan);
  const type = plan.merged;
  const [from = '', into = ''] = ids[type];
  const merges = mergesOf<MergeService>(app);
  const before = { site: await wholeSite(app), hidden: await hiddenTables(app) };
  const named = await whoIsNamedWhere(app);
  const plans = type === 'person' ? plan.people : plan.organizations;
  const isPublished = (documentId: string) => plans[ids[type].indexOf(documentId)]?.state !== 'draft';

  const agreed = await merges.plan({ type, from, into });
  const { id } = await merges.apply({ type, from, into }, agreed.fingerprint);
  expect(asSet(await whoIsNamedWhere(app))).toEqual(asSet(afterMerge(named, from, into, isPublished)));
  await expectLinksToShow();

  await merges.undo(id);
  expect(await wholeSite(app)).toEqual(before.site);
  expect(await hiddenTables(app)).toEqual(before.hidden);
};

test('whoever was named is named after a merge, and an undone merge was none', async () => {
  await fc.assert(fc.asyncProperty(sites, play), { numRuns: runs, seed: seedOf(1123), endOnFailure: true });
}, 1_500_000);
