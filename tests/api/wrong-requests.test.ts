import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';

let app: TestApp;
let token: { Authorization: string };

beforeAll(async () => {
  app = await bootApp();
  token = await withToken(app, 'full-access');
  const write = (type: string, data: object) =>
    app.request.post(`/api/newsroom/${type}`).set(token).send({ data }).expect(201);
  const { body } = await write('people', { name: 'Ada Okafor', sameAs: ['https://example.org/ada'] });
  const credits = [{ role: 'author', person: body.data.documentId }];
  await write('articles', { title: 'Harbour reopens', writtenOn: '2017-06', credits });
});
afterAll(() => app.destroy());

/** Whatever a field is compared with, by what is wrong with it. */
const badFilters = [
  ...['abc', '', 'true', '1.5', '0x10', '99999999999', '-300000-01-01'].map((value) => `[id]=${value}`),
  ...['[id][$eq]=x', '[id][$in][]=x', '[id][$in][0][a]=1', '[id][$lt]=x', '[id][$contains]=1'],
  ...['[id][$not]=abc', '[id][$not][$eq]=abc', '[$not][id]=abc', '[$and][0][id]=abc', '[$or][1][id]=x'],
  ...['[writtenOn][$between]=x', '[writtenOn][$between][]=x', '[title][$between]=', '[title][$lt][]=x'],
  ...['[title][$and]=x', '[title][$and][0][$eq]=x', '[id][$or][]=5', '[title][$jsonSupersetOf]=x'],
  ...['x', '', '2017-13-45', '2017-02-31', '0000-00-00', '2017-01-01T25:00', '275761-01-01', '1e400'].map(
    (value) => `[createdAt]=${value}`,
  ),
  ...['[createdAt][$contains]=2017', '[createdAt][$gt]=%2B300000-01-01T00:00:00Z'],
  ...['[publishedAt][$between][]=x&filters[publishedAt][$between][]=y'],
  ...['[credits]=x', '[credits][$eq]=', '[credits][person]=ada-okafor', '[credits][0][role]=author'],
  ...['[credits][person][id]=x', '[credits][person][createdAt]=x', '[image]=abc', '[image][width]=x'],
  ...[
    '[image][formats]=x',
    '[credits][$or][]=x',
    '[credits][person][$not][slug]=x',
    '[0][title]=x',
    '[]=x',
    '[0]=x',
    '[$and]=x',
    '[$and][0]=x',
    '[$or]=',
  ],
  ...['[$not]=x', '[$not][]=x', '[$and][0][0]=x', '=x', '='],
  ...['[$null][$eq]=x', '[$between][$null]=x', '[$jsonSupersetOf][$eq]=x', '[$or][0][$in]=x'],
].map((filter) => `filters${filter}`);

const badQueries = [
  ['_q', '_q[a]=1', '_q[]=1'],
  ['locale', 'locale[a]=x', 'locale[]=en', 'locale[0][a]=en', 'locale=en&locale=fr'],
  ['sort', 'sort[title][a]=asc', 'sort=title:x', 'sort[title]=x', 'sort[0][title]=x', 'sort=constructor'],
  ['fields', 'fields=', 'fields[a]=x', 'fields=constructor', 'fields[0][a]=title', 'fields=nope'],
  ['populate', 'populate[credits][filters][id]=abc', 'populate[credits][filters][role][$between]=x'],
  ['populate', 'populate[credits][populate][person][filters][createdAt]=x', 'populate[credits][filters]=x'],
  ['populate', 'populate[image][filters][width]=x', 'populate[credits][fields][a]=role'],
  ['populate', 'populate[credits][sort]=role:x'],
  ['start', 'start=x'],
  ['limit', 'limit=-5'],
  ['page', 'page[a]=1'],
].flatMap(([field, ...queries]) => queries.map((query) => [query, field] as [string, string]));

const badPages = [
  '[start]=99999999999999999999',
  '[withCount]=zz',
  '[withCount][a]=x',
  '[page]=1e999',
].concat('[page]=1&pagination[start]=0');

describe('a wrong request is answered with 400 and the place', () => {
  test.each([
    ...badFilters.map((query) => [query, 'filters']),
    ...badQueries,
    ...badPages.map((page) => [`pagination${page}`, 'pagination']),
  ])('articles?%s: %s', async (query, field) => {
    const { status, body } = await app.request.get(`/api/newsroom/articles?${query}`);
    expect({ status, place: body.error?.details?.errors?.[0]?.path?.[0] }).toEqual({
      status: 400,
      place: field,
    });
    expect(body.error.message).toContain(field);
  });

  test('one entry as well, and JSON', async () => {
    await app.request.get('/api/newsroom/articles/harbour-reopens?filters[id]=abc').expect(400);
    await app.request.get('/api/newsroom/articles/harbour-reopens?fields=constructor').expect(400);
    await app.request.get('/api/newsroom/people?filters[sameAs]=x').expect(400);
    await app.request.get('/api/newsroom/people?filters[sameAs][$contains]=x').expect(400);
    await app.request.get('/api/newsroom/people?filters[sameAs][$jsonSupersetOf]=x').expect(400);
  });
});

describe('names that every object has', () => {
  test.each(['constructor', 'toString', '__proto__', '__defineGetter__'])(
    'no parameter: ?%s',
    async (name) => {
      for (const path of [
        ...['articles', 'people/ada-okafor', 'people/ada-okafor/usage', 'people/ada-okafor/dossier'],
        ...['graph', 'feed.rss'],
      ]) {
        const { status, body } = await app.request.get(`/api/newsroom/${path}?${name}`).set(token);
        expect({ path, status, message: body.error?.message }).toMatchObject({
          path,
          status: 400,
          message: expect.stringContaining(`There is no parameter '${name}' here`),
        });
      }
    },
  );

  test.each([
    ['{"name":"A","constructor":1}', ['constructor']],
    ['{"name":"A","toString":null}', ['toString']],
    ['{"name":"A","aliases":[{"name":"B","hasOwnProperty":{}}]}', ['aliases', '0', 'hasOwnProperty']],
  ])('no field: %s', async (data, path) => {
    const write = (ask: ReturnType<typeof app.request.post>) =>
      ask.set(token).set('Content-Type', 'application/json').send(`{"data":${data}}`);
    const answers = [
      await write(app.request.post('/api/newsroom/people')),
      await write(app.request.put('/api/newsroom/people/ada-okafor')),
    ];
    for (const { status, body } of answers) {
      expect([status, body.error.details?.errors?.[0]?.path]).toEqual([400, path]);
    }
    const { body } = await app.request.get('/api/newsroom/people').expect(200);
    expect(body.data.map(({ name }: { name: string }) => name)).toEqual(['Ada Okafor']);
  });
});

describe('filters of GraphQL', () => {
  const ask = async (list: string) =>
    (
      await app.request
        .post('/graphql')
        .set(token)
        .send({ query: `{ newsroomArticles${list} }` })
    ).body;

  test.each([
    ['(filters: { title: { between: null } }) { title }', 'filters.title.between takes two values.'],
    ['(filters: { title: { between: ["a"] } }) { title }', 'filters.title.between takes two values.'],
    ['(filters: { title: { not: { between: null } } }) { title }', 'filters.title.not.between'],
    ['(filters: { credits: { role: { between: null } } }) { title }', 'filters.credits.role.between'],
    ['(filters: { title: { and: ["x"] } }) { title }', 'filters.title.and takes a list of filters'],
    ['(filters: { title: { or: null } }) { title }', 'filters.title.or takes a list of filters'],
    ['{ credits(filters: { name: { between: null } }) { name } }', 'filters.name.between takes two values.'],
  ])('%s is refused with words', async (list, message) => {
    const { errors } = await ask(list);
    expect(errors[0].message).toContain(message);
    expect(errors[0].extensions.error.name).toBe('ValidationError');
  });

  test.each([
    '(filters: { title: { between: ["A", "Z"] } }) { title }',
    '(filters: { and: null, or: [{ title: { contains: "Harbour" } }, { slug: { eq: "x" } }] }) { title }',
    '(filters: { credits: { role: { eq: "author" } } }) { title }',
  ])('%s is answered', async (list) => {
    expect(await ask(list)).toEqual({ data: { newsroomArticles: [{ title: 'Harbour reopens' }] } });
  });
});

describe('a right request is answered as before', () => {
  test.each([
    'filters[id][$gt]=0',
    'filters[id][$in][]=0&filters[id][$ne]=-1&filters[id][$lt]=2147483647',
    'filters[createdAt][$gt]=2017',
    'filters[createdAt][$gt]=2017-06-30&filters[createdAt][$lt]=9999-12-31T23:59:59.999Z',
    'filters[createdAt][$between][]=1500000000000&filters[createdAt][$between][]=9999-01-01',
    'filters[createdAt][$notNull]=true&filters[publishedAt][$null]=false',
    'filters[writtenOn][$between][]=2017&filters[writtenOn][$between][]=2018',
    'filters[title]=Harbour%20reopens',
    'filters[title][]=Harbour%20reopens&filters[title][]=x',
    'filters[title][$not][$eq]=x',
    'filters[title][$not][$contains]=x',
    'filters[$or][0][title][$startsWith]=Harbour&filters[$or][1][id]=0',
    'filters[title][$containsi]=HARBOUR',
    'filters[$and][0][$or][0][$not][title]=x',
    'filters[$not][title]=x',
    'filters[credits][$notNull]=true',
    'filters[credits][person][$notNull]=true',
    'filters[credits][person][name][$endsWith]=Okafor&filters[credits][role]=author',
    'filters[credits][$and][0][role]=author&filters[credits][$and][1][person][slug]=ada-okafor',
    'filters[$not][credits][person][slug]=x',
    'filters[credits][id][$not][$in][]=0',
    'fields=title,slug&sort=writtenOn:desc,title&populate[credits][sort]=role:ASC&populate[credits][fields]=role',
    'fields[]=title&sort[0]=title&sort[1]=writtenOn:DESC&_q=harbour&locale=en&pagination[withCount]=false',
    'fields=*&sort[title]=asc&sort[writtenOn]=desc&pagination[start]=0&pagination[limit]=5',
    'sort[credits][name]=asc&populate[credits][filters][role][$eq]=author',
    'populate=*',
  ])('articles?%s', async (query) => {
    const { status, body } = await app.request.get(`/api/newsroom/articles?${query}`);
    expect({ status, error: body.error }).toEqual({ status: 200 });
  });
});
