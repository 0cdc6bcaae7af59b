import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NetworkAnswer } from '../../server/src/api/contracts/network';
import { type AdminPermission, addCondition, adminUser, adminUserWho } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { creator } from './dossiers/site';

type Headers = { Authorization: string };

const uid = (type: string) => `plugin::newsroom.${type}`;

const articles: AdminPermission = {
  action: 'read',
  subject: uid('article'),
  fields: ['title', 'slug', 'writtenOn', 'credits', 'mentions'],
};
const people: AdminPermission = { action: 'read', subject: uid('person'), fields: ['name', 'slug'] };
const organizations: AdminPermission = { action: 'read', subject: uid('organization'), fields: ['name'] };

let app: TestApp;
let superAdmin: Headers;
let ids: Record<'ann' | 'bob' | 'zoe' | 'agency', string>;

const ask = (path: string, headers: Headers) => app.request.get(`/newsroom/${path}`).set(headers);

const answer = async (path: string, headers = superAdmin) => (await ask(path, headers).expect(200)).body;

const graph = async (query: string, headers = superAdmin): Promise<NetworkAnswer> =>
  answer(`graph?center=person:${ids.ann}&${query}`, headers);

const namesIn = ({ data }: NetworkAnswer) => data.nodes.map(({ name }) => name);

const edgesIn = ({ data }: NetworkAnswer) => {
  const names = new Map(data.nodes.map(({ key, name }) => [key, name]));
  return data.edges.map(({ from, to, weight }) =>
    [[names.get(from), names.get(to)].sort().join(' and '), weight].join(': '),
  );
};

/** Lets a test sign somebody in with some permissions. */
const who = async (...permissions: AdminPermission[]) => (await adminUserWho(app, permissions)).headers;

/** Ann meets Bob twice, once in French; by Ann is an article about the agency; a draft has Ann and Zoe. */
beforeAll(async () => {
  app = await bootApp();
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French' });
  superAdmin = (await adminUser(app)).headers;
  const create = creator(app);
  const ann = await create('person', { name: 'Ann', aliases: [{ name: 'Anna Blume', kind: 'full' }] });
  const bob = await create('person', { name: 'Bob', disambiguation: 'the builder' });
  const zoe = await create('person', { name: 'Zoe Draft' }, 'draft');
  const agency = await create('organization', { name: 'Agency', shortName: 'A.' });
  await create('article', {
    title: 'Ann and Bob',
    writtenOn: '2015',
    mentions: [{ person: ann, role: 'quoted' }, { person: bob }],
  });
  const { documentId } = await documents(app, 'article').create({
    locale: 'fr',
    data: { title: 'Ann et Bob', writtenOn: '2016', mentions: [{ person: ann }, { person: bob }] },
  });
  await documents(app, 'article').publish({ documentId, locale: 'fr' });
  await create('article', {
    title: 'By Ann',
    writtenOn: '2017',
    credits: [{ role: 'author', person: ann }],
    mentions: [{ organization: agency }],
  });
  await create('article', { title: 'A draft', mentions: [{ person: ann }, { person: zoe }] }, 'draft');
  ids = { ann, bob, zoe, agency };
});
afterAll(() => app.destroy());

describe('the network in the admin', () => {
  test('is that of the content API, with keys that stay when a slug changes', async () => {
    const found = await graph('');
    expect(found.data.center).toBe(`person:${ids.ann}`);
    expect(namesIn(found)).toEqual(['Ann', 'Bob', 'Agency']);
    expect(edgesIn(found)).toEqual(['Ann and Bob: 2', 'Agency and Ann: 1']);
    expect(
      Object.values(found.data.articles)
        .map(({ title, locale }) => `${title} ${locale}`)
        .sort(),
    ).toEqual(['Ann and Bob en', 'Ann et Bob fr', 'By Ann en']);
    expect(found.meta).toEqual({ hidden: [] });
  });

  test.each([
    ['kind=person', ['Ann', 'Bob']],
    ['kind=organization', ['Ann', 'Agency']],
    ['roles=author', ['Ann']],
    ['roles=quoted,mentioned&locale=fr', ['Ann', 'Bob']],
    ['from=2017', ['Ann', 'Agency']],
    ['limit=2', ['Ann', 'Bob']],
  ])('can be asked for by %s', async (query, expected) => {
    expect(namesIn(await graph(query))).toEqual(expected);
  });

  test('has drafts when it is asked for them, and not otherwise', async () => {
    expect(namesIn(await graph('status=draft'))).toContain('Zoe Draft');
    await ask(`graph?center=person:${ids.zoe}`, superAdmin).expect(404);
    const zoe: NetworkAnswer = await answer(`graph?center=person:${ids.zoe}&status=draft`);
    expect(namesIn(zoe)).toEqual(['Zoe Draft', 'Ann']);
  });

  test('has all articles behind an edge, newest first', async () => {
    const between = `graph/articles?center=person:${ids.ann}&other=person:${ids.bob}`;
    const titles = async (more: string) => {
      const { data, meta } = await answer(between + more);
      expect(meta.total).toBe(data.length);
      return data.map((article: { title: string; locale: string }) => `${article.title} ${article.locale}`);
    };
    expect(await titles('')).toEqual(['Ann et Bob fr', 'Ann and Bob en']);
    expect(await titles('&locale=en')).toEqual(['Ann and Bob en']);
    expect(await titles('&to=2014')).toEqual([]);
    await ask(`graph/articles?center=person:${ids.ann}&other=person:${ids.zoe}`, superAdmin).expect(404);
  });

  test('suggests whom the latest articles name most', async () => {
    const { data } = await answer('graph/suggestions');
    expect(
      data.map(({ name, articles: count }: { name: string; articles: number }) => [name, count]),
    ).toEqual([
      ['Ann', 3],
      ['Bob', 2],
      ['Agency', 1],
    ]);
    const drafts = await answer('graph/suggestions?status=draft');
    expect(drafts.data.map(({ name }: { name: string }) => name)).toContain('Zoe Draft');
  });
});

describe('a role', () => {
  test('that reads all of them has all of it, without fields that it may not read', async () => {
    const { data, meta } = await graph('locale=en', await who(articles, people, organizations));
    expect(data.nodes.map(({ name, slug }) => [name, slug])).toEqual([
      ['Ann', 'ann'],
      ['Agency', ''],
      ['Bob', 'bob'],
    ]);
    expect(data.nodes[1]).toMatchObject({ shortName: null });
    expect(meta.hidden).toEqual([]);
  });

  test('that may read no organizations meets none, and is told so', async () => {
    const reader = await who(articles, people);
    const found = await graph('locale=en', reader);
    expect(namesIn(found)).toEqual(['Ann', 'Bob']);
    expect(found.meta.hidden).toEqual(['organization']);
    await ask(`graph?center=organization:${ids.agency}`, reader).expect(403);
    await ask(`graph?center=person:${ids.ann}&kind=organization`, reader).expect(403);
    const { data } = await answer('graph/suggestions', reader);
    expect(data.map(({ name }: { name: string }) => name)).toEqual(['Ann', 'Bob']);
  });

  test('whose permission has a condition on some entries does not get what the condition keeps back', async () => {
    const conditions = ['admin::is-creator'];
    const own = await graph('locale=en', await who(articles, people, { ...organizations, conditions }));
    expect(namesIn(own)).toEqual(['Ann', 'Bob']);
    expect(own.meta.hidden).toEqual(['organization']);
    const author = await who({ ...articles, conditions }, people);
    const { body } = await ask(`graph?center=person:${ids.ann}`, author).expect(403);
    expect(body.error.message).toContain('without a condition');
  });

  test.each([
    ['not', { classification: { $ne: 'military' } }],
    ['none-of', { classification: { $nin: ['military'] } }],
    ['without', { country: { $exists: false } }],
  ])('whose condition says what entries are not (%s) does not get them either', async (name, filter) => {
    const conditions = [await addCondition(app, name, filter)];
    const some = await graph('locale=en', await who(articles, people, { ...organizations, conditions }));
    expect(namesIn(some)).toEqual(['Ann', 'Bob']);
    expect(some.meta.hidden).toEqual(['organization']);
  });

  test('that may not read credits, or only one language, gets what the rest says', async () => {
    const mentions = { ...articles, fields: ['title', 'mentions'] };
    const withoutCredits = await graph('locale=en', await who(mentions, people, organizations));
    expect(namesIn(withoutCredits)).toEqual(['Ann', 'Bob']);
    expect(withoutCredits.meta.hidden).toEqual(['credits']);
    const french = await who({ ...articles, locales: ['fr'] }, people, organizations);
    const inFrench = await graph('', french);
    expect(edgesIn(inFrench)).toEqual(['Ann and Bob: 1']);
    expect(inFrench.meta.hidden).toEqual(['languages']);
    await ask(`graph?center=person:${ids.ann}&locale=en`, french).expect(403);
  });

  test('that may not read articles is refused, as is who is not signed in', async () => {
    const reader = await who(people, organizations);
    for (const path of [
      `graph?center=person:${ids.ann}`,
      `graph/articles?center=person:${ids.ann}&other=person:${ids.bob}`,
      'graph/suggestions',
    ]) {
      await ask(path, reader).expect(403);
      await app.request.get(`/newsroom/${path}`).expect(401);
    }
    await app.request.get('/newsroom/names?q=ann').expect(401);
  });
});

describe('the search for names', () => {
  const found = async (query: string, headers = superAdmin) =>
    (await answer(`names?${query}`, headers)).data.map(({ name }: { name: string }) => name);

  test('finds what is published by any name, and drafts by their own when it is asked to', async () => {
    expect(await found('q=blume')).toEqual(['Ann']);
    expect(await found('q=draft')).toEqual([]);
    expect(await found('q=draft&status=draft')).toEqual(['Zoe Draft']);
    expect(await found('q=a&type=organization')).toEqual(['Agency']);
    expect(await found('q=a&limit=1')).toHaveLength(1);
  });

  test('finds only whom the asker may read, by names that they may read', async () => {
    expect(await found('q=blume', await who(people))).toEqual([]);
    expect(await found('q=ann', await who(people))).toEqual(['Ann']);
    const own = await who({ ...people, conditions: ['admin::is-creator'] });
    expect(await found('q=ann', own)).toEqual([]);
    await ask('names?q=ann', await who(articles)).expect(403);
    const mixed = await who(people, { ...people, fields: ['aliases'], conditions: ['admin::is-creator'] });
    expect(await found('q=blume', mixed)).toEqual([]);
    await ask('names?q=agency&type=organization', await who(people)).expect(403);
  });

  test('finds an own draft behind any number of those of others', async () => {
    const author = await adminUserWho(app, [{ ...people, conditions: ['admin::is-creator'] }]);
    const made: string[] = [];
    for (let number = 10; number < 30; number += 1) {
      const data = { name: `Quentin ${number}`, createdBy: number === 29 ? author.id : undefined };
      made.push((await documents(app, 'person').create({ data })).documentId);
    }
    expect(await found('q=quentin&status=draft&limit=2', author.headers)).toEqual(['Quentin 29']);
    const { data } = await answer('entry-names?q=quentin', author.headers);
    expect(data.map(({ name }: { name: string }) => name)).toEqual(['Quentin 29']);
    for (const documentId of made) await documents(app, 'person').delete({ documentId });
  });
});

describe('refused is', () => {
  test.each([
    ['no center', 'graph?', 'center is person: or organization:'],
    ['depth 9', 'graph?center=person:ann&depth=9', 'depth must be a whole number'],
    ['limit 501', 'graph?center=person:ann&limit=501', 'limit must be a whole number'],
    ['an unknown kind', 'graph?center=person:ann&kind=article', 'kind is person or organization.'],
    ['an unknown role', 'graph?center=person:ann&roles=reader', 'roles takes roles'],
    ['a wrong date', 'graph?center=person:ann&from=2016-99', "from: '2016-99' has no month 99"],
    ['an unknown status', 'graph?center=person:ann&status=all', 'status is published or draft.'],
    ['an unknown parameter', 'graph?center=person:ann&q=1', "There is no parameter 'q' here"],
    ['no other end', 'graph/articles?center=person:ann', 'other is person: or organization:'],
    ['one end twice', 'graph/articles?center=person:ann&other=person:ann', 'another one than center'],
    ['a search for nothing', 'names?q=%20', 'q is a name'],
    ['a name with a NUL', 'names?q=a%00', 'NUL'],
  ])('%s', async (_what, path, message) => {
    const { body } = await ask(path, superAdmin).expect(400);
    expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    expect(body.error.message).toContain(message);
  });
});
