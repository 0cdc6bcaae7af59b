import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signedIn, withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp({ options: { maxPageSize: 2, defaultPageSize: 1, maxPopulateDepth: 4 } });
  const people = documents(app, 'person');
  const { documentId } = await people.create({ data: { name: 'Jane Roe' }, status: 'published' });
  await people.update({ documentId, data: { biography: 'unpublished words' } });
  await people.create({ data: { name: 'Secret Person' } });
  await documents(app, 'article').create({
    data: { title: 'Talks', mentions: [{ role: 'quoted', person: documentId, name: 'Roe' }] },
    status: 'published',
  });
});
afterAll(() => app.destroy());

const ask = async (query: string, headers: Record<string, string> = {}) =>
  (await app.request.post('/graphql').set(headers).send({ query })).body;

test('articles with the people in them', async () => {
  const { data } = await ask('{ newsroomArticles { title slug mentions { role name person { name } } } }');
  expect(data.newsroomArticles).toEqual([
    {
      title: 'Talks',
      slug: 'talks',
      mentions: [{ role: 'quoted', name: 'Roe', person: { name: 'Jane Roe' } }],
    },
  ]);
});

describe('drafts', () => {
  test.each([
    '{ newsroomPeople(status: DRAFT) { name biography } }',
    '{ newsroomPeople_connection(status: DRAFT) { nodes { name } pageInfo { total } } }',
    '{ newsroomPeople(publicationFilter: NEVER_PUBLISHED) { name } }',
    '{ newsroomPeople(hasPublishedVersion: false) { name } }',
    '{ newsroomArticles(filters: { localizations: { title: { contains: "a" } } }) { title } }',
  ])('stay hidden from the public: %s', async (query) => {
    const answer = await ask(query);
    expect(JSON.stringify(answer)).not.toMatch(/Secret|unpublished words|total/);
    expect(answer.errors[0].message).toMatch(/readDrafts/);
  });

  test('are there for those who have readDrafts', async () => {
    const reader = await signedIn(app, [
      'plugin::newsroom.person.find',
      ...['article', 'person', 'organization'].map((type) => `plugin::newsroom.${type}.readDrafts`),
    ]);
    const { data } = await ask(
      '{ newsroomPeople(status: DRAFT, sort: "name", pagination: { pageSize: 2 }) { name } }',
      reader,
    );
    expect(data.newsroomPeople).toEqual([{ name: 'Jane Roe' }, { name: 'Secret Person' }]);
  });
});

describe('pages', () => {
  beforeAll(async () => {
    for (const name of ['A', 'B', 'C']) {
      await documents(app, 'organization').create({ data: { name }, status: 'published' });
    }
  });

  test.each([
    ['', 1],
    ['(pagination: null)', 1],
    ['(pagination: { limit: null })', 1],
    ['(pagination: { pageSize: 2 })', 2],
    ['(pagination: { pageSize: 1000 })', 2],
    ['(pagination: { limit: -1 })', 2],
    ['(pagination: { start: 2 })', 1],
  ])('of organizations%s hold %i', async (args, size) => {
    const { data } = await ask(
      `{ list: newsroomOrganizations${args} { name }
         connection: newsroomOrganizations_connection${args} { nodes { name } pageInfo { total } } }`,
    );
    expect(data.list).toHaveLength(size);
    expect(data.connection.nodes).toHaveLength(size);
    expect(data.connection.pageInfo.total).toBe(3);
  });

  test('of a page number or size that cannot be are refused', async () => {
    const { errors } = await ask('{ newsroomOrganizations(pagination: { page: 0 }) { name } }');
    expect(errors[0].message).toContain('at least 1');
  });
});

describe('depth', () => {
  const four = 'mentions { person { affiliations { organization { name } } } }';
  const five = 'mentions { person { affiliations { organization { ties { type } } } } }';

  test.each([
    `{ newsroomArticles { ${four} } }`,
    `{ newsroomArticles_connection { nodes { ${four} } pageInfo { total } } }`,
    '{ newsroomArticles(filters: { or: [{ mentions: { person: { affiliations: { role: { in: ["a"] } } } } }] }) { title } }',
  ])('within the limit: %s', async (query) => {
    expect((await ask(query)).errors).toBeUndefined();
  });

  test.each([
    [`{ newsroomArticles { ${five} } }`, 'The selection'],
    [`{ newsroomArticles_connection { nodes { ${five} } } }`, 'The selection'],
    [`{ newsroomArticle(documentId: "x") { ${five} } }`, 'The selection'],
    [`{ newsroomArticles { ...A } } fragment A on NewsroomArticle { ... { ${five} } }`, 'The selection'],
    [`mutation { createNewsroomArticle(data: { title: "T" }) { ${five} } }`, 'The selection'],
    [
      '{ newsroomArticles(filters: { mentions: { person: { affiliations: { organization: { name: { eq: "a" } } } } } }) { title } }',
      'filters',
    ],
    ['{ newsroomArticles(sort: "mentions.person.affiliations.organization.name") { title } }', 'sort'],
  ])('beyond the limit: %s', async (query, named) => {
    const { errors } = await ask(query, await withToken(app, 'full-access'));
    expect(errors).toMatchObject([{ message: `${named} nests 5 deep; at most 4 is allowed here.` }]);
  });

  test('a list is not sorted through links', async () => {
    const { errors } = await ask('{ newsroomArticles { mentions(sort: "person.name") { name } } }');
    expect(errors[0].message).toContain('no links');
  });
});

test('the plugin’s own book-keeping is not in the schema', async () => {
  const { data } = await ask('{ __schema { types { name } } }');
  const names: string[] = data.__schema.types.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['NewsroomArticle', 'ComponentNewsroomMention']));
  expect(names.filter((name) => /slugowner|formerslug|importmemor|merge/i.test(name))).toEqual([]);
});
