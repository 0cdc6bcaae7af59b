import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { grant, revoke, signedIn, withToken } from '../setup/accounts';
import { bootAsking } from '../setup/asking';
import type { TestApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { statementsDuring } from '../setup/statements';

const settlingTime = 10 * 60_000;

let app: TestApp;
let person: string;

beforeAll(async () => {
  app = await bootAsking({ options: { answersInMemory: 0 } });
  ({ documentId: person } = await documents(app, 'person').create({
    data: { name: 'Guo Shengkun' },
    status: 'published',
  }));
});
afterAll(() => app.destroy());

type Headers = Record<string, string>;

const ask = (headers: Headers = {}, query = '') => app.request.get(`/api/asking/names${query}`).set(headers);
const tagOf = async (headers: Headers = {}, query = '') =>
  String((await ask(headers, query).expect(200)).headers.etag);

/** Makes every change that was noted so far an old one. */
const letSettle = () =>
  app.strapi.db
    .connection('newsroom_changes')
    .update({ noted_at: app.strapi.db.connection.raw('noted_at - ?', [2 * settlingTime]) });

describe('an answer', () => {
  test('has validators, and says that it is to be asked for again', async () => {
    const { headers } = await ask().expect(200);
    expect(headers.etag).toMatch(/^W\/"[\w-]+"$/);
    expect(Date.parse(headers['last-modified'] ?? '')).toBeLessThanOrEqual(Date.now());
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers.vary?.split(/, ?/)).toEqual(expect.arrayContaining(['Authorization', 'Accept', 'Origin']));
  });

  test('is the same to HEAD, without a body', async () => {
    const { headers, text } = await app.request.head('/api/asking/names').expect(200);
    expect(headers.etag).toBe(await tagOf());
    expect(text).toBeFalsy();
    await app.request.head('/api/asking/names').set('If-None-Match', String(headers.etag)).expect(304);
  });

  test('is not built for those who have it', async () => {
    const { headers } = await ask().expect('X-Built', 'yes');
    const tags = `"other", ${String(headers.etag)}`;
    const answer = await ask({ 'If-None-Match': tags }).expect(304);
    expect(answer.headers['x-built']).toBeUndefined();
    expect(answer.text).toBe('');
    expect(answer.headers).toMatchObject({
      etag: headers.etag,
      vary: headers.vary,
      'cache-control': headers['cache-control'],
    });
    expect(answer.headers['last-modified']).toBeDefined();
  });

  test('costs those who have it one statement', async () => {
    const tag = await tagOf();
    const nothing = await statementsDuring(app, () => app.request.get('/api/asking/nothing').expect(200));
    const fresh = await statementsDuring(app, () => ask({ 'If-None-Match': tag }).expect(304));
    expect(nothing.length).toBeGreaterThan(0);
    expect(fresh).toHaveLength(nothing.length + 1);
  });

  test('is another one for another address, query or format', async () => {
    const tags = [
      await tagOf(),
      await tagOf({}, '?q=a'),
      await tagOf({}, '?q=b'),
      await tagOf({}, '?format=x'),
    ];
    expect(new Set(tags).size).toBe(4);
    expect(await tagOf({}, '?b=2&a=1')).toBe(await tagOf({}, '?a=1&b=2'));
  });

  test('is another one for a query that the site has changed on the way', async () => {
    const english = await tagOf({ 'Accept-Language': 'en' });
    expect(await tagOf({ 'Accept-Language': 'de' })).not.toBe(english);
    expect(await tagOf()).not.toBe(english);
    expect(await tagOf({ 'Accept-Language': 'en' })).toBe(english);
  });

  test('has a tag for a query of any length', async () => {
    const long = `?q=${'a'.repeat(5_000)}`;
    expect(await tagOf({}, long)).toBe(await tagOf({}, long));
    expect(await tagOf({}, `${long}b`)).not.toBe(await tagOf({}, long));
  });

  test('that is an error has no validators, and is no answer to any tag', async () => {
    for (const [query, status] of [
      ['?q=nobody', 404],
      ['?q=fault', 500],
    ] as const) {
      const { headers } = await ask({ 'If-None-Match': '*' }, query).expect(status);
      expect(headers.etag).toBeUndefined();
      expect(headers['last-modified']).toBeUndefined();
    }
    await ask({ 'If-None-Match': '*' }).expect(304).expect('X-Built', 'yes');
  });
});

describe('who asks', () => {
  const find = ['plugin::newsroom.person.find', 'plugin::newsroom.person.findOne'];

  test('shares a tag with those who may do the same, and with nobody else', async () => {
    const askers = [await signedIn(app, find), await signedIn(app, find), await withToken(app, find)];
    const others = [
      await signedIn(app, [...find, 'plugin::newsroom.person.readDrafts']),
      await signedIn(app, find.slice(0, 1)),
      await withToken(app, 'full-access'),
      {},
    ];
    const tags = async (headers: Headers[]) => new Set(await Promise.all(headers.map((some) => tagOf(some))));
    expect((await tags(askers)).size).toBe(1);
    expect((await tags([...askers, ...others])).size).toBe(5);
  });

  test('gets an answer that is kept for nobody else, whatever the site says of answers for everybody', async () => {
    const reader = await signedIn(app, find);
    await ask(reader).expect('Cache-Control', 'private, no-cache');
    await ask(await withToken(app, find)).expect('Cache-Control', 'private, no-cache');
  });

  test('has another tag when a token may do something else', async () => {
    const service = app.strapi.service('admin::api-token');
    const token = await service.create({
      name: 'changes',
      type: 'custom',
      permissions: find,
      lifespan: null,
    });
    const headers = { Authorization: `Bearer ${token.accessKey}` };
    const tag = await tagOf(headers);
    await service.update(token.id, { permissions: find.slice(0, 1) });
    expect(await tagOf(headers)).not.toBe(tag);
  });
});

describe('what changes the tag at once', () => {
  const rows = (type: string) => app.strapi.db.query(`plugin::newsroom.${type}`);
  const make = async (type: 'article' | 'person' | 'organization', data: Record<string, unknown>) =>
    (await documents(app, type).create({ data, status: 'published' })).documentId;
  const merges = () => app.strapi.plugin('newsroom').service('merges');
  const picture = () =>
    app.strapi.db.query('plugin::upload.file').create({
      data: { name: 'a.png', hash: 'a', mime: 'image/png', size: 1, url: '/a.png', provider: 'local' },
    });

  /** Each makes what it needs and answers with the change itself. */
  const kinds: Record<string, () => Promise<() => Promise<unknown>>> = {
    'an entry is created': async () => () => make('article', { title: 'New' }),
    'a name is changed': async () => () =>
      documents(app, 'person').update({ documentId: person, data: { name: 'Guo' }, status: 'published' }),
    'an entry is published': async () => {
      const { documentId } = await documents(app, 'person').create({ data: { name: 'Draft' } });
      return () => documents(app, 'person').publish({ documentId });
    },
    'an organization is unpublished': async () => {
      const documentId = await make('organization', { name: 'Ministry' });
      return () => documents(app, 'organization').unpublish({ documentId });
    },
    'an entry is deleted': async () => {
      const documentId = await make('organization', { name: 'Gone' });
      return () => documents(app, 'organization').delete({ documentId });
    },
    'an entry is written around the Document Service': async () => () =>
      rows('person').update({
        where: { documentId: person, publishedAt: { $notNull: true } },
        data: { summary: 'Around' },
      }),
    'many are': async () => () =>
      rows('person').updateMany({ where: { documentId: person }, data: { summary: 'Many' } }),
    'some are deleted so': async () => {
      const documentId = await make('person', { name: 'Some' });
      return () => rows('person').deleteMany({ where: { documentId } });
    },
    'two people are merged': async () => {
      const [from, into] = [await make('person', { name: 'One' }), await make('person', { name: 'Other' })];
      return () => merges().apply({ type: 'person', from, into });
    },
    'a merge is undone': async () => {
      const [from, into] = [await make('person', { name: 'Two' }), await make('person', { name: 'Three' })];
      const { id } = await merges().apply({ type: 'person', from, into });
      return () => merges().undo(id);
    },
    'a link is repaired': async () => {
      const title = 'Repaired';
      await make('article', { title, mentions: [{ role: 'quoted', person }] });
      const table = app.strapi
        .plugin('newsroom')
        .service('links')
        .tables()
        .find(({ list }: { list: string }) => list === 'mentions');
      await app.strapi.db.connection(table.links[0].rows).delete();
      return () => app.strapi.plugin('newsroom').service('links').repair();
    },
    'a picture is added': async () => picture,
    'the text of a picture is changed': async () => {
      const { id } = await picture();
      return () =>
        app.strapi.plugin('upload').service('upload').updateFileInfo(id, { alternativeText: 'A minister' });
    },
    'a picture is deleted': async () => {
      const { id } = await picture();
      return () => app.strapi.db.query('plugin::upload.file').delete({ where: { id } });
    },
    'a role loses a permission': async () => () => revoke(app, 'public', ['plugin::newsroom.article.find']),
    'a role gets a permission': async () => () => grant(app, 'public', ['plugin::newsroom.article.find']),
    'a language is added': async () => () =>
      app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' }),
    'another language is the default': async () => () =>
      app.strapi.plugin('i18n').service('locales').setDefaultLocale({ code: 'fr' }),
  };

  test.each(Object.keys(kinds))('%s', async (kind) => {
    const change = await kinds[kind]!();
    const before = await tagOf();
    await ask({ 'If-None-Match': before }).expect(304);
    await change();
    const after = await ask({ 'If-None-Match': before }).expect(200);
    expect(after.headers.etag).not.toBe(before);
  });

  test('of those who may read drafts alone: drafts', async () => {
    const types = ['article', 'person', 'organization'];
    const reader = await signedIn(
      app,
      types.map((type) => `plugin::newsroom.${type}.readDrafts`),
    );
    const [before, hidden] = [await tagOf(), await tagOf(reader)];
    await documents(app, 'person').update({ documentId: person, data: { name: 'Not yet' } });
    expect(await tagOf()).toBe(before);
    expect(await tagOf(reader)).not.toBe(hidden);
  });

  test('and not what answers are not made of', async () => {
    const key = 'else';
    const store = app.strapi.store({ type: 'plugin', name: 'somebody' });
    const before = await tagOf();
    await store.set({ key, value: 1 });
    await store.set({ key, value: 2 });
    await ask(await withToken(app, 'full-access')).expect(200);
    expect(await tagOf()).toBe(before);
  });
});

describe('If-Modified-Since alone', () => {
  test('is answered with 304 once a change has settled, and never before', async () => {
    const young = await ask().expect(200);
    await ask({ 'If-Modified-Since': String(young.headers['last-modified']) }).expect(200);
    await letSettle();
    const { headers } = await ask().expect(200);
    const since = { 'If-Modified-Since': String(headers['last-modified']) };
    expect(headers['last-modified']).toBe((await ask().expect(200)).headers['last-modified']);
    await ask(since).expect(304);
    await ask({ ...since, 'If-None-Match': '"other"' }).expect(200);
    await documents(app, 'person').update({
      documentId: person,
      data: { name: 'Guo S.' },
      status: 'published',
    });
    await ask(since).expect(200);
  });

  test('counts only for those who ask as everybody', async () => {
    const reader = await signedIn(app, ['plugin::newsroom.person.find']);
    await letSettle();
    const { headers } = await ask(reader).expect(200);
    const since = { 'If-Modified-Since': String(headers['last-modified']) };
    await ask({ ...reader, ...since }).expect(200);
    await ask(since).expect(304);
  });

  test.each(['/api/newsroom/people/nobody/dossier', '/api/newsroom/graph?center=person:nobody&depth=99'])(
    'is no answer to what has none: %s',
    async (address) => {
      await letSettle();
      const { headers } = await ask().expect(200);
      const refused = await app.request.get(address);
      const { status } = await app.request
        .get(address)
        .set('If-Modified-Since', String(headers['last-modified']));
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(status).toBe(refused.status);
    },
  );
});
