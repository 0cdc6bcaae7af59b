import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adminUser, adminUserWho } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { type Entry, documents } from '../setup/documents';
import { statementsDuring } from '../setup/statements';
import { statementsOf } from './dossiers/statements';
import type { MergeService } from '../../server/src/merging/service';
import type { LikelyPairsAnswer, LookAlikesAnswer } from '../../server/src/api/contracts/look-alikes';
import { mergesOf } from './merge/site';

let app: TestApp;
let administrator: { Authorization: string };
beforeAll(async () => {
  app = await bootApp();
  administrator = (await adminUser(app)).headers;
});
afterAll(() => app.destroy());

type Type = 'person' | 'organization';
type Data = Record<string, unknown>;

const paths = { person: 'people', organization: 'organizations' };
const rejections = '/newsroom/look-alikes/rejections';

const make = (type: Type | 'article', data: Data): Promise<Entry> => documents(app, type).create({ data });

const lookAlikes = async (type: Type, { documentId }: Entry, headers = administrator) => {
  const { body } = await app.request
    .get(`/newsroom/${paths[type]}/${documentId}/look-alikes`)
    .set(headers)
    .expect(200);
  return body as LookAlikesAnswer;
};

const namesLike = async (type: Type, entry: Entry, headers = administrator) =>
  (await lookAlikes(type, entry, headers)).data.map(({ entry: { name } }) => name);

const pairs = async (type: Type, headers = administrator) => {
  const { body } = await app.request.get(`/newsroom/look-alikes?type=${type}`).set(headers).expect(200);
  return body as LikelyPairsAnswer;
};

const rejection = (type: Type, one: Entry, other: Entry) => ({
  type,
  one: one.documentId,
  other: other.documentId,
});

const reject = (type: Type, one: Entry, other: Entry, headers = administrator) =>
  app.request
    .post(rejections)
    .set(headers)
    .send(rejection(type, one, other));

const takeBack = (type: Type, one: Entry, other: Entry) =>
  app.request
    .delete(rejections)
    .set(administrator)
    .query(rejection(type, one, other));

describe('names that look like the same one', () => {
  test('are told with the reason and a few facts, drafts included, and follow changes', async () => {
    const ministry = await make('organization', { name: 'Ministry of Rivers', aliases: [] });
    const doe = await make('person', { name: 'Nora Quill', slug: 'nora-quill' });
    expect(await namesLike('person', doe)).toEqual([]);
    const short = await make('person', {
      name: 'N. Quill',
      slug: 'n-quill',
      affiliations: [{ organization: ministry.documentId, kind: 'other' }],
    });
    await make('article', { title: 'By Quill', credits: [{ role: 'author', person: short.documentId }] });
    expect((await lookAlikes('person', doe)).data).toEqual([
      {
        entry: {
          documentId: short.documentId,
          name: 'N. Quill',
          slug: 'n-quill',
          isPublished: false,
          disambiguation: null,
          classification: null,
          country: null,
          organization: 'Ministry of Rivers',
          articles: 1,
        },
        score: 55,
        reasons: [
          {
            kind: 'initials',
            own: { text: 'Nora Quill', field: 'name' },
            other: { text: 'N. Quill', field: 'name' },
          },
        ],
        against: [],
      },
    ]);
    await documents(app, 'person').publish({ documentId: short.documentId });
    expect((await lookAlikes('person', doe)).data[0]?.entry.isPublished).toBe(true);
    await documents(app, 'person').update({ documentId: short.documentId, data: { name: 'Peter Pan' } });
    expect(await namesLike('person', doe)).toEqual([]);
  });

  test('are found by aliases, and by an address that both have', async () => {
    const mps = await make('organization', {
      name: 'Bureau of Works',
      aliases: [{ name: 'BOW', kind: 'acronym' }],
      sameAs: ['https://example.org/bow'],
    });
    await make('organization', { name: 'Bow', classification: 'company' });
    await make('organization', { name: 'Quite Another', sameAs: ['http://www.example.org/bow/'] });
    const { data } = await lookAlikes('organization', mps);
    expect(data.map(({ entry, reasons }) => [entry.name, reasons[0]?.kind])).toEqual([
      ['Quite Another', 'address'],
      ['Bow', 'name'],
    ]);
  });
});

describe('not the same', () => {
  test('is remembered for both, in the list of the directory too, and can be taken back', async () => {
    const one = await make('person', { name: 'Ida Novak' });
    const other = await make('person', { name: 'Ida Novák' });
    const listed = async () =>
      (await pairs('person')).data.filter((pair) => pair.one.name.startsWith('Ida')).length;
    expect(await listed()).toBe(1);
    await reject('person', other, one).expect(200);
    await reject('person', one, other).expect(200);
    expect(await namesLike('person', one)).toEqual([]);
    expect(await namesLike('person', other)).toEqual([]);
    expect(await listed()).toBe(0);
    expect((await lookAlikes('person', one)).meta.distinct).toEqual([
      {
        documentId: other.documentId,
        name: 'Ida Novák',
        by: expect.stringContaining('@example.com'),
        at: expect.stringMatching(/^\d{4}-/),
      },
    ]);
    await takeBack('person', one, other).expect(200);
    await takeBack('person', one, other).expect(404);
    expect(await namesLike('person', one)).toEqual(['Ida Novák']);
    expect(await listed()).toBe(1);
  });

  test('goes with an entry that is deleted', async () => {
    const one = await make('person', { name: 'Uma Berg' });
    const other = await make('person', { name: 'Uma Berg' });
    await reject('person', one, other).expect(200);
    await documents(app, 'person').delete({ documentId: other.documentId });
    const rows = await app.strapi.db
      .query('plugin::newsroom.distinct-pair')
      .count({ where: { $or: [{ one: other.documentId }, { other: other.documentId }] } });
    expect(rows).toBe(0);
  });

  test('holds for whoever an entry is merged into, and is as it was after an undo', async () => {
    const [one, twin, third] = [
      await make('person', { name: 'Olga Stern' }),
      await make('person', { name: 'Olga Stern' }),
      await make('person', { name: 'Olga Stern' }),
    ];
    await reject('person', one, third).expect(200);
    expect(await namesLike('person', third)).toHaveLength(1);
    const merges = mergesOf<MergeService>(app);
    const done = await merges.apply({ type: 'person', from: one.documentId, into: twin.documentId });
    expect(await namesLike('person', twin)).toEqual([]);
    expect(await namesLike('person', third)).toEqual([]);
    await merges.undo(done.id);
    expect(await namesLike('person', third)).toHaveLength(1);
    expect(await namesLike('person', one)).toHaveLength(1);
    expect(await namesLike('person', twin)).toHaveLength(2);
  });
});

describe('the list of the whole directory', () => {
  test('is paged, the likeliest first', async () => {
    for (const name of ['Acme Corp.', 'Acme Corporation', 'Acme']) await make('organization', { name });
    const answer = await app.request
      .get('/newsroom/look-alikes?type=organization&page=2&pageSize=1')
      .set(administrator)
      .expect(200);
    const body = answer.body as LikelyPairsAnswer;
    expect(body.data).toHaveLength(1);
    expect(body.meta.pagination).toMatchObject({ page: 2, pageSize: 1 });
    const all = await pairs('organization');
    expect(all.meta.pagination.total).toBe(all.data.length);
    const scores = all.data.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(all.data[1]).toEqual(body.data[0]);
  });

  test('takes as many statements for many as for few', async () => {
    const count = async (pageSize: number) => {
      const ask = () =>
        app.request.get(`/newsroom/look-alikes?type=organization&pageSize=${pageSize}`).set(administrator);
      await ask();
      return statementsOf(app, ask);
    };
    expect(await count(100)).toBe(await count(1));
  });
});

describe('an asker', () => {
  const read = { action: 'read' as const, subject: 'plugin::newsroom.person' };

  test('sees nothing without the permission to read, nor decides without that to update', async () => {
    const one = await make('person', { name: 'Vera Wolf' });
    const other = await make('person', { name: 'Vera Wolff' });
    const nobody = await adminUserWho(app, []);
    const reader = await adminUserWho(app, [read]);
    const path = `/newsroom/people/${one.documentId}/look-alikes`;
    await app.request.get(path).expect(401);
    await app.request.get(path).set(nobody.headers).expect(403);
    await app.request.get('/newsroom/look-alikes?type=person').set(reader.headers).expect(403);
    await app.request
      .post(rejections)
      .send(rejection('person', one, other))
      .expect(401);
    await reject('person', one, other, nobody.headers).expect(403);
    await reject('person', one, other, reader.headers).expect(403);
    expect(await namesLike('person', one, reader.headers)).toEqual(['Vera Wolff']);
    const [found] = (await lookAlikes('person', one, reader.headers)).data;
    expect(found?.entry).toMatchObject({ organization: null, articles: null });
  });

  test('learns nothing of entries and fields that are not theirs to read', async () => {
    const conditional = await adminUserWho(app, [{ ...read, conditions: ['admin::is-creator'] }]);
    const named = await adminUserWho(app, [{ ...read, fields: ['name', 'slug'] }]);
    const one = await make('person', { name: 'Rosa Lind', createdBy: conditional.id });
    const other = await make('person', {
      name: 'Mrs. Unknown',
      aliases: [{ name: 'Rosa Lind', kind: 'former' }],
    });
    expect(await namesLike('person', one)).toEqual(['Mrs. Unknown']);
    expect(await namesLike('person', one, conditional.headers)).toEqual([]);
    expect(await namesLike('person', one, named.headers)).toEqual([]);
    await app.request
      .get(`/newsroom/people/${other.documentId}/look-alikes`)
      .set(conditional.headers)
      .expect(404);
  });

  test('learns of an entry the fields only that they may read of this one', async () => {
    const conditions = ['admin::is-creator'];
    const articles = { action: 'read' as const, subject: 'plugin::newsroom.article' };
    const mixed = await adminUserWho(
      app,
      [
        { ...read, fields: ['name', 'slug'] },
        { ...read, fields: ['aliases', 'disambiguation'], conditions },
        { ...articles, fields: ['title'] },
        { ...articles, fields: ['credits', 'mentions'], conditions },
      ],
      ['check'],
    );
    const alias = (name: string, createdBy?: number) => ({
      name,
      aliases: [{ name: 'Tilda Moor', kind: 'former' }],
      ...(createdBy ? { createdBy } : {}),
    });
    const one = await make('person', { name: 'Tilda Moor', disambiguation: 'born 1901' });
    const other = await make('person', alias('Mr. Whoever'));
    await make('article', { title: 'Not theirs', mentions: [{ person: one.documentId }] });
    expect(await namesLike('person', one)).toEqual(['Mr. Whoever']);
    expect(await namesLike('person', one, mixed.headers)).toEqual([]);
    const ofNames = await lookAlikes('person', one, mixed.headers);
    expect(JSON.stringify(ofNames)).not.toMatch(/born 1901/);
    expect(await pairs('person', mixed.headers)).toMatchObject({
      data: expect.not.arrayContaining([expect.objectContaining({ other: { name: 'Mr. Whoever' } })]),
    });
    const own = await make('person', alias('Ms. Somebody', mixed.id));
    const { data } = await lookAlikes('person', one, mixed.headers);
    expect(data.map(({ entry }) => entry.documentId)).toEqual([own.documentId]);
    const [first] = (await lookAlikes('person', own, mixed.headers)).data;
    expect(first).toMatchObject({ entry: { name: 'Tilda Moor', disambiguation: null, articles: 0 } });
    for (const { documentId } of [one, other, own]) await documents(app, 'person').delete({ documentId });
  });

  test('with a condition gets their own of the whole list, in a few statements', async () => {
    const conditions = ['admin::is-creator'];
    const author = await adminUserWho(app, [{ ...read, conditions }], ['check']);
    expect(await pairs('person', author.headers)).toMatchObject({
      data: [],
      meta: { pagination: { total: 0 } },
    });
    for (const name of ['Xenia Abel', 'Xenia Äbel', 'X. Abel']) {
      await make('person', { name, createdBy: author.id });
    }
    const listed = await pairs('person', author.headers);
    expect(listed.data).toHaveLength(3);
    expect(listed.meta.pagination.total).toBe(3);
    const ask = () => pairs('person', author.headers);
    const sent = await statementsDuring(app, ask);
    expect(sent.filter((sql) => /newsroom_people/.test(sql)).length).toBeLessThan(10);
  });

  test.each([
    ['GET', '/newsroom/look-alikes', undefined, 'type'],
    ['GET', '/newsroom/look-alikes?type=article', undefined, 'type'],
    ['GET', '/newsroom/look-alikes?type=person&page=0', undefined, 'page'],
    ['GET', '/newsroom/look-alikes?type=person&pageSize=1000', undefined, 'pageSize'],
    ['POST', rejections, { type: 'person', one: 'a' }, 'other'],
    ['POST', rejections, { type: 'person', one: 'a', other: 'a' }, 'other'],
    ['POST', rejections, { type: 'person', one: { $ne: 1 }, other: 'a' }, 'one'],
    ['DELETE', `${rejections}?type=person&one=a&other[$ne]=b`, undefined, 'other'],
  ])('is told what is wrong: %s %s %j', async (method, path, body, field) => {
    const asking = { GET: 'get', POST: 'post', DELETE: 'delete' }[method] as 'get' | 'post' | 'delete';
    const answer = await app.request[asking](path).set(administrator).send(body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body.error.details)).toContain(field);
  });

  test('is told when somebody is not there', async () => {
    const one = await make('person', { name: 'Only One' });
    await app.request.get('/newsroom/people/nobody/look-alikes').set(administrator).expect(404);
    await reject('person', one, { ...one, documentId: 'nobody' }).expect(404);
  });
});
