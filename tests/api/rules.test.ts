import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';

let app: TestApp;
let token: { Authorization: string };
beforeAll(async () => {
  app = await bootApp();
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  token = await withToken(app, 'full-access');
});
afterAll(() => app.destroy());

const articles = () => documents(app, 'article');

/** An article with a draft in each language. */
const twoDrafts = async (en: Record<string, unknown>, fr: Record<string, unknown>): Promise<string> => {
  const { documentId } = await articles().create({ data: en, locale: 'en' });
  await articles().update({ documentId, locale: 'fr', data: fr });
  return documentId;
};

describe('publishing asks of the languages that are published, and of no other', () => {
  const unlinked = [{ role: 'quoted', name: 'Nobody Yet' }];

  test('a title', async () => {
    const documentId = await twoDrafts({}, { title: 'Titre' });
    const { entries } = await articles().publish({ documentId, locale: ['fr'] });
    expect(entries).toMatchObject([{ locale: 'fr', title: 'Titre' }]);
    for (const locale of ['*', ['en'], ['fr', 'en'], undefined] as const) {
      await expect(articles().publish({ documentId, locale: locale as string })).rejects.toThrow(
        'A title is needed',
      );
    }
  });

  test('links, also when the answer does not say the language', async () => {
    const documentId = await twoDrafts({ title: 'Title' }, { title: 'Titre', mentions: unlinked });
    await articles().publish({ documentId, locale: 'en', fields: ['title'] });
    await articles().publish({ documentId, fields: ['title'] });
    await articles().update({
      documentId,
      data: { title: 'Other', credits: [] },
      status: 'published',
      fields: ['title'],
    });
    for (const locale of ['*', 'fr', ['fr'], ['en', 'fr']] as const) {
      await expect(
        articles().publish({ documentId, locale: locale as string, fields: ['title'] }),
      ).rejects.toThrow('not linked');
    }
  });

  test('links of what is made, whatever the answer shows', async () => {
    const data = { title: 'Made', mentions: unlinked };
    await expect(articles().create({ data, status: 'published', fields: ['title'] })).rejects.toThrow(
      'not linked',
    );
  });
});

test('several faults: the first is told, and how many more there are', async () => {
  const data = { title: 'Title', writtenOn: '2017-6', sourceUrl: 'nowhere', body: 'a\0b' };
  const { body } = await app.request.post('/api/newsroom/articles').set(token).send({ data }).expect(400);
  expect(body.error.details.errors).toHaveLength(3);
  const [first] = body.error.details.errors;
  expect(body.error.message).toBe(`${first.path.join('.')}: ${first.message} (and 2 more)`);
});

describe('a link to what is not there is named, with the way out', () => {
  const refusalOf = async (type: string, data: object) => {
    const { body } = await app.request.post(`/api/newsroom/${type}`).set(token).send({ data }).expect(400);
    return body.error;
  };

  test.each([
    'nope',
    5_000_000,
    '99999999999999',
    ['nope'],
    { documentId: 'nope' },
    { id: 5_000_000 },
    { connect: ['nope'] },
    { connect: [{ documentId: 'nope' }] },
    { set: [{ documentId: 'nope' }] },
  ])('%j', async (person) => {
    const { documentId } = await documents(app, 'person').create({ data: { name: 'Ada Okafor' } });
    const mentions = [{ person: documentId }, { name: 'Nobody', person }];
    const error = await refusalOf('articles', { title: 'Links', mentions });
    expect(error.message).toMatch(/^mentions\.1\.person: There is no person '.+': link one that is there/);
    expect(error.details.errors).toMatchObject([{ path: ['mentions', '1', 'person'] }]);
  });

  test('what is no id at all', async () => {
    for (const person of [{ documentId: { a: 1 } }, { documentId: 'x', locale: { a: 1 } }, true]) {
      const error = await refusalOf('articles', { title: 'Links', mentions: [{ name: 'N', person }] });
      expect(error.details.errors).toMatchObject([
        { path: ['mentions', '0', 'person'], message: expect.stringContaining('documentId') },
      ]);
    }
  });

  test('an article that is not there in the language', async () => {
    const { documentId } = await articles().create({ data: { title: 'Titre' }, locale: 'fr' });
    const error = await refusalOf('people', { name: 'Ada', affiliations: [{ source: documentId }] });
    expect(error.details.errors).toMatchObject([
      { path: ['affiliations', '0', 'source'], message: expect.stringContaining("the language 'en'") },
    ]);
    const affiliations = [{ source: { documentId, locale: 'fr' } }];
    await documents(app, 'person').create({ data: { name: 'Ada', affiliations } });
  });
});
