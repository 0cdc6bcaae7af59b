import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  EntryArticlesAnswer,
  EntryPartiesAnswer,
  EntryPeopleAnswer,
  KnownWithAnswer,
} from '../../server/src/api/contracts/entry-panels';
import { type AdminPermission, adminUser, adminUserWho } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { statementsOf } from './dossiers/statements';

type Type = 'article' | 'person' | 'organization';
type Headers = { Authorization: string };

let app: TestApp;
let superAdmin: Headers;
let ids: Record<'guo' | 'ann' | 'ministry' | 'source' | 'unnamed' | 'talks', string>;

const create = async (type: Type, data: Record<string, unknown>, status: 'draft' | 'published' = 'draft') =>
  (await documents(app, type).create({ data, status })).documentId;

const reads = (type: Type, fields?: string[], more: Partial<AdminPermission> = {}): AdminPermission => ({
  action: 'read',
  subject: `plugin::newsroom.${type}`,
  ...(fields ? { fields } : {}),
  locales: ['en', 'fr'],
  ...more,
});

const own = { conditions: ['admin::is-creator'] };

const who = async (...permissions: AdminPermission[]) => (await adminUserWho(app, permissions)).headers;

const ask = (path: string, headers = superAdmin) => app.request.get(`/newsroom/${path}`).set(headers);

const answer = async <Answer>(...question: Parameters<typeof ask>): Promise<Answer> =>
  (await ask(...question).expect(200)).body;

const articles = (query = '', headers = superAdmin) =>
  answer<EntryArticlesAnswer>(`people/${ids.guo}/articles${query}`, headers);

const titles = async (...question: Parameters<typeof articles>) =>
  (await articles(...question)).data.map(({ title }) => title);

const people = (when: string, headers = superAdmin) =>
  answer<EntryPeopleAnswer>(`organizations/${ids.ministry}/people?when=${when}`, headers);

const knownWith = async (headers = superAdmin, path = `people/${ids.guo}`) =>
  (await answer<KnownWithAnswer>(`${path}/known-with`, headers)).data;

beforeAll(async () => {
  app = await bootApp();
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  superAdmin = (await adminUser(app)).headers;
  const source = await create('article', { title: 'Who is who', writtenOn: '2012' }, 'published');
  const ministry = await create('organization', { name: 'Ministry' }, 'published');
  const agency = await create(
    'organization',
    { name: 'Agency', ties: [{ type: 'part of', organization: ministry, source }] },
    'published',
  );
  const guo = await create(
    'person',
    {
      name: 'Guo',
      affiliations: [
        { organization: ministry, kind: 'leader', role: 'minister', from: '2012', to: '2017', source },
        { organization: agency, role: 'adviser', from: '2018-03' },
      ],
    },
    'published',
  );
  const ann = await create('person', {
    name: 'Ann',
    affiliations: [{ organization: ministry, role: 'clerk', asOf: '2016' }],
  });
  const talks = await create(
    'article',
    {
      title: 'Talks',
      writtenOn: '2016-05-20',
      credits: [{ role: 'author', person: ann }],
      mentions: [
        { role: 'quoted', person: guo },
        { role: 'subject', person: guo },
        { role: 'subject', organization: ministry },
      ],
    },
    'published',
  );
  await documents(app, 'article').update({
    documentId: talks,
    locale: 'fr',
    data: { title: 'Pourparlers', writtenOn: '2016-06', mentions: [{ role: 'cited', person: guo }] },
  });
  await create('article', {
    title: 'Draft',
    writtenOn: '2020',
    mentions: [
      { role: 'depicted', person: guo },
      { role: 'quoted', person: ann },
    ],
  });
  const changed = await create(
    'article',
    { title: 'Changed', writtenOn: '2010', credits: [{ role: 'author', person: guo }] },
    'published',
  );
  await documents(app, 'article').update({ documentId: changed, data: { credits: [] } });
  const unnamed = await create('person', { name: 'Nobody <b>named</b>' });
  ids = { guo, ann, ministry, source, unnamed, talks };
});
afterAll(() => app.destroy());

describe('the articles of a person', () => {
  test('come newest first in every language, with roles and with where they stand', async () => {
    const { data, meta } = await articles();
    expect(data.map(({ title, locale, roles, namedIn }) => [title, locale, roles, namedIn])).toEqual([
      ['Draft', 'en', ['depicted'], 'draft'],
      ['Pourparlers', 'fr', ['cited'], 'draft'],
      ['Talks', 'en', ['subject', 'quoted'], 'both'],
      ['Changed', 'en', ['author'], 'published'],
    ]);
    expect(data.map(({ publishedAt }) => publishedAt !== null)).toEqual([false, false, true, true]);
    expect(meta.pagination).toMatchObject({ page: 1, total: 4 });
  });

  test('by role, with the other roles that they have too', async () => {
    const { data } = await articles('?role=quoted,author');
    expect(data.map(({ title, roles }) => [title, roles])).toEqual([
      ['Talks', ['subject', 'quoted']],
      ['Changed', ['author']],
    ]);
  });

  test('page by page, and beyond the last one', async () => {
    expect(await titles('?pageSize=3')).toEqual(['Draft', 'Pourparlers', 'Talks']);
    expect(await titles('?pageSize=3&page=2')).toEqual(['Changed']);
    expect((await articles('?pageSize=3&page=9')).meta.pagination).toEqual({
      page: 9,
      pageSize: 3,
      pageCount: 2,
      total: 4,
    });
  });

  test('of an organization, and none where nobody has named it', async () => {
    const { data } = await answer<EntryArticlesAnswer>(`organizations/${ids.ministry}/articles`);
    expect(data.map(({ title, roles }) => [title, roles])).toEqual([['Talks', ['subject']]]);
    const { meta } = await answer<EntryArticlesAnswer>(`people/${ids.unnamed}/articles`);
    expect(meta.pagination.total).toBe(0);
  });

  test('take as many statements for many as for few', async () => {
    const count = (query: string) => statementsOf(app, () => articles(query));
    expect(await count('?pageSize=4')).toBe(await count('?pageSize=1'));
  });
});

describe('the people of an organization', () => {
  test('are there now or before, with roles, dates and sources; drafts are marked', async () => {
    const now = await people('now');
    expect(now.data).toMatchObject([
      { person: { name: 'Ann' }, role: 'clerk', asOf: '2016', source: null, isPublished: false },
    ]);
    const before = await people('before');
    expect(before.data).toMatchObject([
      {
        ...{ person: { name: 'Guo' }, role: 'minister', kind: 'leader', from: '2012', to: '2017' },
        ...{ isPublished: true, source: { documentId: ids.source, title: 'Who is who' } },
      },
    ]);
    expect(before.meta.pagination.total).toBe(1);
  });
});

describe('whom and what an entry is known with', () => {
  test('most often first, with counts', async () => {
    expect(await knownWith()).toMatchObject({
      people: [{ entry: { name: 'Ann' }, articles: 2 }],
      organizations: [{ entry: { name: 'Ministry' }, articles: 1 }],
      articles: { counted: 3, total: 3 },
    });
    const ministry = await knownWith(superAdmin, `organizations/${ids.ministry}`);
    expect(ministry.people.map(({ entry }) => entry.name)).toEqual(['Ann', 'Guo']);
    expect(ministry.organizations).toEqual([]);
  });
});

describe('the items of a list', () => {
  test('say what they link to, by the id of the item', async () => {
    const person = await documents(app, 'person').findOne({
      documentId: ids.guo,
      populate: { affiliations: true },
    });
    const [minister, adviser] = person?.affiliations as Array<{ id: number }>;
    const { data } = await answer<EntryPartiesAnswer>(`people/${ids.guo}/affiliations`);
    expect(data).toMatchObject([
      { item: minister?.id, organization: { name: 'Ministry' }, source: { title: 'Who is who' } },
      { item: adviser?.id, organization: { name: 'Agency' }, source: null },
    ]);
    const published = await answer<EntryPartiesAnswer>(`people/${ids.guo}/affiliations?status=published`);
    expect(published.data.map(({ organization }) => organization?.name)).toEqual(['Ministry', 'Agency']);
    expect(published.data[0]?.item).not.toBe(minister?.id);
    const ties = await answer<EntryPartiesAnswer>(`organizations/${ids.ministry}/ties`);
    expect(ties.data).toEqual([]);
  });
});

describe('wrong questions are refused', () => {
  test.each([
    ['articles?role=hero', 'role takes roles'],
    ['articles?page=0', 'page must be'],
    ['articles?pageSize=x', 'pageSize must be'],
    ['articles?sort=title', "There is no parameter 'sort'"],
    ['articles?role=%00', 'NUL'],
    ['known-with?page=1', "There is no parameter 'page'"],
    ['affiliations?status=old', 'status is draft or published'],
  ])('%s', async (question, message) => {
    const { body } = await ask(`people/${ids.guo}/${question}`).expect(400);
    expect(body.error.name).toBe('ValidationError');
    expect(body.error.message).toContain(message);
  });

  test('people without when', async () => {
    const { body } = await ask(`organizations/${ids.ministry}/people`).expect(400);
    expect(body.error.message).toContain('when is now or before');
  });

  test.each(['nobody', '%00', "x'--"])('people/%s is nowhere', async (id) => {
    for (const part of ['articles', 'known-with', 'affiliations']) {
      await ask(`people/${id}/${part}`).expect(404);
    }
  });
});

describe('permissions of the content manager count', () => {
  const paths = () => [
    `people/${ids.guo}/articles`,
    `people/${ids.guo}/known-with`,
    `people/${ids.guo}/affiliations`,
    `organizations/${ids.ministry}/articles`,
    `organizations/${ids.ministry}/people?when=now`,
    `organizations/${ids.ministry}/known-with`,
    `organizations/${ids.ministry}/ties`,
  ];

  test('for somebody who is not signed in, or may read something else', async () => {
    const stranger = await who(reads('article'));
    for (const path of paths()) {
      await app.request.get(`/newsroom/${path}`).expect(401);
      await ask(path, stranger).expect(403);
    }
  });

  test('by field: lists that they may not read are not looked at', async () => {
    const all = reads('person');
    const credits = await who(all, reads('article', ['title', 'writtenOn', 'credits']));
    expect(await titles('', credits)).toEqual(['Changed']);
    expect(await titles('?role=quoted', credits)).toEqual([]);
    await ask(`people/${ids.guo}/known-with`, credits).expect(403);
    const untitled = await who(all, reads('article', ['credits', 'mentions']));
    await ask(`people/${ids.guo}/articles`, untitled).expect(403);
    const undated = await who(all, reads('article', ['title', 'credits', 'mentions']));
    const [first] = (await articles('', undated)).data;
    expect(first).toMatchObject({ title: 'Draft', writtenOn: null });
    const fields = [
      'name',
      ...['organization', 'from', 'to', 'asOf'].map((field) => `affiliations.${field}`),
    ];
    const roleless = await who(reads('organization'), reads('person', fields));
    expect((await people('before', roleless)).data).toMatchObject([
      { person: { name: 'Guo' }, role: null, kind: 'other', from: '2012', source: null },
    ]);
  });

  test('by field: names and titles come without what else an entry has', async () => {
    const links = ['name', 'slug', 'affiliations'];
    const reader = await who(
      reads('article', ['title', 'credits', 'mentions']),
      reads('person', links),
      reads('organization', ['name']),
    );
    const answers = [await knownWith(reader), await knownWith(reader, `organizations/${ids.ministry}`)];
    for (const { people: known, organizations } of answers) {
      for (const { entry } of [...known, ...organizations]) {
        expect(Object.keys(entry).sort()).toEqual(['documentId', 'name']);
      }
    }
    const [member] = (await people('before', reader)).data;
    expect(member?.person).toEqual({ documentId: ids.guo, name: 'Guo' });
    expect(member?.source).toEqual({ documentId: ids.source, locale: 'en', title: 'Who is who' });
  });

  test('by language', async () => {
    const english = await who(reads('person'), reads('article', undefined, { locales: ['en'] }));
    expect(await titles('', english)).toEqual(['Draft', 'Talks', 'Changed']);
  });

  test('by entry: who may read their own only learns nothing of others, not even how many there are', async () => {
    const author = await adminUserWho(app, [
      reads('person'),
      reads('organization'),
      reads('article', undefined, own),
    ]);
    expect(await articles('', author.headers)).toMatchObject({
      data: [],
      meta: { pagination: { total: 0 } },
    });
    expect(await knownWith(author.headers)).toEqual({
      ...{ people: [], organizations: [], articles: { counted: 0, total: 0 } },
    });
    await app.strapi.db
      .query('plugin::newsroom.article')
      .updateMany({ where: { documentId: ids.talks }, data: { createdBy: author.id } });
    expect(await titles('', author.headers)).toEqual(['Pourparlers', 'Talks']);
    expect((await knownWith(author.headers)).people).toMatchObject([{ entry: { name: 'Ann' }, articles: 1 }]);
    expect((await people('before', author.headers)).data).toMatchObject([{ role: 'minister', source: null }]);
  });

  test('by entry and field together: what they may read of their own they may not read of others', async () => {
    const mixed = await who(
      reads('person'),
      reads('article', ['title', 'writtenOn', 'credits']),
      reads('article', ['mentions'], own),
    );
    expect(await titles('', mixed)).toEqual(['Changed']);
  });

  test('of people and organizations by entry', async () => {
    const stranger = await who(reads('person', undefined, own), reads('organization'), reads('article'));
    await ask(`people/${ids.guo}/articles`, stranger).expect(404);
    expect((await people('now', stranger)).data).toEqual([]);
    const around = await knownWith(stranger, `organizations/${ids.ministry}`);
    expect(around.people).toEqual([]);
    const nameless = await who(reads('person'), reads('organization', undefined, own), reads('article'));
    const { data } = await answer<EntryPartiesAnswer>(`people/${ids.guo}/affiliations`, nameless);
    expect(data.map(({ organization }) => organization)).toEqual([null, null]);
    expect((await knownWith(nameless)).organizations).toEqual([]);
  });
});
