import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NamingArticlesAnswer } from '../../../server/src/api/contracts/dossiers';
import { signedIn, withToken } from '../../setup/accounts';
import { type TestApp, bootApp } from '../../setup/boot';
import { documents } from '../../setup/documents';
import { type Headers, creator, may, mayFindAllBut } from './site';
import { statementsOf } from './statements';

let app: TestApp;
let create: ReturnType<typeof creator>;
let ids: Record<'guo' | 'agency' | 'unborn', string>;

const ask = (path: string, query = '', headers: Headers = {}) =>
  app.request.get(`/api/newsroom/${path}/articles${query}`).set(headers);

const page = async (...question: Parameters<typeof ask>): Promise<NamingArticlesAnswer> =>
  (await ask(...question).expect(200)).body;

const titles = async (...question: Parameters<typeof ask>) =>
  (await page(...question)).data.map(({ title }) => title);

beforeAll(async () => {
  // Statements are counted here: every answer is to be built.
  app = await bootApp({ options: { answersInMemory: 0 } });
  create = creator(app);
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  const agency = await create('organization', { name: 'Agency' });
  const guo = await create('person', { name: 'Guo' });
  const ann = await create('person', { name: 'Ann' });
  const unborn = await create('person', { name: 'Unborn' }, 'draft');
  await create('article', {
    title: 'Exact',
    writtenOn: '2016-05-20',
    credits: [{ role: 'author', person: guo }],
    mentions: [
      { role: 'quoted', person: guo },
      { role: 'depicted', person: guo },
      { role: 'quoted', person: guo },
      { role: 'cited', person: ann },
    ],
  });
  await create('article', {
    title: 'Some day of 2016',
    writtenOn: '2016',
    mentions: [
      { role: 'quoted', person: guo },
      { role: 'subject', organization: agency },
    ],
  });
  await create('article', { title: 'Old', writtenOn: '2009-12', credits: [{ role: 'author', person: guo }] });
  await create('article', { title: 'Undated', mentions: [{ role: 'cited', person: guo }] });
  await create('article', {
    title: 'Of Ann',
    writtenOn: '2016',
    mentions: [{ role: 'quoted', person: ann }],
  });
  await create(
    'article',
    { title: 'Draft', writtenOn: '2020', mentions: [{ person: guo }, { person: unborn }] },
    'draft',
  );
  const french = await create('article', { title: 'Elsewhere' });
  await documents(app, 'article').update({
    documentId: french,
    locale: 'fr',
    data: { title: 'Ailleurs', mentions: [{ role: 'quoted', person: guo }] },
    status: 'published',
  });
  ids = { guo, agency, unborn };
});
afterAll(() => app.destroy());

describe('the articles that name somebody', () => {
  test('come newest first, by when they were written or else published, with every role in which they do', async () => {
    const { data, meta } = await page('people/guo');
    expect(data.map(({ title, roles }) => [title, roles])).toEqual([
      ['Undated', ['cited']],
      ['Exact', ['author', 'quoted', 'depicted']],
      ['Some day of 2016', ['quoted']],
      ['Old', ['author']],
    ]);
    expect(Object.keys(data[0] ?? {}).sort()).toEqual([
      ...['documentId', 'locale', 'publishedAt', 'roles', 'slug', 'title', 'writtenOn'],
    ]);
    expect(meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 4 });
    expect(await titles('people/guo', '?locale=fr')).toEqual(['Ailleurs']);
    expect(await titles('organizations/agency')).toEqual(['Some day of 2016']);
  });

  test('come in pages', async () => {
    const second = await page(`people/${ids.guo}`, '?page=2&pageSize=3');
    expect(second.data.map(({ title }) => title)).toEqual(['Old']);
    expect(second.meta.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 2, total: 4 });
    const beyond = await page(`people/${ids.guo}`, '?page=3&pageSize=3');
    expect(beyond).toMatchObject({ data: [], meta: { pagination: { page: 3, total: 4 } } });
  });

  test.each([
    ['role=quoted', ['Exact', 'Some day of 2016']],
    ['role=author', ['Exact', 'Old']],
    ['role=author,cited', ['Undated', 'Exact', 'Old']],
    ['role[]=author&role[]=cited', ['Undated', 'Exact', 'Old']],
    ['role=translator', []],
    ['from=2016&to=2016', ['Exact', 'Some day of 2016']],
    ['from=2016-06&to=2016-12', ['Some day of 2016']],
    ['from=2016-05&to=2016-05', ['Exact', 'Some day of 2016']],
    ['from=2016-05-21', ['Undated', 'Some day of 2016']],
    ['to=2016-05-20', ['Exact', 'Some day of 2016', 'Old']],
    ['to=2009-11', []],
    ['role=author&from=2016', ['Exact']],
  ])('can be asked for by %s', async (query, expected) => {
    expect(await titles('people/guo', `?${query}`)).toEqual(expected);
    expect((await page('people/guo', `?${query}`)).meta.pagination.total).toBe(expected.length);
  });

  test('take as many statements at any number', async () => {
    const one = await statementsOf(app, () => page(`organizations/${ids.agency}`));
    expect(await statementsOf(app, () => page(`people/${ids.guo}`))).toBe(one);
  });

  test.each([
    ['role=reader', 'role takes roles of credits and mentions: author, contributor,'],
    ['role=', 'role takes roles'],
    ['role=constructor', 'role takes roles'],
    ['role[a][b]=author', 'role takes roles'],
    ['from=2016-13', "from: '2016-13' has no month 13"],
    ['to=2016&to=2017', 'to is one partial date'],
    ['from[$gt]=2016', 'from is one partial date'],
    [
      'limit=-1',
      "There is no parameter 'limit' here; there are locale, status, role, from, to, page, pageSize.",
    ],
  ])('are not asked for by %s', async (query, message) => {
    const { body } = await ask('people/guo', `?${query}`).expect(400);
    expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    expect(body.error.message).toContain(message);
  });
});

describe('an asker', () => {
  test('is refused, who may not find articles or not read the entry', async () => {
    const { body } = await ask('people/guo', '', await signedIn(app, mayFindAllBut('article'))).expect(403);
    expect(body.error.message).toContain('article entries, which you may not find');
    await ask('people/guo', '', await signedIn(app, may('article', 'find', 'findOne'))).expect(403);
    await ask('people/guo', '?status=draft').expect(403);
  });

  test('gets nothing about somebody who is not published', async () => {
    await ask('people/unborn').expect(404);
    await ask(`people/${ids.unborn}`).expect(404);
    const { articlesNaming } = app.strapi.plugin('newsroom').service('dossiers');
    const access = {
      version: 'published',
      may: { article: true, person: true, organization: true },
      locale: 'en',
    };
    await documents(app, 'person').publish({ documentId: ids.unborn });
    await documents(app, 'person').unpublish({ documentId: ids.guo });
    expect(await articlesNaming('person', ids.guo, {}, { start: 0, size: 5 }, access)).toEqual({
      articles: [],
      total: 0,
    });
    await documents(app, 'person').publish({ documentId: ids.guo });
  });

  test('gets drafts, who may read all of them and asks so', async () => {
    const token = await withToken(app, 'full-access');
    expect(await titles('people/guo', '?status=draft&from=2020&to=2020', token)).toEqual(['Draft']);
  });
});
