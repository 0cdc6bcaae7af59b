import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AdminPermission, adminUser, adminUserWho, signedIn, withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';

type Type = 'article' | 'person' | 'organization';
type Headers = { Authorization: string };

let app: TestApp;
let token: Headers;
let reader: Headers;
let ids: Record<'guo' | 'agency' | 'ministry' | 'source' | 'secret', string>;

const create = async (type: Type, data: Record<string, unknown>, status: 'draft' | 'published' = 'draft') =>
  (await documents(app, type).create({ data, status })).documentId;

const actions = (type: Type, ...names: string[]) => names.map((name) => `plugin::newsroom.${type}.${name}`);

beforeAll(async () => {
  app = await bootApp();
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  token = await withToken(app, 'full-access');
  reader = await signedIn(app, [
    ...actions('article', 'find', 'usage'),
    ...actions('person', 'find', 'usage'),
    ...actions('organization', 'find', 'usage'),
  ]);
  const source = await create('article', { title: 'Who is who' }, 'published');
  const ministry = await create('organization', { name: 'Ministry' }, 'published');
  const agency = await create(
    'organization',
    { name: 'Agency', ties: [{ type: 'part of', organization: ministry, source }] },
    'published',
  );
  const guo = await create(
    'person',
    {
      name: 'Guo Shengkun',
      affiliations: [
        { organization: ministry, kind: 'leader', role: 'minister', source },
        { organization: ministry, kind: 'member' },
      ],
    },
    'published',
  );
  const talks = await create(
    'article',
    {
      title: 'Talks',
      credits: [{ role: 'author', person: guo }],
      mentions: [
        { role: 'quoted', person: guo, name: 'Guo' },
        { role: 'subject', organization: ministry },
      ],
    },
    'published',
  );
  await documents(app, 'article').update({
    documentId: talks,
    locale: 'fr',
    data: { title: 'Pourparlers', mentions: [{ role: 'cited', person: guo, name: 'M. Guo' }] },
  });
  const secret = await create('person', { name: 'Secret', affiliations: [{ organization: ministry }] });
  ids = { guo, agency, ministry, source, secret };
});
afterAll(() => app.destroy());

const ask = (path: string, headers = token) => app.request.get(`/api/newsroom/${path}/usage`).set(headers);
const none = { total: 0, items: [] };

describe('what names an entry', () => {
  test('articles with the language, the list, the role and the printed name, drafts and published apart', async () => {
    const { body } = await ask('people/guo-shengkun').expect(200);
    const talks = { type: 'article', locale: 'en', name: 'Talks', slug: 'talks' };
    const published = [
      { ...talks, list: 'credits', position: 1, role: 'author', printed: null },
      { ...talks, list: 'mentions', position: 1, role: 'quoted', printed: 'Guo' },
    ];
    expect(body.data.published).toMatchObject({
      articles: { total: 2, items: published },
      affiliations: none,
      ties: none,
      sources: none,
    });
    expect(body.data.drafts.articles.total).toBe(3);
    expect(body.data.drafts.articles.items).toEqual(
      expect.arrayContaining([
        ...published.map((item) => expect.objectContaining(item)),
        expect.objectContaining({ locale: 'fr', name: 'Pourparlers', role: 'cited', printed: 'M. Guo' }),
      ]),
    );
  });

  test('affiliations and ties of an organization, and not what it says of itself', async () => {
    await documents(app, 'organization').update({
      documentId: ids.ministry,
      data: { ties: [{ type: 'successor of', organization: ids.ministry }] },
      status: 'published',
    });
    const { body } = await ask(`organizations/${ids.ministry}`).expect(200);
    expect(body.data.published).toMatchObject({
      articles: { total: 1, items: [{ list: 'mentions', position: 2, role: 'subject' }] },
      affiliations: {
        total: 2,
        items: [
          { type: 'person', name: 'Guo Shengkun', locale: null, position: 1, role: 'minister' },
          { type: 'person', position: 2, role: 'member' },
        ],
      },
      ties: { total: 1, items: [{ type: 'organization', name: 'Agency', role: 'part of' }] },
      sources: none,
    });
    expect(body.data.drafts.affiliations.total).toBe(3);
    expect(body.data.drafts.ties.total).toBe(1);
  });

  test('the facts that an article is the source of, in its language', async () => {
    const { body } = await ask('articles/who-is-who').expect(200);
    expect(body.data.published).toMatchObject({ articles: none, affiliations: none, ties: none });
    expect(body.data.published.sources).toMatchObject({
      total: 2,
      items: [
        { type: 'person', list: 'affiliations', role: 'minister' },
        { type: 'organization', list: 'ties', role: 'part of' },
      ],
    });
    const french = await ask(`articles/${ids.source}`).query({ locale: 'fr' }).expect(200);
    expect(french.body.data.drafts.sources).toEqual(none);
    const all = await ask(`articles/${ids.source}`).query({ locale: '*' }).expect(200);
    expect(all.body.data.drafts.sources.total).toBe(2);
  });

  test('counts all and lists a hundred', async () => {
    const person = await create('person', { name: 'Everywhere' });
    const mentions = Array.from({ length: 130 }, (_, index) => ({ person, name: `Name ${index + 1}` }));
    await create('article', { title: 'Long list', mentions });
    const { body } = await ask(`people/${person}`).expect(200);
    expect(body.data.drafts.articles.total).toBe(130);
    expect(body.data.drafts.articles.items).toHaveLength(100);
    expect(body.data.drafts.articles.items[99]).toMatchObject({ position: 100, printed: 'Name 100' });
  });
});

describe('who may ask', () => {
  test('needs the permission, and to find what the answer names', async () => {
    await app.request.get('/api/newsroom/people/guo-shengkun/usage').expect(403);
    const finds = await signedIn(app, [...actions('person', 'find', 'findOne', 'delete')]);
    await ask('people/guo-shengkun', finds).expect(403);
    const asks = await signedIn(app, [...actions('person', 'find', 'usage')]);
    const { body } = await ask('people/guo-shengkun', asks).expect(403);
    expect(body.error.message).toContain('article');
    await ask('people/guo-shengkun', await withToken(app, 'read-only')).expect(403);
  });

  test('and hears of drafts only with readDrafts on every type', async () => {
    const { body } = await ask('people/guo-shengkun', reader).expect(200);
    expect(body.data.published.articles.total).toBe(2);
    expect(body.data.drafts).toBeNull();
    await ask(`people/${ids.secret}`, reader).expect(404);
    const unknown = await ask('people/nobody', reader).expect(404);
    const secret = await ask('people/secret', reader).expect(404);
    expect(JSON.stringify(secret.body)).toBe(JSON.stringify(unknown.body).replace('nobody', 'secret'));

    const drafts = (...types: Type[]) =>
      types.flatMap((type) => actions(type, 'find', 'usage', 'readDrafts'));
    const some = await signedIn(app, [...drafts('article', 'person'), ...actions('organization', 'find')]);
    expect((await ask('people/guo-shengkun', some).expect(200)).body.data.drafts).toBeNull();
    const all = await signedIn(app, drafts('article', 'person', 'organization'));
    expect((await ask('people/secret', all).expect(200)).body.data.drafts.articles).toEqual(none);
  });

  test('and not of a language that is not published', async () => {
    const { documentId } = await documents(app, 'article').create({
      data: { title: 'Half' },
      status: 'published',
    });
    await documents(app, 'article').update({ documentId, locale: 'fr', data: { title: 'Moitié' } });
    const person = await create('person', { name: 'Sourced' }, 'published');
    await app.request
      .put(`/api/newsroom/people/${person}`)
      .set(token)
      .send({
        data: {
          affiliations: [{ organization: ids.agency, source: { documentId, locale: 'fr' } }],
        },
      })
      .expect(200);
    const counts = async (headers: Headers) => {
      const { body } = await ask(`articles/${documentId}`, headers).query({ locale: '*' }).expect(200);
      return body.data.published.sources.total;
    };
    expect(await counts(reader)).toBe(0);
    expect(await counts(token)).toBe(1);
  });

  test.each(['xx yy', 'a'.repeat(40)])('with a locale that can be one: %s is refused', async (locale) => {
    const { body } = await ask('articles/talks').query({ locale }).expect(400);
    expect(body.error.name).toBe('ValidationError');
  });
});

describe('the admin', () => {
  const uid = (type: Type) => `plugin::newsroom.${type}`;
  const reads = (type: Type, fields?: string[], more: Partial<AdminPermission> = {}): AdminPermission => ({
    action: 'read',
    subject: uid(type),
    ...(fields ? { fields } : {}),
    locales: ['en', 'fr'],
    ...more,
  });
  const askAdmin = (path: string, headers: Headers) =>
    app.request.get(`/newsroom/${path}/usage`).set(headers);
  const who = async (...permissions: AdminPermission[]) => (await adminUserWho(app, permissions)).headers;

  test('answers the same to a super admin', async () => {
    const { headers } = await adminUser(app);
    for (const [path, locale] of [
      [`people/${ids.guo}`],
      [`organizations/${ids.ministry}`],
      [`articles/${ids.source}`, '*'],
    ] as const) {
      const query = locale ? { locale } : {};
      const content = await ask(path).query(query).expect(200);
      const admin = await askAdmin(path, headers).query(query).expect(200);
      expect(admin.body).toEqual(content.body);
    }
    await askAdmin('people/nobody', headers).expect(404);
    await askAdmin('people/%00', headers).expect(404);
  });

  test('takes an admin user who may read what the answer names', async () => {
    await app.request.get(`/newsroom/people/${ids.guo}/usage`).expect(401);
    await askAdmin(`people/${ids.guo}`, token).expect(401);
    await askAdmin(`people/${ids.guo}`, await who(reads('person'))).expect(403);
    await askAdmin(`people/${ids.guo}`, await who(reads('person'), reads('article'))).expect(200);
  });

  test('counts what it may not show', async () => {
    const limited = async (...permissions: AdminPermission[]) =>
      (await askAdmin(`people/${ids.guo}`, await who(reads('person'), ...permissions)).expect(200)).body.data
        .published.articles;
    const own = await limited(reads('article', undefined, { conditions: ['admin::is-creator'] }));
    expect(own).toEqual({ total: 2, items: [] });
    const credits = await limited(reads('article', ['credits']));
    expect(credits).toMatchObject({ total: 2, items: [{ list: 'credits', name: null, slug: null }] });
    expect(credits.items).toHaveLength(1);
    const english = await askAdmin(
      `people/${ids.guo}`,
      await who(reads('person'), reads('article', undefined, { locales: ['en'] })),
    ).expect(200);
    expect(english.body.data.drafts.articles.total).toBe(3);
    expect(JSON.stringify(english.body)).not.toContain('Pourparlers');
    const ownPeople = await who(
      reads('article'),
      reads('person', undefined, { conditions: ['admin::is-creator'] }),
    );
    await askAdmin(`people/${ids.guo}`, ownPeople).expect(404);
  });
});
