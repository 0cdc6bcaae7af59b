import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CheckGroup, Checks, Rule, UnlinkedAnswer } from '../../server/src/api/contracts/checks';
import type { SettingsAnswer } from '../../server/src/api/contracts/settings';
import type { InTheNewsAnswer } from '../../server/src/api/contracts/widgets';
import { type AdminPermission, addCondition, adminUser, adminUserWho, revoke } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { statementsDuring } from '../setup/statements';

type Type = 'article' | 'person' | 'organization';
type Headers = { Authorization: string };

const may = (subject: Type, fields?: string[], conditions: string[] = []): AdminPermission => ({
  action: 'read',
  subject: `plugin::newsroom.${subject}`,
  conditions,
  ...(fields ? { fields } : {}),
});

const articles = may('article', ['title', 'mentions', 'credits', 'body', 'summary']);
const people = may('person', ['name']);
const organizations = may('organization', ['name']);

let app: TestApp;
let chief: Headers;
let ids: Record<'jane' | 'joe' | 'agency' | 'talks' | 'more', string>;

const create = async (
  type: Type,
  data: Record<string, unknown>,
  status: 'draft' | 'published' = 'published',
) => (await documents(app, type).create({ data, status })).documentId;

const get = async <Data>(path: string, headers: Headers): Promise<Data> => {
  const { body } = await app.request.get(path).set(headers).expect(200);
  return body.data;
};

const checksFor = (headers: Headers) => get<Checks>('/newsroom/checks', headers);

const groupOf = ({ groups }: Pick<Checks, 'groups'>, rule: Rule): CheckGroup => {
  const group = groups.find((one) => one.rule === rule);
  if (!group) throw new Error(`There is no group '${rule}'.`);
  return group;
};

const repair = (headers: Headers, body?: object) =>
  app.request.post('/newsroom/checks/repair').set(headers).send(body);

/** Takes the rows of links to people away, as an import into the database would. */
const loseRows = () => app.strapi.db.connection('components_newsroom_mentions_person_lnk').delete();

beforeAll(async () => {
  app = await bootApp({ options: { site: { name: 'The Example' }, maxPageSize: 50 } });
  chief = (await adminUser(app)).headers;
  const agency = await create('organization', { name: 'Example Agency' });
  const jane = await create('person', { name: 'Jane' });
  const joe = await create('person', { name: 'Joe', affiliations: [{ organization: agency }] }, 'draft');
  const talks = await create('article', {
    title: 'Talks',
    mentions: [{ role: 'quoted', person: jane, name: 'J.' }, { person: joe }, { organization: agency }],
  });
  const more = await create('article', {
    title: 'More talks',
    mentions: [{ person: jane }, { person: joe }, { person: joe, role: 'quoted' }],
  });
  await create('article', { title: 'Draft', mentions: [{ name: 'Nobody linked' }] }, 'draft');
  ids = { jane, joe, agency, talks, more };
});
afterAll(() => app.destroy());

describe('a check', () => {
  test('has every rule with its count, and findings with entry, place and whom they are about', async () => {
    const checks = await checksFor(chief);
    expect(Date.parse(checks.checkedAt)).toBeLessThanOrEqual(Date.now());
    expect(Object.fromEntries(checks.groups.map(({ rule, count }) => [rule, count]))).toEqual({
      'key-differs': 0,
      'row-missing': 0,
      'target-gone': 0,
      'link-lost': 0,
      'slug-twice': 0,
      unlinked: 1,
      'target-unpublished': 3,
    });
    expect(groupOf(checks, 'unlinked')).toMatchObject({ level: 'warning', repairable: false, hidden: 0 });
    expect(groupOf(checks, 'unlinked').findings).toEqual([
      {
        entry: { type: 'article', documentId: expect.any(String), locale: 'en', name: 'Draft' },
        version: 'draft',
        place: { list: 'mentions', position: 1 },
        target: null,
        label: 'Nobody linked',
      },
    ]);
    expect(groupOf(checks, 'target-unpublished').findings[0]).toMatchObject({
      version: 'published',
      target: { type: 'person', documentId: ids.joe, name: 'Joe' },
    });
  });

  test('says once who is named and not published, and by how many', async () => {
    expect((await checksFor(chief)).unpublished).toEqual({
      total: 1,
      hidden: 0,
      targets: [{ type: 'person', documentId: ids.joe, locale: null, name: 'Joe', articles: 2, facts: 0 }],
    });
  });

  test('counts people and organizations that name a source which is not published', async () => {
    const source = await create('article', { title: 'Source' }, 'draft');
    const place = { organization: ids.agency, source };
    const ann = await create('person', { name: 'Ann', affiliations: [place, { ...place, kind: 'member' }] });
    const { targets } = (await checksFor(chief)).unpublished;
    expect(targets).toContainEqual({
      type: 'article',
      documentId: source,
      locale: 'en',
      name: 'Source',
      articles: 0,
      facts: 1,
    });
    await documents(app, 'person').delete({ documentId: ann });
  });
});

describe('of what the content manager hides from the asker', () => {
  test('no entry is told, and the counts stay', async () => {
    const { headers } = await adminUserWho(app, [people], ['check']);
    const checks = await checksFor(headers);
    expect(groupOf(checks, 'target-unpublished')).toMatchObject({ count: 3, findings: [], hidden: 3 });
    expect(checks.unpublished.targets).toHaveLength(1);
  });

  test('no name of somebody whom an article is about', async () => {
    const { headers } = await adminUserWho(app, [articles], ['check']);
    const checks = await checksFor(headers);
    const { findings } = groupOf(checks, 'target-unpublished');
    expect(findings).toHaveLength(3);
    expect(findings.every(({ target }) => target === null)).toBe(true);
    expect(checks.unpublished).toMatchObject({ total: 1, hidden: 1, targets: [] });
    expect(JSON.stringify(checks)).not.toContain('Joe');
  });

  test('nothing of lists that they may not read, and no title', async () => {
    const { headers } = await adminUserWho(app, [may('article', ['slug']), people], ['check']);
    const checks = await checksFor(headers);
    expect(groupOf(checks, 'unlinked').findings).toMatchObject([{ entry: { name: null }, label: null }]);
    expect(groupOf(checks, 'target-unpublished').findings.every(({ target }) => target === null)).toBe(true);
    expect(JSON.stringify(checks)).not.toMatch(/Talks|Nobody linked/);
  });

  test('only entries of their own, with the condition "is creator"', async () => {
    const own = may('article', ['title', 'mentions'], ['admin::is-creator']);
    const { headers } = await adminUserWho(app, [own, people], ['check']);
    expect(groupOf(await checksFor(headers), 'unlinked')).toMatchObject({ findings: [], hidden: 1 });
  });

  test('nothing of the lists of others, when all titles may be read and lists of own entries', async () => {
    const own = may('article', ['mentions'], ['admin::is-creator']);
    const { id, headers } = await adminUserWho(app, [may('article', ['title']), own, people], ['check']);
    const mine = await create(
      'article',
      { title: 'Mine', mentions: [{ name: 'Own printed' }], createdBy: id },
      'draft',
    );
    const checks = await checksFor(headers);
    const labels = groupOf(checks, 'unlinked').findings.map(({ entry, label }) => [entry.name, label]);
    expect(labels).toHaveLength(2);
    expect(labels).toEqual(
      expect.arrayContaining([
        ['Draft', null],
        ['Mine', 'Own printed'],
      ]),
    );
    const { findings } = groupOf(checks, 'target-unpublished');
    expect(findings.map(({ target }) => target)).toEqual([null, null, null]);
    await documents(app, 'article').delete({ documentId: mine });
  });
});

describe('a repair', () => {
  test('mends what it can, and says how it was before and how it is now', async () => {
    await loseRows();
    const found = await checksFor(chief);
    expect(groupOf(found, 'row-missing')).toMatchObject({ repairable: true, level: 'error' });
    const lost = groupOf(found, 'row-missing').count;
    expect(lost).toBeGreaterThan(0);
    const { body } = await repair(chief).expect(200);
    expect(body.data).toMatchObject({ before: { 'row-missing': lost }, upgraded: 0 });
    expect(groupOf(body.data.after, 'row-missing').count).toBe(0);
    const talks = await documents(app, 'article').findOne({
      documentId: ids.talks,
      status: 'published',
      populate: { mentions: { populate: ['person'] } },
    });
    expect(talks?.mentions).toMatchObject([{ person: { name: 'Jane' } }, { person: null }, {}]);
  });

  test('takes no words', async () => {
    const { body } = await repair(chief, { rule: 'row-missing' }).expect(400);
    expect(body.error).toMatchObject({ name: 'ValidationError' });
  });

  test('takes the permission, whatever else a role may do', async () => {
    const { headers } = await adminUserWho(app, [articles, people], ['read', 'import', 'merge']);
    await repair(headers).expect(403);
    await app.request.get('/newsroom/checks').set(headers).expect(403);
  });
});

describe('drafts with names to link', () => {
  type Found = UnlinkedAnswer['data'];

  const body = 'Christopher Yung of the Ministry of Public Security met Lena Brandt of the Tidewater Trust.';
  let yung: string;
  let story: string;
  let early: string;

  const find = (headers: Headers, cursor?: string | null) =>
    get<Found>(`/newsroom/checks/unlinked${cursor ? `?cursor=${cursor}` : ''}`, headers);

  /** The names to link of one article; none when it is not among those found. */
  const namesOf = ({ texts }: Found, documentId = story) =>
    texts.find((text) => text.documentId === documentId)?.names.map(({ name }) => name) ?? [];

  beforeAll(async () => {
    yung = await create('person', { name: 'Christopher Yung', familyName: 'Yung' });
    early = await create('article', { title: 'Early', body }, 'draft');
    for (let number = 1; number <= 24; number += 1) {
      await create('article', { title: `Nobody is named here ${number}` }, 'draft');
    }
    story = await create('article', { title: 'A visit', body }, 'draft');
  });

  test('are looked for 25 at a time, the latest first, until the last', async () => {
    const first = await find(chief);
    expect(first).toMatchObject({
      looked: 25,
      texts: [{ documentId: story, name: 'A visit', locale: 'en' }],
    });
    expect(namesOf(first)).toContain('Christopher Yung');
    expect(first.texts[0]?.names).toContainEqual({ name: 'Christopher Yung', type: 'person', known: true });
    const second = await find(chief, first.next);
    expect(namesOf(second, early)).toContain('Christopher Yung');
    expect(second).toMatchObject({ looked: first.total - 25, next: null });
  });

  test('are not read when they are longer than a text that is read while somebody types', async () => {
    const long = await create(
      'article',
      { title: 'Long', body: `${body}\n\n${'x'.repeat(300_000)}` },
      'draft',
    );
    expect(namesOf(await find(chief), long)).toEqual([]);
    await documents(app, 'article').update({ documentId: long, data: { body } });
    expect(namesOf(await find(chief), long)).toContain('Christopher Yung');
    await documents(app, 'article').delete({ documentId: long });
  });

  test.each(['1-999999999999999', '999999999999999-1', '1', '1-2-3'])(
    'are not looked for behind %s, which is no place in the list',
    async (cursor) => {
      await app.request.get(`/newsroom/checks/unlinked?cursor=${cursor}`).set(chief).expect(400);
    },
  );

  test('have no names that are linked or rejected', async () => {
    await app.request
      .post(`/newsroom/articles/${story}/rejections`)
      .set(chief)
      .send({ type: 'person', entry: yung, name: 'Christopher Yung' })
      .expect(200);
    expect(namesOf(await find(chief))).not.toContain('Christopher Yung');
    const { next } = await find(chief);
    const mentions = [{ person: yung, role: 'quoted' }];
    await documents(app, 'article').update({ documentId: early, data: { mentions } });
    expect(namesOf(await find(chief), early)).not.toContain('Christopher Yung');
    expect(namesOf(await find(chief, next), early)).toEqual([]);
  });

  test('are read anew when the directory knows somebody more, and not while nothing changes', async () => {
    const countReads = async () => {
      const sent = await statementsDuring(app, () => find(chief));
      return sent.filter((sql) => /body/i.test(sql)).length;
    };
    await find(chief);
    expect(await countReads()).toBe(0);
    const trust = await create('organization', { name: 'Tidewater Trust' }, 'draft');
    const { texts } = await find(chief);
    const found = texts.find(({ documentId }) => documentId === story);
    expect(found?.names).toContainEqual({ name: 'Tidewater Trust', type: 'organization', known: true });
    await documents(app, 'organization').delete({ documentId: trust });
  });

  test('are those only that the asker may read, with what they may see of people', async () => {
    const own = may('article', undefined, ['admin::is-creator']);
    const stranger = await adminUserWho(app, [own, people, organizations], ['check']);
    expect((await find(stranger.headers)).texts).toEqual([]);
    const blind = await adminUserWho(
      app,
      [may('article', ['title', 'body', 'credits']), people, organizations],
      ['check'],
    );
    // Without mentions every name would look as if it were not linked.
    expect((await find(blind.headers)).texts).toEqual([]);
    const without = await adminUserWho(
      app,
      [may('article', ['title', 'credits', 'mentions']), people, organizations],
      ['check'],
    );
    expect((await find(without.headers)).texts).toEqual([]);
  });

  test('are read only as far as each draft may be read', async () => {
    const own = may('article', ['title', 'body', 'credits', 'mentions'], ['admin::is-creator']);
    const { id, headers } = await adminUserWho(
      app,
      [may('article', ['title']), own, people, organizations],
      ['check', 'read'],
    );
    const mine = await create('article', { title: 'Mine', body, createdBy: id }, 'draft');
    const theirs = await create('article', { title: 'Theirs', body }, 'draft');
    expect(namesOf(await find(chief), theirs)).toContain('Christopher Yung');
    const { texts } = await find(headers);
    expect(texts.map(({ documentId }) => documentId)).toEqual([mine]);
    expect(await get<unknown[]>('/newsroom/widgets/names-to-link', headers)).toHaveLength(1);
    for (const documentId of [mine, theirs]) await documents(app, 'article').delete({ documentId });
  });

  test.each([
    ['words', 'cursor=later'],
    ['a list', 'cursor[]=1-1'],
    ['an operator', 'cursor[$gt]=1'],
    ['more digits than a number has', `cursor=${'9'.repeat(30)}-1`],
  ])('are not looked for behind %s', async (_what, query) => {
    const { body: refused } = await app.request
      .get(`/newsroom/checks/unlinked?${query}`)
      .set(chief)
      .expect(400);
    expect(refused.error).toMatchObject({ name: 'ValidationError' });
    expect(refused.error.message).toContain('cursor');
  });

  test('take the permission to check and to read all three types', async () => {
    const some = await adminUserWho(app, [articles, people], ['check', 'read']);
    await app.request.get('/newsroom/checks/unlinked').set(some.headers).expect(403);
    await app.request.get('/newsroom/widgets/names-to-link').set(some.headers).expect(403);
    const all = await adminUserWho(app, [articles, people, organizations], ['read']);
    await app.request.get('/newsroom/checks/unlinked').set(all.headers).expect(403);
    const { body: widget } = await app.request
      .get('/newsroom/widgets/names-to-link')
      .set(all.headers)
      .expect(200);
    expect(widget.data.length).toBeLessThanOrEqual(5);
  });
});

describe('in the news', () => {
  const news = (headers: Headers) => get<InTheNewsAnswer['data']>('/newsroom/widgets/in-the-news', headers);

  test('are those whom most of the latest published articles name, each article once', async () => {
    expect(await news(chief)).toEqual({
      articles: 2,
      named: [
        { type: 'person', documentId: ids.jane, name: 'Jane', articles: 2 },
        { type: 'organization', documentId: ids.agency, name: 'Example Agency', articles: 1 },
      ],
    });
  });

  test('are those only whom the asker may read', async () => {
    const { headers } = await adminUserWho(app, [articles, organizations], ['read']);
    expect((await news(headers)).named.map(({ name }) => name)).toEqual(['Example Agency']);
    const other = await adminUserWho(app, [{ ...articles, locales: ['fr'] }, people], ['read']);
    expect(await news(other.headers)).toEqual({ articles: 0, named: [] });
  });

  test('are those only whom lists name that the asker may read, of all articles', async () => {
    const newsFor = async (...permissions: AdminPermission[]) =>
      news((await adminUserWho(app, permissions, ['read'])).headers);
    for (const fields of [['title'], ['title', 'credits']]) {
      expect((await newsFor(may('article', fields), people, organizations)).named).toEqual([]);
    }
    const own = may('article', ['mentions'], ['admin::is-creator']);
    expect((await newsFor(may('article', ['title']), own, people, organizations)).named).toEqual([]);
    const conditions = [await addCondition(app, 'no-company', { classification: { $ne: 'company' } })];
    const { named } = await newsFor(articles, people, may('organization', ['name'], conditions));
    expect(named.map(({ name }) => name)).toEqual(['Jane']);
  });
});

describe('the settings', () => {
  const settings = (headers: Headers) => get<SettingsAnswer['data']>('/newsroom/settings', headers);

  test('are the options with their values, and nothing else of the configuration', async () => {
    app.strapi.config.set('plugin::newsroom.apiKey', 'secret');
    const { options } = await settings(chief);
    expect(options).toContainEqual({ name: 'maxPageSize', value: 50, isDefault: false });
    expect(options).toContainEqual({ name: 'defaultPageSize', value: 25, isDefault: true });
    expect(options).toContainEqual({ name: 'site.name', value: 'The Example', isDefault: false });
    expect(options).toContainEqual({ name: 'site.url', value: null, isDefault: true });
    expect(JSON.stringify(options)).not.toContain('secret');
  });

  test('say which role has which permission', async () => {
    await adminUserWho(app, [], ['merge', 'settings.read']);
    const { roles, actions } = await settings(chief);
    const superAdmin = roles.find(({ name }) => name === 'Super Admin');
    expect(superAdmin?.actions).toEqual(actions);
    expect(roles.map((role) => role.actions.join())).toContain('merge,settings.read');
  });

  test('say what visitors may read now', async () => {
    const before = (await settings(chief)).publicReading;
    expect(before?.readable).toEqual({ article: true, person: true, organization: true });
    await revoke(app, 'public', ['plugin::newsroom.person.find']);
    const { publicReading } = await settings(chief);
    expect(publicReading?.readable).toEqual({ article: true, person: false, organization: true });
  });

  test('take the permission to read them', async () => {
    const { headers } = await adminUserWho(app, [], ['settings.read']);
    expect((await settings(headers)).roles.length).toBeGreaterThan(0);
    const other = await adminUserWho(app, [articles], ['read', 'check']);
    await app.request.get('/newsroom/settings').set(other.headers).expect(403);
  });
});
