import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { play } from './publish-order/play';
import { type Site, openSite } from './publish-order/site';
import { steps } from './publish-order/steps';

const mockSwitchedOff = new Set<string>();
const mockSwitchable = new Set<string>();

/** A module whose statements do nothing while they are switched off. */
const mockStatements = (actual: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(actual).map(([name, statement]) => {
      if (typeof statement !== 'function') return [name, statement];
      mockSwitchable.add(name);
      return [
        name,
        (...given: unknown[]) => (mockSwitchedOff.has(name) ? Promise.resolve() : statement(...given)),
      ];
    }),
  );

jest.mock('../../server/src/links/statements', () =>
  mockStatements(jest.requireActual('../../server/src/links/statements')),
);
jest.mock('../../server/src/links/keys', () =>
  mockStatements(jest.requireActual('../../server/src/links/keys')),
);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.app.destroy());

const check = () =>
  fc.check(
    fc.asyncProperty(steps, (history) => play(site, history)),
    { numRuns: 200, seed: 1, endOnFailure: true },
  );

/** The three rules of target keys, and the statements that keep them. */
test.each([
  ['the keys of a draft equal its links', ['keysFromRows']],
  ['a published version has the keys of its draft', ['keysFromDrafts']],
  ['a target that gets a version gets its links back', ['rowsFromKeys']],
  ['the keys of a deleted target go', ['mendDeadKeys']],
])('the model notices when a rule is switched off: %s', async (_rule, statements) => {
  mockSwitchedOff.clear();
  for (const name of statements) {
    expect(mockSwitchable).toContain(name);
    mockSwitchedOff.add(name);
  }
  expect((await check()).failed).toBe(true);
});

test('and is content when none is', async () => {
  mockSwitchedOff.clear();
  const result = await fc.check(
    fc.asyncProperty(steps, (history) => play(site, history)),
    { numRuns: 5, seed: 1 },
  );
  expect(fc.defaultReportMessage(result)).toBeUndefined();
});
