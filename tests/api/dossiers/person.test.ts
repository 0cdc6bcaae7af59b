import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PersonDossier } from '../../../server/src/api/contracts/dossiers';
import { signedIn, withToken } from '../../setup/accounts';
import { type TestApp, bootApp } from '../../setup/boot';
import { documents } from '../../setup/documents';
import { type Headers, creator, may, mayFindAllBut } from './site';
import { statementsOf } from './statements';
import { wrongForAll } from './wrong-questions';

let app: TestApp;
let create: ReturnType<typeof creator>;
let ids: Record<'guo' | 'ann' | 'ministry', string>;

const ask = (id: string, query = '', headers: Headers = {}) =>
  app.request.get(`/api/newsroom/people/${id}/dossier${query}`).set(headers);

const dossier = async (...question: Parameters<typeof ask>): Promise<PersonDossier> =>
  (await ask(...question).expect(200)).body.data;

beforeAll(async () => {
  // Statements are counted here: every answer is to be built.
  app = await bootApp({ options: { answersInMemory: 0 } });
  create = creator(app);
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  const source = await create('article', { title: 'Who is who', writtenOn: '2014' });
  const ministry = await create('organization', { name: 'Ministry', classification: 'ministry' });
  const unborn = await create('organization', { name: 'Not yet there' }, 'draft');
  const guo = await create('person', {
    name: 'Guo Shengkun',
    nativeName: '郭声琨',
    biography: 'A long life.',
    aliases: [{ name: 'Guo', kind: 'short' }],
    affiliations: [
      { organization: ministry, role: 'undated' },
      {
        organization: ministry,
        role: 'minister',
        kind: 'officeholder',
        from: '2012-12',
        source,
        note: 'sworn in',
      },
      { organization: unborn, role: 'founder', asOf: '2016' },
      { organization: ministry, role: 'deputy', from: '2009', to: '2012' },
      { role: 'student', to: '1980' },
    ],
  });
  const ann = await create('person', { name: 'Ann' });
  const bob = await create('person', { name: 'Bob' }, 'draft');
  const write = (title: string, writtenOn: string, mentions: object[], credits: object[] = []) =>
    create('article', { title, writtenOn, mentions, credits });
  await write('First', '2015-01', [
    { role: 'quoted', person: guo },
    { role: 'quoted', person: ann },
  ]);
  await write('Second', '2016', [
    { role: 'quoted', person: guo },
    { role: 'depicted', person: guo },
    { role: 'subject', organization: ministry },
    { role: 'cited', person: ann },
    { role: 'cited', person: bob },
  ]);
  await write('By Guo', '2015-06', [{ organization: ministry }], [{ role: 'author', person: guo }]);
  await create('article', { title: 'Draft', mentions: [{ role: 'quoted', person: guo }] }, 'draft');
  const french = await create('article', { title: 'Elsewhere' });
  await documents(app, 'article').update({
    documentId: french,
    locale: 'fr',
    data: { title: 'Ailleurs', writtenOn: '2017', mentions: [{ role: 'quoted', person: guo }] },
    status: 'published',
  });
  ids = { guo, ann, ministry };
});
afterAll(() => app.destroy());

describe('a person dossier has', () => {
  test('the person', async () => {
    expect(await dossier('guo-shengkun')).toMatchObject({
      documentId: ids.guo,
      name: 'Guo Shengkun',
      nativeName: '郭声琨',
      prefix: null,
      image: null,
      sameAs: [],
      biography: 'A long life.',
      aliases: [{ name: 'Guo', kind: 'short', language: null }],
    });
  });

  test('the affiliations as a timeline with their sources, without dates last', async () => {
    const { affiliations } = await dossier(ids.guo);
    expect(affiliations.map(({ role, organization }) => [role, organization?.name ?? null])).toEqual([
      ['student', null],
      ['deputy', 'Ministry'],
      ['minister', 'Ministry'],
      ['founder', null],
      ['undated', 'Ministry'],
    ]);
    expect(affiliations.at(2)).toEqual({
      organization: expect.objectContaining({ documentId: ids.ministry, classification: 'ministry' }),
      kind: 'officeholder',
      role: 'minister',
      from: '2012-12',
      to: null,
      asOf: null,
      source: expect.objectContaining({ slug: 'who-is-who', locale: 'en', writtenOn: '2014' }),
      note: 'sworn in',
    });
  });

  test('the latest articles of the language by role, newest first', async () => {
    const titles = ({ articles }: PersonDossier) =>
      Object.fromEntries(
        Object.entries(articles).map(([role, list]) => [role, list.map(({ title }) => title)]),
      );
    expect(titles(await dossier(ids.guo))).toEqual({
      quoted: ['Second', 'First'],
      depicted: ['Second'],
      author: ['By Guo'],
    });
    expect(titles(await dossier(ids.guo, '?locale=fr'))).toEqual({ quoted: ['Ailleurs'] });
  });

  test('whom and what articles name most often beside the person, each article once', async () => {
    const { knownWith } = await dossier(ids.guo);
    expect(knownWith).toEqual({
      people: [{ entry: { documentId: ids.ann, slug: 'ann', name: 'Ann' }, articles: 2 }],
      organizations: [{ entry: expect.objectContaining({ slug: 'ministry' }), articles: 2 }],
    });
  });

  test('the parts that are asked for, and queries for these alone', async () => {
    expect(await dossier(ids.guo, '?fields=name,affiliations')).toEqual({
      documentId: ids.guo,
      name: 'Guo Shengkun',
      affiliations: expect.any(Array),
    });
    const whole = await statementsOf(app, () => dossier(ids.guo));
    const name = await statementsOf(app, () => dossier(ids.guo, '?fields=name'));
    expect(whole - name).toBe(5);
  });
});

test('ten articles of a role at most, ten companions, and the same number of statements at any number', async () => {
  const person = await create('person', { name: 'Named Often' });
  const counted = [await statementsOf(app, () => dossier(ids.guo))];
  const others = await Promise.all(
    Array.from({ length: 12 }, (_, number) => create('person', { name: `Other ${number}` })),
  );
  for (const [number, other] of others.entries()) {
    await create('article', {
      title: `Number ${number}`,
      writtenOn: `2001-01-${String(number + 1).padStart(2, '0')}`,
      mentions: [{ role: 'cited', person }, { person: other }],
    });
  }
  const { articles, knownWith } = await dossier(person);
  expect(articles.cited?.map(({ title }) => title)).toEqual(
    Array.from({ length: 10 }, (_, number) => `Number ${11 - number}`),
  );
  expect(knownWith.people).toHaveLength(10);
  counted.push(await statementsOf(app, () => dossier(person)));
  expect(counted[1]).toBe(counted[0]);
});

describe('an asker', () => {
  test('gets no article, no source and no company, who may not find articles', async () => {
    const found = await dossier(ids.guo, '', await signedIn(app, mayFindAllBut('article')));
    expect(found).toMatchObject({ articles: {}, knownWith: { people: [], organizations: [] } });
    expect(found.affiliations.map(({ source }) => source)).toEqual([null, null, null, null, null]);
  });

  test('gets no organization, who may not find organizations', async () => {
    const found = await dossier(ids.guo, '', await signedIn(app, mayFindAllBut('organization')));
    expect(found.knownWith.organizations).toEqual([]);
    expect(found.affiliations.map(({ organization }) => organization)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('gets no company of people, who may not find people', async () => {
    const found = await dossier(ids.guo, '', await signedIn(app, mayFindAllBut('person')));
    expect(found.knownWith).toMatchObject({ people: [], organizations: [{ articles: 2 }] });
  });

  test('is refused, who may not read people', async () => {
    await ask(ids.guo, '', await signedIn(app, may('person', 'find'))).expect(403);
    await ask(ids.guo, '?status=draft', await signedIn(app, mayFindAllBut('article'))).expect(403);
  });

  test('gets drafts, who may read all of them and asks so', async () => {
    const token = await withToken(app, 'full-access');
    const draft = await dossier(ids.guo, '?status=draft', token);
    expect(draft.articles.quoted?.map(({ title }) => title)).toEqual(['Draft', 'Second', 'First']);
    expect(draft.knownWith.people.map(({ entry }) => entry.name)).toEqual(['Ann', 'Bob']);
    expect(draft.affiliations.at(3)?.organization?.name).toBe('Not yet there');
  });
});

test('a former slug leads to the one of today, and nobody is answered with 404', async () => {
  const documentId = await create('person', { name: 'Moved', slug: 'before' });
  await documents(app, 'person').update({ documentId, data: { slug: 'after' }, status: 'published' });
  const { headers } = await ask('before').redirects(0).expect(308);
  expect(headers.location).toBe('../after/dossier');
  for (const id of ['bob', 'nobody', 'x'.repeat(10_000)]) await ask(id).expect(404);
});

test.each(wrongForAll)('%s is refused', async (_what, query, message) => {
  const { body } = await ask(ids.guo, `?${query}`).expect(400);
  expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  expect(body.error.message).toContain(message);
});
