import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adminUser, adminUserWho } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  config?: { policies?: unknown[]; auth?: unknown };
}

interface Router {
  type: string;
  prefix?: string;
  routes: Route[];
}

let app: TestApp;
let routes: Route[];

/** An address of the route: whatever stands for a parameter, no entry has it. */
const addressOf = ({ path }: Route): string => path.replace(/:\w+/g, 'none');

const send = ({ method, ...route }: Route, headers: Record<string, string> = {}) =>
  app.request[method.toLowerCase() as 'get'](addressOf({ method, ...route })).set(headers);

const answers = async (headers: Record<string, string>) => {
  const statuses: Record<string, number> = {};
  for (const route of routes) {
    statuses[`${route.method} ${route.path}`] = (await send(route, headers)).status;
  }
  return statuses;
};

/** Routes of an import that runs, for whoever has its key: nobody here has one. */
const takesKey = ({ config }: Route): boolean =>
  config?.auth === false && JSON.stringify(config.policies) === '["plugin::newsroom.has-import-key"]';

const all = (status: number) =>
  Object.fromEntries(
    routes.map((route) => [`${route.method} ${route.path}`, takesKey(route) ? 403 : status]),
  );

beforeAll(async () => {
  app = await bootApp();
  const routers = Object.values(app.strapi.plugin('newsroom').routes) as unknown as Router[];
  routes = routers
    .filter(({ type }) => type === 'admin')
    .flatMap(({ prefix = '/newsroom', routes: own }) =>
      own.map((route) => ({ ...route, path: `${prefix}${route.path}` })),
    );
});
afterAll(() => app.destroy());

describe('every route that the admin panel asks', () => {
  test('has policies, and no way around signing in', () => {
    expect(routes.length).toBeGreaterThan(5);
    const open = routes.filter(({ config }) => !config?.policies?.length || config.auth === false);
    expect(open.filter((route) => !takesKey(route))).toEqual([]);
    expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /newsroom/imports/:id/step',
      'DELETE /newsroom/imports/:id/step',
    ]);
  });

  test('never fails over a question that says nothing', async () => {
    const { headers } = await adminUser(app);
    const failed = Object.entries(await answers(headers)).filter(([, status]) => status >= 500);
    expect(failed).toEqual([]);
  });

  test('answers 401 to who is not signed in', async () => {
    expect(await answers({})).toEqual(all(401));
  });

  test('answers 403 to a role without any permission', async () => {
    const { headers } = await adminUserWho(app, []);
    expect(await answers(headers)).toEqual(all(403));
  });
});
