import SwaggerParser from '@apidevtools/swagger-parser';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { description } from '../setup/described';
import { documents } from '../setup/documents';
import { importFiles, seedBundle } from '../setup/pieces';

let app: TestApp;
let described: Awaited<ReturnType<typeof description>>;
let token: { Authorization: string };

beforeAll(async () => {
  app = await bootApp();
  await importFiles(app, await seedBundle());
  token = await withToken(app, 'full-access');
  described = await description(app);
});
afterAll(() => app.destroy());

const slugs: Record<string, string> = {
  articles: 'us-china-cyber-security-talks-paying-dividends',
  people: 'guo-shengkun',
  organizations: 'ministry-of-public-security-china',
};

/** What a route is asked, besides nothing. */
const questions: Record<string, string[]> = {
  '/newsroom/graph': ['center=person:guo-shengkun', 'center=organization:rand-corp&depth=3&limit=4'],
  '/newsroom/names': ['q=guo', 'q=DHS'],
  '/newsroom/articles': [
    'populate=*',
    'populate[credits][populate]=*&populate[mentions][populate]=*&pagination[limit]=1',
    'fields=title&pagination[withCount]=false',
  ],
  '/newsroom/articles/{id}': ['', 'populate[mentions][populate][person][populate]=*', 'fields=title'],
  '/newsroom/people': ['', 'populate[affiliations][populate]=*&populate[aliases]=true'],
  '/newsroom/organizations/{id}': ['populate[ties][populate]=*&populate[aliases]=*'],
  '/newsroom/articles/{id}/dossier': ['', 'fields=title,people'],
  '/newsroom/organizations/{id}/people': ['', 'at=2017&pageSize=1'],
};

const addressOf = (path: string) => `/api${path.replace('{id}', slugs[path.split('/')[2] ?? ''] ?? '')}`;

const operations = (method: 'get' | 'post' | 'put' | 'delete') =>
  Object.keys(described.document.paths).filter(
    (path) => path.startsWith('/newsroom/') && described.document.paths[path]?.[method],
  );

test('the document is valid OpenAPI', async () => {
  await SwaggerParser.validate(structuredClone(described.document) as never);
});

test('every route of ours is described, and nothing else', () => {
  const routes = app.strapi.server
    .listRoutes()
    .map(({ path, methods }: { path: unknown; methods: string[] }) => ({ path: String(path), methods }))
    .filter(({ path }) => path.startsWith('/api/newsroom'))
    .flatMap(({ path, methods }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${path.replace('/api', '').replace(/:(\w+)/g, '{$1}')}`),
    );
  const inDocument = (['get', 'post', 'put', 'delete'] as const).flatMap((method) =>
    operations(method).map((path) => `${method.toUpperCase()} ${path}`),
  );
  expect(inDocument.sort()).toEqual(routes.sort());
});

describe('answers are as described', () => {
  test('to every question that reads', async () => {
    const faults: Record<string, string[]> = {};
    for (const path of operations('get')) {
      for (const query of questions[path] ?? ['']) {
        for (const asker of [{}, token]) {
          const answer = await app.request.get(`${addressOf(path)}?${query}`).set(asker);
          const wrong = described.faultsOf(path, answer);
          // Questions about usage are not for everybody.
          const expected = path.endsWith('/usage') && !('Authorization' in asker) ? 403 : 200;
          if (answer.status !== expected) wrong.push(`${answer.status}: ${answer.text}`);
          if (wrong.length > 0) faults[`${path}?${query}`] = wrong;
        }
      }
    }
    expect(faults).toEqual({});
  });

  test('to drafts, whose fields are empty', async () => {
    const faults: Record<string, string[]> = {};
    const types = { article: 'articles', person: 'people', organization: 'organizations' } as const;
    for (const [type, plural] of Object.entries(types) as Array<[keyof typeof types, string]>) {
      const data = { [type === 'article' ? 'title' : 'name']: `A draft of one ${type}` };
      const { documentId } = await documents(app, type).create({ data });
      for (const path of operations('get').filter((one) => one.startsWith(`/newsroom/${plural}/{id}`))) {
        const address = `/api${path.replace('{id}', documentId)}`;
        const query = path.endsWith('usage') ? '' : 'status=draft';
        const answer = await app.request.get(`${address}?${query}`).set(token);
        const wrong = described.faultsOf(path, answer);
        if (answer.status !== 200) wrong.push(`${answer.status}: ${answer.text}`);
        if (wrong.length > 0) faults[path] = wrong;
      }
    }
    expect(faults).toEqual({});
  });

  test('to writes', async () => {
    const send = (data: object) => app.request.post('/api/newsroom/people').set(token).send({ data });
    const made = await send({ name: 'Ada Okafor' }).expect(201);
    expect(described.faultsOf('/newsroom/people', made, 'post')).toEqual([]);
    const address = `/api/newsroom/people/${made.body.data.documentId}`;
    const changed = await app.request
      .put(address)
      .set(token)
      .send({ data: { prefix: 'Dr.' } });
    expect([changed.status, described.faultsOf('/newsroom/people/{id}', changed, 'put')]).toEqual([200, []]);
    const gone = await app.request.delete(address).set(token).expect(204);
    expect(described.faultsOf('/newsroom/people/{id}', gone, 'delete')).toEqual([]);
    const refused = await send({}).expect(400);
    expect(described.faultsOf('/newsroom/people', refused, 'post')).toEqual([]);
  });

  test('to those that go wrong: 400, 401, 403 and 404', async () => {
    for (const path of operations('get')) {
      const wrong = await app.request.get(`${addressOf(path)}?locale=%00`).set(token);
      expect([path, wrong.status, described.faultsOf(path, wrong)]).toEqual([path, 400, []]);
      const unknown = await app.request.get(addressOf(path)).set({ Authorization: 'Bearer x' });
      expect([path, unknown.status, described.faultsOf(path, unknown)]).toEqual([path, 401, []]);
      const query = questions[path]?.[0] ?? '';
      const nobody = await app.request.get(`${addressOf(path)}?${query}`).set(await withToken(app, []));
      expect([path, nobody.status, described.faultsOf(path, nobody)]).toEqual([path, 403, []]);
    }
    for (const path of operations('get').filter((one) => one.includes('{id}'))) {
      const missing = await app.request.get(`/api${path.replace('{id}', 'nobody')}`).set(token);
      expect([path, missing.status, described.faultsOf(path, missing)]).toEqual([path, 404, []]);
    }
  });

  test('to a former slug: 308', async () => {
    const { documentId } = await documents(app, 'person').create({
      data: { name: 'Bela Novak', slug: 'bela' },
      status: 'published',
    });
    await documents(app, 'person').update({ documentId, data: { slug: 'bela-novak' }, status: 'published' });
    for (const path of operations('get').filter((one) => /^\/newsroom\/people\/\{id\}/.test(one))) {
      const moved = await app.request.get(`/api${path.replace('{id}', 'bela')}`).set(token);
      const expected = path.endsWith('/usage') ? 404 : 308;
      expect([path, moved.status, described.faultsOf(path, moved)]).toEqual([path, expected, []]);
    }
  });
});

test('the check finds what is wrong', async () => {
  const answer = await app.request.get('/api/newsroom/people/guo-shengkun/dossier').expect(200);
  const { data } = answer.body;
  const path = '/newsroom/people/{id}/dossier';
  const faultsIn = (wrong: object) =>
    described.faultsOf(path, { ...answer, text: JSON.stringify({ data: wrong }) } as never);
  expect(faultsIn(data)).toEqual([]);
  expect(faultsIn({ ...data, name: null })).toEqual(['/data/name: must be string']);
  expect(faultsIn({ ...data, personKey: 'x' })).toEqual(['/data: must NOT have additional properties']);
  expect(described.faultsOf('/newsroom/people', answer)).not.toEqual([]);
});

describe('examples', () => {
  test('every answer in JSON has one, and it is as described', () => {
    const unlike: Record<string, string[]> = {};
    for (const path of operations('get')) {
      const content = described.document.paths[path]?.get?.responses['200']?.content ?? {};
      if (!('application/json' in content)) continue;
      const place = ['paths', path, 'get', 'responses', '200', 'content', 'application/json', 'schema'];
      const faults = described.faultsAt(place, content['application/json']?.example);
      if (faults.length > 0) unlike[path] = faults;
    }
    expect(unlike).toEqual({});
  });

  test('those of parameters are values that they take', async () => {
    const unlike: Record<string, string[]> = {};
    for (const path of operations('get')) {
      const parameters = described.document.paths[path]?.get?.parameters ?? [];
      parameters.forEach(({ name, example }, index) => {
        if (example === undefined) return;
        const place = ['paths', path, 'get', 'parameters', String(index), 'schema'];
        const faults = described.faultsAt(place, example);
        if (faults.length > 0) unlike[`${path} ${name}`] = faults;
      });
    }
    expect(unlike).toEqual({});
  });
});
