import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AdminPermission, adminUser, adminUserWho } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { waitFor } from '../setup/wait-for';
import { statementsOf } from './dossiers/statements';

const article = 'plugin::newsroom.article';
const names: AdminPermission[] = [
  { action: 'read', subject: 'plugin::newsroom.person', fields: ['name'] },
  { action: 'read', subject: 'plugin::newsroom.organization', fields: ['name'] },
];
const articles: AdminPermission = {
  action: 'read',
  subject: article,
  fields: ['title', 'credits', 'mentions'],
};

let app: TestApp;
let ids: { reporter: string; agency: string; talks: string; printed: string; empty: string };
let superAdmin: Headers;

type Headers = { Authorization: string };

const ask = (headers: Headers, documentIds: string[], more = '') =>
  app.request
    .get(`/newsroom/articles/people?${documentIds.map((id) => `ids[]=${id}`).join('&')}${more}`)
    .set(headers);

const answer = async (...question: Parameters<typeof ask>) => {
  const { body } = await ask(...question).expect(200);
  return body.data;
};

/** How many statements one question takes. */
const statements = (documentIds: string[]) => statementsOf(app, () => answer(superAdmin, documentIds));

/** Lets a test sign somebody in with some permissions. */
const who = async (...permissions: AdminPermission[]) => (await adminUserWho(app, permissions)).headers;

const list = (...shown: string[]) => ({ names: shown, more: 0 });

beforeAll(async () => {
  app = await bootApp();
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French' });
  superAdmin = (await adminUser(app)).headers;
  const make = async (type: 'article' | 'person' | 'organization', data: Record<string, unknown>) =>
    (await documents(app, type).create({ data })).documentId;
  const reporter = await make('person', { name: 'Siddharth Srivastava' });
  const minister = await make('person', { name: 'Guo Shengkun' });
  const agency = await make('organization', { name: 'Example Agency' });
  const talks = await make('article', {
    title: 'Talks go on',
    credits: [
      { role: 'editor', name: 'An Editor' },
      { role: 'author', person: reporter, name: 'S. Srivastava' },
      { role: 'author', organization: agency },
      { role: 'author', name: 'A Stringer' },
    ],
    mentions: [
      { role: 'subject', organization: agency },
      { role: 'subject', person: minister, name: 'Guo' },
      { role: 'quoted', person: minister, name: 'the minister' },
      ...['Ann', 'Bob', 'Cat', 'Dan'].map((name) => ({ name })),
    ],
  });
  await documents(app, 'article').update({
    documentId: talks,
    locale: 'fr',
    data: { title: 'Les pourparlers', credits: [{ role: 'author', name: 'Une traductrice' }] },
  });
  const printed = await make('article', {
    title: 'Printed',
    credits: [{ role: 'author', name: 'Nobody Linked' }],
  });
  const empty = await make('article', { title: 'Empty' });
  ids = { reporter, agency, talks, printed, empty };
});
afterAll(() => app.destroy());

describe('a super admin gets', () => {
  test('authors by their linked names, else as printed, and people once, the first three and how many more', async () => {
    expect(await answer(superAdmin, [ids.talks, ids.printed, ids.empty])).toEqual({
      [ids.talks]: {
        authors: list('Siddharth Srivastava', 'Example Agency', 'A Stringer'),
        people: { names: ['Guo Shengkun', 'Ann', 'Bob'], more: 2 },
      },
      [ids.printed]: { authors: list('Nobody Linked'), people: list() },
      [ids.empty]: { authors: list(), people: list() },
    });
  });

  test('the articles of the language asked for', async () => {
    const all = [ids.talks, ids.printed];
    expect(await answer(superAdmin, all, '&locale=fr')).toEqual({
      [ids.talks]: { authors: list('Une traductrice'), people: list() },
    });
    expect(Object.keys(await answer(superAdmin, all, '&locale=en')).sort()).toEqual([...all].sort());
  });

  test('the draft, not what is published', async () => {
    const published = await documents(app, 'article').create({
      data: { title: 'Published', credits: [{ role: 'author', person: ids.reporter }] },
    });
    const { documentId } = published;
    await documents(app, 'person').publish({ documentId: ids.reporter });
    await documents(app, 'article').publish({ documentId });
    await documents(app, 'article').update({
      documentId,
      data: { credits: [{ role: 'author', name: 'New' }] },
    });
    expect(await answer(superAdmin, [documentId])).toEqual({
      [documentId]: { authors: list('New'), people: list() },
    });
  });

  test('as many statements for twenty articles as for two', async () => {
    const stories = Array.from({ length: 20 }, (_, number) => `Story ${number}`);
    const announced = new Set<string>();
    const forget = app.strapi.eventHub.on('entry.create', async ({ entry }) => {
      announced.add(entry.title);
    });
    const made = await Promise.all(
      stories.map((title) =>
        documents(app, 'article').create({
          data: { title, credits: [{ role: 'author', person: ids.reporter }] },
        }),
      ),
    );
    // Strapi loads each new entry once more after the commit, and those statements are not ours.
    await waitFor(() => stories.every((title) => announced.has(title)), 'the announcement of each new entry');
    forget();
    const all = made.map(({ documentId }) => documentId);
    expect(await statements(all)).toBe(await statements(all.slice(0, 2)));
  });
});

describe('refused is', () => {
  test('who is not signed in, or only on the site', async () => {
    await app.request.get(`/newsroom/articles/people?ids[]=${ids.talks}`).expect(401);
  });

  test('who may not read articles', async () => {
    await ask(await who(...names), [ids.talks]).expect(403);
  });

  test.each([
    ['no ids', '', 'ids is missing or no list'],
    ['one that is no list', 'ids=abc', 'ids is missing or no list'],
    ['an empty list', 'ids[]=', 'no documentId'],
    ['what is no documentId', 'ids[]=a%00b', 'no documentId'],
    ['a nested one', 'ids[0][$ne]=a', 'no documentId'],
    ['101 of them', Array.from({ length: 101 }, (_, n) => `ids[${n}]=a${n}`).join('&'), '1 to 100 articles'],
    ['a language that is none', 'ids[]=a&locale=*', 'locale is one language'],
    ['two languages', 'ids[]=a&locale=en&locale=fr', 'locale is one language'],
  ])('%s', async (_what, query, message) => {
    const { body } = await app.request.get(`/newsroom/articles/people?${query}`).set(superAdmin).expect(400);
    expect(body.error).toMatchObject({ name: 'ValidationError' });
    expect(body.error.message).toContain(message);
  });
});

test('a hundred articles may be asked for at once; those that do not exist are left out', async () => {
  const many = Array.from({ length: 99 }, (_, number) => `none${number}`);
  expect(Object.keys(await answer(superAdmin, [...many, ids.talks]))).toEqual([ids.talks]);
});

describe('an editor sees', () => {
  test('nothing of languages that are not theirs', async () => {
    const reader = await who({ ...articles, locales: ['fr'] }, ...names);
    expect(await answer(reader, [ids.talks], '&locale=en')).toEqual({});
    expect(await answer(reader, [ids.talks], '&locale=fr')).toMatchObject({
      [ids.talks]: { authors: list('Une traductrice') },
    });
  });

  test('names as printed, where they may not read people and organizations', async () => {
    expect(await answer(await who(articles), [ids.talks])).toEqual({
      [ids.talks]: {
        authors: { names: ['S. Srivastava', 'A Stringer'], more: 1 },
        people: { names: ['Guo', 'Ann', 'Bob'], more: 2 },
      },
    });
  });

  test('nobody, where they may not read credits and mentions', async () => {
    const reader = await who({ ...articles, fields: ['title'] }, ...names);
    expect(await answer(reader, [ids.talks])).toEqual({ [ids.talks]: { authors: list(), people: list() } });
  });

  test('links, where they may read these and not the names as printed', async () => {
    const fields = ['title', 'credits.role', 'credits.person'];
    expect(await answer(await who({ ...articles, fields }, ...names), [ids.talks])).toEqual({
      [ids.talks]: { authors: list('Siddharth Srivastava'), people: list() },
    });
  });

  test('only their own articles, with the condition "is creator"', async () => {
    const author = await adminUserWho(app, [{ ...articles, conditions: ['admin::is-creator'] }, ...names]);
    const own = await app.strapi.db.query(article).create({
      data: { documentId: 'own', title: 'Own', locale: 'en', publishedAt: null, createdBy: author.id },
    });
    await documents(app, 'article').update({
      documentId: own.documentId,
      data: { credits: [{ role: 'author', person: ids.reporter }] },
    });
    expect(await answer(author.headers, [ids.talks, own.documentId])).toEqual({
      own: { authors: list('Siddharth Srivastava'), people: list() },
    });
  });

  test('names of those people only whom a condition lets them read', async () => {
    const conditions = ['admin::is-creator'];
    const reader = await who(articles, ...names.map((permission) => ({ ...permission, conditions })));
    expect(await answer(reader, [ids.talks])).toMatchObject({
      [ids.talks]: { authors: { names: ['S. Srivastava', 'A Stringer'], more: 1 } },
    });
  });
});

test("Strapi's own list of articles carries no linked entries", async () => {
  const { text } = await app.request
    .get(`/content-manager/collection-types/${article}?pageSize=100`)
    .set(superAdmin)
    .expect(200);
  expect(text).toContain('Talks go on');
  expect(text).not.toContain('Siddharth Srivastava');
});
