import { afterAll, beforeAll, test } from '@jest/globals';
import fc from 'fast-check';
import { testedDatabase } from '../setup/database';
import { seedOf } from '../setup/seed';
import { play } from './publish-order/play';
import { counterexamples } from './publish-order/counterexamples';
import { type Site, openSite } from './publish-order/site';
import { steps } from './publish-order/steps';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.app.destroy());

test.each(Object.entries(counterexamples))('%s', (_story, history) => play(site, history));

const numRuns = Number(process.env.TEST_RUNS ?? 100);
/** Each with a seed of its own: the first that fails is told before the others have run. */
const parts = testedDatabase === 'sqlite' ? [0, 1, 2, 3, 4] : [0];
/** For the runs and, when one fails, for making it small. */
const timeLimit = 25 * 60_000;

test.each(parts.map((part) => seedOf(20_261_123) + part))(
  'whatever is saved, published, discarded, cloned, merged and deleted in whatever order, no link is lost (seed %i)',
  async (seed) => {
    await fc.assert(
      fc.asyncProperty(steps, (history) => play(site, history)),
      {
        numRuns,
        seed,
        includeErrorInReport: true,
        interruptAfterTimeLimit: timeLimit,
        markInterruptAsFailure: true,
      },
    );
  },
  27 * 60_000,
);
