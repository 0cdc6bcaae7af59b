import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AdminPermission, adminUser, adminUserWho } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';

type Type = 'article' | 'person' | 'organization';
type Headers = { Authorization: string };

const uid = (type: Type) => `plugin::newsroom.${type}`;
const allowed = (action: AdminPermission['action'], ...types: Type[]): AdminPermission[] =>
  types.map((type) => ({ action, subject: uid(type) }));
const fieldsOf = { article: ['title', 'credits', 'mentions'], person: ['name'], organization: ['name'] };
const readers = (...types: Type[]): AdminPermission[] =>
  types.map((type) => ({ action: 'read', subject: uid(type), fields: fieldsOf[type] }));

let app: TestApp;
let boss: Awaited<ReturnType<typeof adminUser>>;
let reader: Headers;

beforeAll(async () => {
  app = await bootApp();
  boss = await adminUser(app);
  reader = (await adminUserWho(app, readers('article', 'person', 'organization'))).headers;
});
afterAll(() => app.destroy());

const make = async (type: Type, data: Record<string, unknown>, publish = false) => {
  const { documentId } = await documents(app, type).create({ data });
  if (publish) await documents(app, type).publish({ documentId });
  return documentId;
};

const post = (headers: Headers, path: string, body: object) =>
  app.request.post(`/newsroom/${path}`).set(headers).send(body);

const unpublished = async (headers: Headers, body: object) =>
  (await post(headers, 'articles/unpublished', body).expect(200)).body.data;

const namesIn = async (headers: Headers, body: object): Promise<string[]> =>
  (await unpublished(headers, body)).entries.map(({ name }: { name: string }) => name);

const isPublished = async (type: Type, documentId: string) =>
  (await documents(app, type).findOne({ documentId, status: 'published' })) !== null;

/** Somebody who may read everything, publish together, and publish what is given. */
const publisherOf = async (...permissions: AdminPermission[]): Promise<Headers> => {
  const service = app.strapi.service('admin::role');
  const role = await service.create({ name: `publisher ${randomUUID()}`, description: '' });
  await service.assignPermissions(role.id, [
    { action: 'plugin::newsroom.publish-together', subject: null },
    ...[...readers('person', 'organization'), ...permissions].map(
      ({ action, subject, fields, conditions = [] }) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject,
        properties: fields ? { fields } : {},
        conditions,
      }),
    ),
  ]);
  const { code } = await app.strapi.db.query('admin::role').findOne({ where: { id: role.id } });
  return (await adminUser(app, code)).headers;
};

describe('who is named and not published', () => {
  let ids: Record<'ann' | 'bob' | 'cat' | 'dan' | 'agency' | 'story', string>;
  let items: { credits: Array<{ id: number }>; mentions: Array<{ id: number }> };

  beforeAll(async () => {
    const [ann, bob, cat, dan, agency] = [
      await make('person', { name: 'Ann Draft' }),
      await make('person', { name: 'Bob Published' }, true),
      await make('person', { name: 'Cat Published' }, true),
      await make('person', { name: 'Dan Draft' }),
      await make('organization', { name: 'Zebra Agency' }),
    ];
    await documents(app, 'person').update({ documentId: cat, data: { name: 'Cat Modified' } });
    const story = await make('article', {
      title: 'A story',
      credits: [
        { role: 'author', person: ann },
        { role: 'publisher', organization: agency },
      ],
      mentions: [{ person: ann }, { person: bob }, { person: cat }, { name: 'Only printed' }],
    });
    ids = { ann, bob, cat, dan, agency, story };
    const saved = await documents(app, 'article').findOne({
      documentId: story,
      populate: ['credits', 'mentions'],
    });
    items = saved as unknown as typeof items;
  });

  test('is listed once, organizations first, drafts apart from those with a newer draft', async () => {
    expect(await unpublished(boss.headers, { articles: [ids.story] })).toEqual({
      entries: [
        {
          type: 'organization',
          documentId: ids.agency,
          name: 'Zebra Agency',
          state: 'draft',
          mayPublish: true,
        },
        { type: 'person', documentId: ids.ann, name: 'Ann Draft', state: 'draft', mayPublish: true },
        { type: 'person', documentId: ids.cat, name: 'Cat Modified', state: 'modified', mayPublish: true },
      ],
      hidden: 0,
    });
  });

  test('counts in the form what it has connected, and not what it has taken away', async () => {
    const [author, publisher] = items.credits;
    const form = {
      credits: [{ id: author?.id, person: null }, { id: publisher?.id }, { person: ids.dan }],
      mentions: [{ id: items.mentions[1]?.id, person: ids.bob }],
    };
    expect(await namesIn(boss.headers, { articles: [ids.story], form })).toEqual([
      'Zebra Agency',
      'Dan Draft',
    ]);
    const leftAlone = { credits: [] };
    expect(await namesIn(boss.headers, { articles: [ids.story], form: leftAlone })).toEqual([
      'Ann Draft',
      'Cat Modified',
    ]);
  });

  test('is found for an article that is not saved yet', async () => {
    const form = { mentions: [{ person: ids.dan }, { organization: ids.agency }] };
    expect(await namesIn(boss.headers, { articles: [], form })).toEqual(['Zebra Agency', 'Dan Draft']);
  });

  test('is found for several articles in their language', async () => {
    const other = await make('article', { title: 'Another', mentions: [{ person: ids.dan }] });
    expect(await namesIn(boss.headers, { articles: [ids.story, other], locale: 'en' })).toEqual([
      'Zebra Agency',
      'Ann Draft',
      'Cat Modified',
      'Dan Draft',
    ]);
    expect(await namesIn(boss.headers, { articles: [other], locale: 'fr' })).toEqual([]);
  });

  test('is named to those only who may read it, with whether they may publish it', async () => {
    const entries = await unpublished(reader, { articles: [ids.story] });
    expect(entries.entries.map(({ mayPublish }: { mayPublish: boolean }) => mayPublish)).toEqual([
      false,
      false,
      false,
    ]);
    const { headers } = await adminUserWho(app, readers('article', 'organization'));
    expect(await unpublished(headers, { articles: [ids.story] })).toMatchObject({
      entries: [{ name: 'Zebra Agency' }],
      hidden: 1,
    });
  });

  test.each<[string, object]>([
    ['no articles', {}],
    ['something that is no documentId', { articles: ['a b'] }],
    ['a form for two articles', { articles: ['a', 'b'], form: {} }],
    ['an unknown list', { articles: [], form: { authors: [] } }],
    ['an item that is none', { articles: [], form: { credits: ['ann'] } }],
    ['a wrong language', { articles: [], locale: 'e\0' }],
  ])('answers 400 to %s', async (_what, body) => {
    const { body: answer } = await post(boss.headers, 'articles/unpublished', body).expect(400);
    expect(answer.error.name).toBe('ValidationError');
  });

  test('is not told to those who may not read articles', async () => {
    const { headers } = await adminUserWho(app, readers('person'));
    await post(headers, 'articles/unpublished', { articles: [] }).expect(403);
    await app.request.post('/newsroom/articles/unpublished').send({ articles: [] }).expect(401);
  });
});

describe('publishing together', () => {
  const together = (headers: Headers, ...entries: Array<[Type, string]>) =>
    post(headers, 'publish-together', {
      entries: entries.map(([type, documentId]) => ({ type, documentId })),
    });

  test('publishes organizations, then people, and leaves alone what is published as it stands', async () => {
    const agency = await make('organization', { name: 'Order Agency' });
    const fine = await make('person', { name: 'Already there' }, true);
    const person = await make('person', {
      name: 'Her Head',
      affiliations: [{ kind: 'employee', role: 'head', organization: agency }],
    });
    const { body } = await together(
      boss.headers,
      ['person', person],
      ['person', fine],
      ['organization', agency],
      ['person', person],
    ).expect(200);
    expect(body.data).toEqual([
      { type: 'organization', documentId: agency },
      { type: 'person', documentId: person },
    ]);
    const { affiliations } = (await documents(app, 'person').findOne({
      documentId: person,
      status: 'published',
      populate: { affiliations: { populate: ['organization'] } },
    })) as unknown as { affiliations: Array<{ organization: { name: string } }> };
    expect(affiliations[0]?.organization.name).toBe('Order Agency');
  });

  test('brings the newer draft of a published entry to its readers', async () => {
    const person = await make('person', { name: 'Old Name' }, true);
    await documents(app, 'person').update({ documentId: person, data: { name: 'New Name' } });
    await together(boss.headers, ['person', person]).expect(200);
    expect(await documents(app, 'person').findOne({ documentId: person, status: 'published' })).toMatchObject(
      {
        name: 'New Name',
      },
    );
  });

  test('publishes all or nothing, and says which entry is in the way and why', async () => {
    const agency = await make('organization', { name: 'Innocent Agency' });
    const first = await make('person', { name: 'Fine Person' });
    const nameless = await make('person', { summary: 'Somebody whose name is not known yet' });
    const { body } = await together(
      boss.headers,
      ['organization', agency],
      ['person', first],
      ['person', nameless],
    ).expect(400);
    expect(body.error.message).toBe(
      `The person '${nameless}' cannot be published: name: A name is needed to publish. Write one, or save a draft.`,
    );
    expect(body.error.details).toMatchObject({ type: 'person', documentId: nameless });
    expect([await isPublished('organization', agency), await isPublished('person', first)]).toEqual([
      false,
      false,
    ]);

    const gone = await together(boss.headers, ['person', first], ['person', 'nosuchperson']).expect(404);
    expect(gone.body.error.message).toContain("no person 'nosuchperson'");
    expect(await isPublished('person', first)).toBe(false);
  });

  test('takes the permission to publish together and the permission to publish each entry', async () => {
    const person = await make('person', { name: 'Guarded Person' });
    const agency = await make('organization', { name: 'Guarded Agency' });
    const both: Array<[Type, string]> = [
      ['person', person],
      ['organization', agency],
    ];
    const { headers } = await adminUserWho(app, allowed('publish', 'person', 'organization'));
    await together(headers, ...both).expect(403);
    await app.request.post('/newsroom/publish-together').send({ entries: [] }).expect(401);

    const ofOrganizations = await publisherOf(...allowed('publish', 'organization'));
    const { body } = await together(ofOrganizations, ...both).expect(403);
    expect(body.error.message).toContain("The person 'Guarded Person'");

    const ofTheirOwn = await publisherOf(...allowed('publish', 'organization'), {
      action: 'publish',
      subject: uid('person'),
      conditions: ['admin::is-creator'],
    });
    await together(ofTheirOwn, ...both).expect(403);
    expect(await isPublished('organization', agency)).toBe(false);
    await together(ofTheirOwn, ['organization', agency]).expect(200);

    const ofBoth = await publisherOf(...allowed('publish', 'person', 'organization'));
    await together(ofBoth, ...both).expect(200);
    expect(await isPublished('person', person)).toBe(true);
  });

  test.each<[string, object]>([
    ['nothing', {}],
    ['an empty list', { entries: [] }],
    ['an article', { entries: [{ type: 'article', documentId: 'abc' }] }],
    ['no documentId', { entries: [{ type: 'person' }] }],
    ['more than it takes', { entries: Array(501).fill({ type: 'person', documentId: 'abc' }) }],
  ])('answers 400 to %s', async (_what, body) => {
    await post(boss.headers, 'publish-together', body).expect(400);
  });
});

describe('the version of a draft', () => {
  const version = (headers: Headers, path: string) =>
    app.request.get(`/newsroom/${path}/version`).set(headers);
  const save = (type: Type, documentId: string, data: Record<string, unknown>, locale = '') =>
    app.request
      .put(`/content-manager/collection-types/${uid(type)}/${documentId}${locale}`)
      .set(boss.headers)
      .send(data)
      .expect(200);

  test.each<[Type, string, Record<string, unknown>]>([
    ['article', 'articles', { title: 'Saved again' }],
    ['person', 'people', { name: 'Saved again' }],
    ['organization', 'organizations', { name: 'Saved again' }],
  ])('of type %s says when it was saved and by whom, to those who may read it', async (type, path, data) => {
    const documentId = await make(type, data);
    const before = (await version(reader, `${path}/${documentId}`).expect(200)).body.data;
    expect(before.by).toBeNull();
    const saved = await save(type, documentId, data);
    const { body } = await version(reader, `${path}/${documentId}`).expect(200);
    expect(body.data).toEqual({
      updatedAt: saved.body.data.updatedAt,
      by: { id: boss.id, name: 'Test strapi-super-admin' },
    });
    expect(body.data.updatedAt > before.updatedAt).toBe(true);

    const others = readers(...(['article', 'person', 'organization'] as const).filter((one) => one !== type));
    await version((await adminUserWho(app, others)).headers, `${path}/${documentId}`).expect(403);
  });

  test('is one of each language, and missing where there is no entry', async () => {
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French' });
    const documentId = await make('article', { title: 'English' });
    await version(boss.headers, `articles/${documentId}`).expect(200);
    await app.request.get(`/newsroom/articles/${documentId}/version?locale=fr`).set(boss.headers).expect(404);
    await save('article', documentId, { title: 'French' }, '?locale=fr');
    const french = await app.request
      .get(`/newsroom/articles/${documentId}/version?locale=fr`)
      .set(boss.headers)
      .expect(200);
    expect(french.body.data.by.id).toBe(boss.id);
    await version(boss.headers, 'people/nobody').expect(404);
    await app.request
      .get(`/newsroom/articles/${documentId}/version?locale=a%00`)
      .set(boss.headers)
      .expect(400);
    await version(boss.headers, 'people/a%20b').expect(400);
  });
});

describe('people and organizations by name, for filters of lists', () => {
  const find = (headers: Headers, question: string) =>
    app.request.get(`/newsroom/entry-names?${question}`).set(headers);
  const found = async (
    headers: Headers,
    question: string,
  ): Promise<Array<{ name: string; alias: string | null }>> =>
    (await find(headers, question).expect(200)).body.data;

  test('are found by any name once they are published, and as drafts by their own', async () => {
    await make(
      'organization',
      { name: 'Quartz Ministry', aliases: [{ name: 'QMI', kind: 'acronym' }] },
      true,
    );
    const draft = await make('person', { name: 'Quartz Person', disambiguation: 'geologist' });
    expect(await found(boss.headers, 'q=qmi')).toMatchObject([{ name: 'Quartz Ministry', alias: 'QMI' }]);
    expect((await found(boss.headers, 'q=quartz')).map(({ name }) => name)).toEqual([
      'Quartz Ministry',
      'Quartz Person',
    ]);
    expect(await found(boss.headers, 'q=quartz&type=person')).toHaveLength(1);
    expect(await found(boss.headers, `id=${draft}&type=person`)).toEqual([
      { type: 'person', documentId: draft, name: 'Quartz Person', disambiguation: 'geologist', alias: null },
    ]);
  });

  test('are those that the asker may read', async () => {
    const { headers } = await adminUserWho(app, readers('person'));
    expect((await found(headers, 'q=quartz')).map(({ name }) => name)).toEqual(['Quartz Person']);
    await find(headers, 'q=quartz&type=organization').expect(403);
    const own = await adminUserWho(app, [
      { action: 'read', subject: uid('person'), fields: ['name'], conditions: ['admin::is-creator'] },
    ]);
    expect(await found(own.headers, 'q=quartz')).toEqual([]);
    const named = await adminUserWho(app, [
      { action: 'read', subject: uid('organization'), fields: ['name'] },
    ]);
    expect(await found(named.headers, 'q=qmi')).toEqual([]);
    await find((await adminUserWho(app, readers('article'))).headers, 'q=quartz').expect(403);
    await app.request.get('/newsroom/entry-names?q=quartz').expect(401);
  });

  test('leave the articles and people in a list that name them, beside other filters and by permission', async () => {
    const [ann, agency] = [
      await make('person', { name: 'Ann Filtered' }),
      await make('organization', { name: 'Filtered Agency' }),
    ];
    await make('person', { name: 'Member', affiliations: [{ kind: 'employee', organization: agency }] });
    await make('article', { title: 'By Ann', credits: [{ role: 'author', person: ann }] });
    await make('article', { title: 'About Ann', mentions: [{ person: ann }, { organization: agency }] });
    await make('article', { title: 'About nobody' });
    const list = (headers: Headers, type: Type, question: string) =>
      app.request.get(`/content-manager/collection-types/${uid(type)}?sort=id&${question}`).set(headers);
    const listed = async (...asked: Parameters<typeof list>): Promise<string[]> => {
      const { body } = await list(...asked).expect(200);
      return body.results.map(({ title, name }: { title?: string; name?: string }) => title ?? name);
    };

    for (const headers of [boss.headers, reader]) {
      expect(await listed(headers, 'article', `named=person:${ann}`)).toEqual(['By Ann', 'About Ann']);
      expect(await listed(headers, 'article', `named=organization:${agency}`)).toEqual(['About Ann']);
    }
    expect(await listed(boss.headers, 'person', `named=organization:${agency}`)).toEqual(['Member']);
    const strapis = 'filters[$and][0][title][$startsWith]=By';
    expect(await listed(boss.headers, 'article', `named=person:${ann}&${strapis}`)).toEqual(['By Ann']);
    expect(await listed(boss.headers, 'article', 'named=person:nobody')).toEqual([]);
    const shortSighted = await adminUserWho(app, [
      { action: 'read', subject: uid('article'), fields: ['title', 'credits'] },
      ...readers('person'),
    ]);
    expect(await listed(shortSighted.headers, 'article', `named=person:${ann}`)).toEqual(['By Ann']);
    const titlesOnly = await adminUserWho(app, [
      { action: 'read', subject: uid('article'), fields: ['title'] },
    ]);
    expect(await listed(titlesOnly.headers, 'article', `named=person:${ann}`)).toEqual([]);
    await list(boss.headers, 'article', 'named=article:abc').expect(400);
    await list(boss.headers, 'article', 'named[]=person:abc').expect(400);
  });

  test.each(['', 'q=', 'q=a&id=b&type=person', 'id=b', 'q=a&type=article', 'q=%00', 'q[]=a'])(
    'answers 400 to ?%s',
    async (question) => {
      await find(boss.headers, question).expect(400);
    },
  );
});
