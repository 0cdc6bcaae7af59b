import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  DossierMember,
  OrganizationDossier,
  PagedAnswer,
} from '../../../server/src/api/contracts/dossiers';
import { heldAt } from '../../../server/src/dossiers/periods';
import { signedIn, withToken } from '../../setup/accounts';
import { type TestApp, bootApp } from '../../setup/boot';
import { documents } from '../../setup/documents';
import { type Headers, creator, may, mayFindAllBut } from './site';
import { statementsOf } from './statements';
import { wrongForAll } from './wrong-questions';

let app: TestApp;
let create: ReturnType<typeof creator>;
let ids: Record<'ministry' | 'agency' | 'guo', string>;

const ask = (path: string, query = '', headers: Headers = {}) =>
  app.request.get(`/api/newsroom/organizations/${path}${query}`).set(headers);

const dossier = async (id: string, query = '', headers: Headers = {}): Promise<OrganizationDossier> =>
  (await ask(`${id}/dossier`, query, headers).expect(200)).body.data;

const members = async (id: string, query = '', headers: Headers = {}): Promise<PagedAnswer<DossierMember>> =>
  (await ask(`${id}/people`, query, headers).expect(200)).body;

const rolesOf = (list: DossierMember[]) => list.map(({ person, role }) => `${person.name}, ${role}`);

beforeAll(async () => {
  // Statements are counted here: every answer is to be built.
  app = await bootApp({ options: { answersInMemory: 0 } });
  create = creator(app);
  const source = await create('article', { title: 'Who is who', writtenOn: '2014' });
  const agency = await create('organization', { name: 'Agency' });
  const ministry = await create('organization', {
    name: 'Ministry',
    description: 'What it does.',
    classification: 'ministry',
    country: 'CN',
    aliases: [{ name: 'MPS', kind: 'acronym' }],
    ties: [{ type: 'partner of', organization: agency, from: '2015', source }, { type: 'successor of' }],
  });
  await documents(app, 'organization').update({
    documentId: agency,
    data: { ties: [{ type: 'part of', organization: ministry, asOf: '2016', note: 'by decree' }] },
    status: 'published',
  });
  const guo = await create('person', {
    name: 'Guo',
    affiliations: [
      { organization: ministry, role: 'adviser' },
      { organization: ministry, role: 'minister', kind: 'officeholder', from: '2012-12', to: '2017', source },
      { organization: agency, role: 'elsewhere' },
    ],
  });
  await create('person', {
    name: 'Ann',
    affiliations: [{ organization: ministry, role: 'clerk', from: '2016' }],
  });
  await create('person', {
    name: 'Bob',
    affiliations: [{ organization: ministry, role: 'head', to: '2012' }],
  });
  await create('person', { name: 'Cat', affiliations: [{ organization: ministry, role: 'spy' }] }, 'draft');
  await create('article', {
    title: 'Older',
    writtenOn: '2015',
    credits: [{ role: 'publisher', organization: ministry }],
    mentions: [
      { role: 'subject', organization: ministry },
      { role: 'cited', organization: ministry },
    ],
  });
  await create('article', { title: 'Newer', writtenOn: '2016', mentions: [{ organization: ministry }] });
  await create('article', { title: 'Draft', mentions: [{ organization: ministry }] }, 'draft');
  ids = { ministry, agency, guo };
});
afterAll(() => app.destroy());

describe('an organization dossier has', () => {
  test('the organization', async () => {
    expect(await dossier('ministry')).toMatchObject({
      documentId: ids.ministry,
      name: 'Ministry',
      classification: 'ministry',
      country: 'CN',
      logo: null,
      description: 'What it does.',
      aliases: [{ name: 'MPS', kind: 'acronym', language: null }],
    });
  });

  test('its people now and before, oldest role first, without dates last', async () => {
    const { people } = await dossier(ids.ministry);
    expect(rolesOf(people.now)).toEqual(['Ann, clerk', 'Guo, adviser']);
    expect(rolesOf(people.before)).toEqual(['Bob, head', 'Guo, minister']);
    expect(people.before.at(1)).toEqual({
      person: { documentId: ids.guo, slug: 'guo', name: 'Guo' },
      kind: 'officeholder',
      role: 'minister',
      from: '2012-12',
      to: '2017',
      asOf: null,
      source: expect.objectContaining({ slug: 'who-is-who' }),
      note: null,
    });
  });

  test('its ties both ways', async () => {
    const { ties } = await dossier(ids.ministry);
    expect(ties).toMatchObject({
      own: [
        {
          type: 'partner of',
          organization: { slug: 'agency' },
          from: '2015',
          source: { title: 'Who is who' },
        },
        { type: 'successor of', organization: null, source: null },
      ],
      others: [{ type: 'part of', organization: { slug: 'agency' }, asOf: '2016', note: 'by decree' }],
    });
  });

  test('the latest articles with the roles in which each names it', async () => {
    const { articles } = await dossier(ids.ministry);
    expect(articles.map(({ title, roles }) => [title, roles])).toEqual([
      ['Newer', ['mentioned']],
      ['Older', ['publisher', 'subject', 'cited']],
    ]);
  });

  test('the parts that are asked for, and queries for these alone', async () => {
    expect(await dossier(ids.ministry, '?fields=slug')).toEqual({
      documentId: ids.ministry,
      slug: 'ministry',
    });
    const whole = await statementsOf(app, () => dossier(ids.ministry));
    const slug = await statementsOf(app, () => dossier(ids.ministry, '?fields=slug'));
    expect(whole - slug).toBe(6);
  });
});

describe('the people of an organization', () => {
  test('are pages of roles, oldest first', async () => {
    const all = await members('ministry');
    expect(rolesOf(all.data)).toEqual(['Bob, head', 'Guo, minister', 'Ann, clerk', 'Guo, adviser']);
    expect(all.meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 4 });
    const second = await members('ministry', '?page=2&pageSize=3');
    expect(rolesOf(second.data)).toEqual(['Guo, adviser']);
    expect(second.meta.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 2, total: 4 });
    expect((await members('ministry', '?page=999999999')).data).toEqual([]);
    expect((await members('ministry', '?pageSize=5000')).meta.pagination.pageSize).toBe(100);
  });

  test.each(['2012', '2012-11', '2012-12', '2015-06-30', '2016', '2016-12', '2017', '2018', '1950'])(
    'at %s are those whose roles may have held',
    async (at) => {
      const all = await members(ids.ministry);
      const held = all.data.filter((member) => heldAt(member, at));
      expect(await members(ids.ministry, `?at=${at}`)).toMatchObject({
        data: held,
        meta: { pagination: { total: held.length } },
      });
    },
  );

  test('are as many statements at any number', async () => {
    const few = await statementsOf(app, () => members(ids.agency));
    expect(await statementsOf(app, () => members(ids.ministry))).toBe(few);
  });

  test.each([
    ['at=2016-99', "at: '2016-99' has no month 99"],
    ['at=yesterday', "at: 'yesterday' is not a partial date"],
    ['at=2016&at=2017', 'at is one partial date'],
    ['at[]=2016', 'at is one partial date'],
    ['page=0', 'page must be a whole number of at least 1'],
    ['page=1.5', 'page must be a whole number'],
    ['page=1e3', 'page must be a whole number'],
    ['page=99999999999999999999', 'page must be a whole number'],
    ['page[]=1', 'page must be a whole number'],
    ['pageSize=-1', 'pageSize must be a whole number of at least 1'],
    [
      'pagination[page]=1',
      "There is no parameter 'pagination' here; there are locale, status, at, page, pageSize.",
    ],
    ['role=author', "There is no parameter 'role' here"],
  ])('are not asked for by %s', async (query, message) => {
    const { body } = await ask(`${ids.ministry}/people`, `?${query}`).expect(400);
    expect(body.error.name).toBe('ValidationError');
    expect(body.error.message).toContain(message);
  });
});

describe('an asker', () => {
  test('gets nobody, who may not find people', async () => {
    const reader = await signedIn(app, mayFindAllBut('person'));
    expect((await dossier(ids.ministry, '', reader)).people).toEqual({ now: [], before: [] });
    const { body } = await ask(`${ids.ministry}/people`, '', reader).expect(403);
    expect(body.error.message).toContain('person entries, which you may not find');
  });

  test('gets no article and no source, who may not find articles', async () => {
    const reader = await signedIn(app, mayFindAllBut('article'));
    const { articles, ties, people } = await dossier(ids.ministry, '', reader);
    expect([articles, ties.own[0]?.source, people.before[1]?.source]).toEqual([[], null, null]);
    expect((await members(ids.ministry, '', reader)).data.every(({ source }) => source === null)).toBe(true);
  });

  test('gets no other organization, who may not find organizations', async () => {
    const reader = await signedIn(app, mayFindAllBut('organization'));
    expect((await dossier(ids.ministry, '', reader)).ties).toEqual({ own: [], others: [] });
  });

  test('is refused, who may not read organizations', async () => {
    const reader = await signedIn(app, [...may('organization', 'find'), ...may('person', 'find', 'findOne')]);
    await ask(`${ids.ministry}/dossier`, '', reader).expect(403);
    await ask(`${ids.ministry}/people`, '', reader).expect(403);
    await ask(`${ids.ministry}/people`, '?status=draft').expect(403);
  });

  test('gets drafts, who may read all of them and asks so', async () => {
    const token = await withToken(app, 'full-access');
    const drafts = await members(ids.ministry, '?status=draft', token);
    expect(rolesOf(drafts.data)).toContain('Cat, spy');
    const { articles } = await dossier(ids.ministry, '?status=draft', token);
    expect(articles.map(({ title }) => title)).toEqual(['Draft', 'Newer', 'Older']);
  });
});

test('a former slug leads to the one of today, and nothing is answered with 404', async () => {
  const documentId = await create('organization', { name: 'Moved', slug: 'before' });
  await documents(app, 'organization').update({ documentId, data: { slug: 'after' }, status: 'published' });
  for (const part of ['dossier', 'people', 'articles']) {
    const { headers } = await ask(`before/${part}`, '?locale=en').redirects(0).expect(308);
    expect(headers.location).toBe(`../after/${part}?locale=en`);
    for (const id of ['nobody', 'x'.repeat(10_000), '__proto__']) await ask(`${id}/${part}`).expect(404);
  }
});

test.each(wrongForAll)('%s is refused', async (_what, query, message) => {
  const { body } = await ask(`${ids.ministry}/dossier`, `?${query}`).expect(400);
  expect(body.error.message).toContain(message);
});
