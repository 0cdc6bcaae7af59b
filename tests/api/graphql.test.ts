import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signedIn } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
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
    const { data } = await ask('{ newsroomPeople(status: DRAFT, sort: "name") { name } }', reader);
    expect(data.newsroomPeople).toEqual([{ name: 'Jane Roe' }, { name: 'Secret Person' }]);
  });
});

test('the plugin’s own book-keeping is not in the schema', async () => {
  const { data } = await ask('{ __schema { types { name } } }');
  const names: string[] = data.__schema.types.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['NewsroomArticle', 'ComponentNewsroomMention']));
  expect(names.filter((name) => /slugowner|importmemor/i.test(name))).toEqual([]);
});
