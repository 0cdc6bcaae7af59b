import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphAnswer } from '../../../server/src/api/contracts/graph';
import { signedIn, withToken } from '../../setup/accounts';
import { type TestApp, bootApp } from '../../setup/boot';
import { documents } from '../../setup/documents';
import { type Headers, creator, mayFindAllBut } from './site';
import { statementsOf } from './statements';

let app: TestApp;
let create: ReturnType<typeof creator>;
let ids: Record<'ann' | 'bob' | 'cat' | 'dan' | 'eve' | 'agency' | 'both', string>;

type Graph = GraphAnswer['data'];

const ask = (query: string, headers: Headers = {}) =>
  app.request.get(`/api/newsroom/graph?${query}`).set(headers);

const graph = async (...question: Parameters<typeof ask>): Promise<Graph> =>
  (await ask(...question).expect(200)).body.data;

const nodesOf = ({ nodes }: Graph) => nodes.map(({ key, depth }) => `${key} ${depth}`);

const edgesOf = ({ edges }: Graph) =>
  Object.fromEntries(edges.map(({ from, to, weight }) => [`${from} ${to}`, weight]));

/** Ann meets Bob twice, Cat and the agency once; Bob meets Dan, Dan meets Eve. */
beforeAll(async () => {
  // Statements are counted here: every answer is to be built.
  app = await bootApp({ options: { answersInMemory: 0 } });
  create = creator(app);
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  const person = (name: string, status?: 'draft') => create('person', { name }, status);
  const ann = await person('Ann');
  const bob = await person('Bob');
  const cat = await person('Cat');
  const dan = await person('Dan');
  const eve = await person('Eve');
  const zoe = await person('Zoe', 'draft');
  const agency = await create('organization', { name: 'Agency', shortName: 'A.' });
  const write = (title: string, writtenOn: string, mentions: object[], more: object = {}) =>
    create('article', { title, writtenOn, mentions, ...more });
  const both = await write('Ann and Bob', '2015', [
    { role: 'quoted', person: ann },
    { role: 'quoted', person: bob },
    { role: 'depicted', person: bob },
    { role: 'quoted', person: zoe },
  ]);
  await write('Ann, Bob and Cat', '2016-05', [{ person: ann }, { person: bob }, { person: cat }]);
  await write('By Ann', '2017', [{ role: 'subject', organization: agency }], {
    credits: [{ role: 'author', person: ann }],
  });
  await write('Bob and Dan', '2018', [{ person: bob }, { person: dan }]);
  await write('Dan and Eve', '2019', [{ person: dan }, { person: eve }]);
  await create('article', { title: 'Draft', mentions: [{ person: ann }, { person: eve }] }, 'draft');
  await documents(app, 'article').update({
    documentId: both,
    locale: 'fr',
    data: {
      title: 'Ann et Bob',
      writtenOn: '2015',
      mentions: [{ person: ann }, { person: bob }, { person: cat }],
    },
    status: 'published',
  });
  ids = { ann, bob, cat, dan, eve, agency, both };
});
afterAll(() => app.destroy());

describe('a network', () => {
  test('has who is named together with the center, the strongest first, and what connects them', async () => {
    const found = await graph('center=person:ann');
    expect(found.center).toBe('person:ann');
    expect(nodesOf(found)).toEqual(['person:ann 0', 'person:bob 1', 'person:cat 1', 'organization:agency 1']);
    expect(found.nodes.at(3)).toEqual({
      key: 'organization:agency',
      type: 'organization',
      documentId: ids.agency,
      slug: 'agency',
      name: 'Agency',
      shortName: 'A.',
      classification: 'other',
      depth: 1,
    });
    expect(edgesOf(found)).toEqual({
      'person:ann person:bob': 2,
      'person:ann person:cat': 2,
      'person:bob person:cat': 2,
      'organization:agency person:ann': 1,
    });
    expect(found.leftOut).toEqual({ nodes: 0, edges: 0 });
  });

  test('names the newest articles behind each edge', async () => {
    const { edges, articles } = await graph('center=person:ann');
    const edge = edges.find(({ from, to }) => from === 'person:ann' && to === 'person:bob');
    expect(edge?.articles.map((documentId) => articles[documentId])).toEqual([
      { slug: 'ann-bob-and-cat', locale: 'en', title: 'Ann, Bob and Cat', writtenOn: '2016-05' },
      { slug: 'ann-and-bob', locale: 'en', title: 'Ann and Bob', writtenOn: '2015' },
    ]);
    const named = new Set(edges.flatMap((one) => one.articles));
    expect(Object.keys(articles).sort()).toEqual([...named].sort());
  });

  test('goes on from there, as deep as it is asked to', async () => {
    expect(nodesOf(await graph('center=person:ann&depth=2'))).toEqual([
      ...['person:ann 0', 'person:bob 1', 'person:cat 1', 'organization:agency 1', 'person:dan 2'],
    ]);
    const deep = await graph('center=person:ann&depth=3');
    expect(nodesOf(deep).slice(4)).toEqual(['person:dan 2', 'person:eve 3']);
    expect(edgesOf(deep)).toMatchObject({ 'person:bob person:dan': 1, 'person:dan person:eve': 1 });
    expect(nodesOf(await graph(`center=organization:${ids.agency}`))).toEqual([
      ...['organization:agency 0', 'person:ann 1'],
    ]);
  });

  test('is cut off with a count of what was left out, the strongest staying', async () => {
    const found = await graph('center=person:ann&limit=2');
    expect(nodesOf(found)).toEqual(['person:ann 0', 'person:bob 1']);
    expect(edgesOf(found)).toEqual({ 'person:ann person:bob': 2 });
    expect(found.leftOut).toEqual({ nodes: 2, edges: 0 });
    expect(await graph('center=person:ann&limit=1')).toMatchObject({ edges: [], leftOut: { nodes: 3 } });
  });

  test.each([
    [
      'locale=en',
      { 'person:ann person:bob': 2, 'person:ann person:cat': 1, 'organization:agency person:ann': 1 },
    ],
    ['locale=fr', { 'person:ann person:bob': 1, 'person:ann person:cat': 1 }],
    ['roles=quoted', { 'person:ann person:bob': 1 }],
    ['roles=author,subject', { 'organization:agency person:ann': 1 }],
    ['roles=translator', {}],
    ['from=2016&to=2016', { 'person:ann person:bob': 1, 'person:ann person:cat': 1 }],
    ['from=2017', { 'organization:agency person:ann': 1 }],
    ['to=2014', {}],
  ])('can be asked for by %s', async (query, expected) => {
    const edges = edgesOf(await graph(`center=person:ann&${query}`));
    expect(edges).toMatchObject(expected);
    expect(Object.keys(edges).filter((edge) => edge.includes('ann'))).toHaveLength(
      Object.keys(expected).length,
    );
  });

  test('takes as many statements around somebody with few as with many', async () => {
    const few = await statementsOf(app, () => graph('center=person:eve'));
    expect(await statementsOf(app, () => graph('center=person:bob'))).toBe(few);
  });

  test('is found by a former slug, too', async () => {
    const documentId = await create('person', { name: 'Moved', slug: 'before' });
    await documents(app, 'person').update({ documentId, data: { slug: 'after' }, status: 'published' });
    expect(await graph('center=person:before')).toMatchObject({
      center: 'person:after',
      nodes: [{ documentId, depth: 0 }],
      edges: [],
    });
  });
});

describe('an asker', () => {
  test('meets nobody whom they may not find', async () => {
    const withoutPeople = await signedIn(app, mayFindAllBut('person'));
    expect(nodesOf(await graph('center=organization:agency', withoutPeople))).toEqual([
      'organization:agency 0',
    ]);
    const { body } = await ask('center=person:ann', withoutPeople).expect(403);
    expect(body.error.message).toContain('person entries, which you may not find');
    const withoutOrganizations = await signedIn(app, mayFindAllBut('organization'));
    expect(nodesOf(await graph('center=person:ann', withoutOrganizations))).toEqual([
      ...['person:ann 0', 'person:bob 1', 'person:cat 1'],
    ]);
  });

  test('is refused, who may not find articles, or not read drafts', async () => {
    await ask('center=person:ann', await signedIn(app, mayFindAllBut('article'))).expect(403);
    await ask('center=person:ann&status=draft').expect(403);
  });

  test('meets those of drafts, who may read all of them and asks so', async () => {
    const token = await withToken(app, 'full-access');
    expect(nodesOf(await graph('center=person:ann&status=draft', token))).toEqual(
      expect.arrayContaining(['person:eve 1', 'person:zoe 1']),
    );
  });
});

describe('refused is', () => {
  test.each([
    ['no center', '', 'center is person: or organization:'],
    ['a center without a type', 'center=ann', 'center is person: or organization:'],
    ['a center of another type', 'center=article:ann', 'center is person: or organization:'],
    ['a center without a slug', 'center=person:', 'center is person: or organization:'],
    ['two centers', 'center=person:ann&center=person:bob', 'center is person: or organization:'],
    ['depth 99', 'center=person:ann&depth=99', 'depth must be a whole number of at least 1 and at most 3'],
    ['depth 0', 'center=person:ann&depth=0', 'depth must be a whole number'],
    ['limit -1', 'center=person:ann&limit=-1', 'limit must be a whole number of at least 1 and at most 500'],
    ['limit 501', 'center=person:ann&limit=501', 'limit must be a whole number'],
    [
      'an unknown role',
      'center=person:ann&roles=reader',
      'roles takes roles of credits and mentions: author,',
    ],
    ['a wrong date', 'center=person:ann&from=2016-99', "from: '2016-99' has no month 99"],
    [
      'an unknown parameter',
      'center=person:ann&q=1',
      'there are center, depth, limit, roles, from, to, locale',
    ],
    ['a NUL character', 'center=person:a%00', 'NUL'],
  ])('%s', async (_what, query, message) => {
    const { body } = await ask(query).expect(400);
    expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    expect(body.error.message).toContain(message);
  });

  test.each(['nobody', 'zoe', '__proto__', 'x'.repeat(10_000), 'a:b'])('the center %.20s', async (id) => {
    const { body } = await ask(`center=person:${id}`).expect(404);
    expect(body.error.message).toContain('There is no person');
  });
});
