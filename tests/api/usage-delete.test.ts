import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adminUser, withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';

type Type = 'article' | 'person' | 'organization';

let app: TestApp;
let token: { Authorization: string };
let admin: { Authorization: string };

beforeAll(async () => {
  app = await bootApp();
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  token = await withToken(app, 'full-access');
  admin = (await adminUser(app)).headers;
});
afterAll(() => app.destroy());

const create = async (type: Type, data: Record<string, unknown>, status: 'draft' | 'published' = 'draft') =>
  (await documents(app, type).create({ data, status })).documentId;

/** The lists of an entry with what its items link to. */
const read = (type: Type, documentId: string, status: 'draft' | 'published', ...lists: string[]) =>
  documents(app, type).findOne({
    documentId,
    status,
    populate: Object.fromEntries(lists.map((list) => [list, { populate: '*' }])),
  });

const ways: Record<string, (documentId: string) => Promise<unknown>> = {
  'the Document Service': (documentId) => documents(app, 'person').delete({ documentId }),
  REST: (documentId) => app.request.delete(`/api/newsroom/people/${documentId}`).set(token).expect(204),
  GraphQL: async (documentId) => {
    const query = `mutation { deleteNewsroomPerson(documentId: "${documentId}") { documentId } }`;
    const { body } = await app.request.post('/graphql').set(token).send({ query }).expect(200);
    expect(body.errors).toBeUndefined();
  },
  'the content manager': (documentId) =>
    app.request
      .delete(`/content-manager/collection-types/plugin::newsroom.person/${documentId}`)
      .set(admin)
      .expect(200),
  'the content manager, in bulk': (documentId) =>
    app.request
      .post('/content-manager/collection-types/plugin::newsroom.person/actions/bulkDelete')
      .set(admin)
      .send({ documentIds: [documentId] })
      .expect(200),
};

describe('deleting somebody who is named', () => {
  test.each(Object.keys(ways))('by way of %s removes the links and keeps the printed names', async (way) => {
    const person = await create('person', { name: 'Published Name' }, 'published');
    const other = await create('person', { name: 'Somebody Else' }, 'published');
    const article = await create(
      'article',
      {
        title: 'Named',
        credits: [{ role: 'author', person }],
        mentions: [
          { person, name: 'As Printed' },
          { person, title: 'Director' },
          { person, name: '' },
          { person: other },
        ],
      },
      'published',
    );
    await documents(app, 'person').update({ documentId: person, data: { name: 'Draft Name' } });
    await ways[way]?.(person);

    const named = (name: string) => ({
      credits: [{ role: 'author', name, person: null }],
      mentions: [
        { name: 'As Printed', person: null },
        { name, title: 'Director', person: null },
        { name, person: null },
        { name: null, person: { name: 'Somebody Else' } },
      ],
    });
    expect(await read('article', article, 'draft', 'credits', 'mentions')).toMatchObject(named('Draft Name'));
    const published = await read('article', article, 'published', 'credits', 'mentions');
    expect(published).toMatchObject(named('Published Name'));
  });

  test('never prints the name of a draft in a published version', async () => {
    const person = await create('person', { name: 'Unknown To Readers' });
    const article = await create('article', { title: 'Quiet', mentions: [{ person }] }, 'published');
    await documents(app, 'person').delete({ documentId: person });
    expect(await read('article', article, 'draft', 'mentions')).toMatchObject({
      mentions: [{ name: 'Unknown To Readers', person: null }],
    });
    expect(await read('article', article, 'published', 'mentions')).toMatchObject({
      mentions: [{ name: null, person: null }],
    });
  });

  test('an organization: names stay in articles, facts of others lose their link', async () => {
    const organization = await create('organization', { name: 'Old Agency' }, 'published');
    const article = await create('article', { title: 'A', mentions: [{ organization }] }, 'published');
    const person = await create(
      'person',
      { name: 'Member', affiliations: [{ organization, role: 'director' }] },
      'published',
    );
    await app.request.delete('/api/newsroom/organizations/old-agency').set(token).expect(204);
    for (const status of ['draft', 'published'] as const) {
      expect(await read('article', article, status, 'mentions')).toMatchObject({
        mentions: [{ name: 'Old Agency', organization: null }],
      });
      expect(await read('person', person, status, 'affiliations')).toMatchObject({
        affiliations: [{ role: 'director', organization: null }],
      });
    }
  });

  test('changes nothing when the delete fails', async () => {
    const person = await create('person', { name: 'Stays' });
    const article = await create('article', { title: 'B', mentions: [{ person }] });
    const fails = app.strapi.db.transaction(async () => {
      await documents(app, 'person').delete({ documentId: person });
      throw new Error('thought better of it');
    });
    await expect(fails).rejects.toThrow('thought better');
    expect(await read('article', article, 'draft', 'mentions')).toMatchObject({
      mentions: [{ name: null, person: { name: 'Stays' } }],
    });
  });
});

test('deleting a language of an article takes the sources in that language alone', async () => {
  const source = await create('article', { title: 'Source' }, 'published');
  await documents(app, 'article').update({
    documentId: source,
    locale: 'fr',
    data: { title: 'La source' },
    status: 'published',
  });
  const organization = await create('organization', { name: 'Sourced Agency' }, 'published');
  const english = { organization, role: 'english', source: { documentId: source, locale: 'en' } };
  const french = { organization, role: 'french', source: { documentId: source, locale: 'fr' } };
  const person = await create('person', { name: 'P', affiliations: [english, french] }, 'published');

  const usage = async (locale: string) => {
    const { body } = await app.request
      .get(`/api/newsroom/articles/${source}/usage?locale=${locale}`)
      .set(token)
      .expect(200);
    return body.data.published.sources.items.map(({ role }: { role: string }) => role);
  };
  expect(await usage('fr')).toEqual(['french']);
  expect(await usage('*')).toEqual(['english', 'french']);
  await app.request.delete(`/api/newsroom/articles/${source}?locale=fr`).set(token).expect(204);
  expect(await usage('*')).toEqual(['english']);
  for (const status of ['draft', 'published'] as const) {
    expect(await read('person', person, status, 'affiliations')).toMatchObject({
      affiliations: [
        { role: 'english', source: { title: 'Source' } },
        { role: 'french', source: null },
      ],
    });
  }
});
