import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signedIn } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { type Answer, answersTo, differencesOf, differentWork, leaksIn } from './leaks/answers';
import { schemaOf } from './leaks/graphql-schema';
import { operators } from './leaks/guesses';
import { places, routesOf } from './leaks/places';
import type { Question } from './leaks/questions';
import { type Site, plantSecrets, rewrite, types, withdrawSecrets } from './leaks/site';

/** Ten thousand questions, when all are asked, take longer than other tests. */
const patience = process.env.NEWSROOM_LEAKS === 'all' ? 7_200_000 : 1_500_000;

let app: TestApp;
let site: Site;

const reading = (some: readonly string[]) =>
  some.flatMap((type) => ['find', 'findOne', 'usage'].map((action) => `plugin::newsroom.${type}.${action}`));

beforeAll(async () => {
  // The depth is as large as it can be, so that questions reach as far as they can; errors of questions are no news.
  app = await bootApp({ options: { maxPopulateDepth: 10, answersInMemory: 0 }, env: { LOG_LEVEL: 'fatal' } });
  site = await plantSecrets(app);
}, patience);
afterAll(() => app.destroy());

/** Everything that somebody who looks for secrets asks of the routes. */
const questions = async (): Promise<Question[]> => {
  const asked: Question[] = [];
  for (const ask of Object.values(places(app))) asked.push(...(await ask(site)));
  return asked;
};

/** Enough to see that nothing depends on who asks. */
const everyFifth = (asked: Question[]) => asked.filter((_, index) => index % 5 === 0);

test('every route of the plugin has a place in this test', () => {
  const routes = routesOf(app).filter(({ audience }) => audience === 'public');
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    Object.keys(places(app)).sort(),
  );
});

test('every operator of filters is asked with', async () => {
  const { types: described } = await schemaOf(app);
  const names = (described.get('StringFilterInput')?.inputFields ?? []).map(({ name }) => name);
  expect(names.filter((name) => !(name in operators))).toEqual(['and', 'or', 'not']);
});

test('routes of the admin are closed to everybody else', async () => {
  const reader = await signedIn(app, reading(types));
  for (const { method, path } of routesOf(app).filter(({ audience }) => audience === 'admin')) {
    const address = path.replace(/:\w+/g, 'x');
    const ask = app.request[method.toLowerCase() as 'get'];
    // The steps of an import that runs are for whoever has its key.
    const closed = path.endsWith('/imports/:id/step') ? 403 : 401;
    await ask(address).expect(closed);
    await ask(address).set(reader).expect(closed);
  }
});

describe('what is not published', () => {
  test(
    'is in no answer, and no answer depends on it',
    async () => {
      const asked = await questions();
      const reader = await signedIn(app, reading(types));
      const ask = async (): Promise<Answer[]> => [
        ...(await answersTo(app, asked, {})),
        ...(await answersTo(app, everyFifth(asked), reader)),
      ];
      const withSecrets = await ask();
      expect(leaksIn(withSecrets)).toEqual([]);

      await withdrawSecrets(site);
      const without = await ask();
      expect(differencesOf(withSecrets, without)).toEqual([]);
      expect(Math.max(...without.map(({ statements }) => statements))).toBeGreaterThan(10);
      expect(differentWork(withSecrets, without)).toEqual([]);
    },
    patience,
  );
});

describe.each(types)('a role that may find everything but %s entries', (hidden) => {
  test(
    'gets none of them, and no answer depends on them',
    async () => {
      const reader = await signedIn(app, reading(types.filter((type) => type !== hidden)));
      const asked = everyFifth(await questions());
      const before = await answersTo(app, asked, reader);
      expect(leaksIn(before, new RegExp(`plainly ${hidden}`))).toEqual([]);

      await rewrite(site, hidden);
      expect(differencesOf(before, await answersTo(app, asked, reader))).toEqual([]);
    },
    patience,
  );
});
