import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signedIn } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';

let app: TestApp;
let writer: { Authorization: string };
let unborn: string;
let talks: string;

const actions = (names: string[]) =>
  ['article', 'person', 'organization'].flatMap((type) =>
    names.map((name) => `plugin::newsroom.${type}.${name}`),
  );

beforeAll(async () => {
  app = await bootApp();
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  writer = await signedIn(app, actions(['find', 'findOne', 'create', 'update']));
  const data = { name: 'Unborn', slug: 'unborn', biography: 'secret words' };
  unborn = (await documents(app, 'person').create({ data })).documentId;
  talks = (await documents(app, 'article').create({ data: { title: 'Talks' }, status: 'published' }))
    .documentId;
  const french = { title: 'secret words' };
  await documents(app, 'article').update({ documentId: talks, locale: 'fr', data: french });
});
afterAll(() => app.destroy());

const count = () => documents(app, 'article').count({});

describe('who may write but not read drafts', () => {
  test('sees no draft behind the links of a new draft, in REST and in GraphQL, and nothing is written', async () => {
    const before = await count();
    const data = { title: 'New', credits: [{ person: unborn }] };
    const populate = 'populate[credits][populate]=person';
    const rest = app.request.post(`/api/newsroom/articles?status=draft&${populate}`).set(writer);
    const { body } = await rest.send({ data }).expect(403);
    expect(body.error.message).toContain('readDrafts');

    const link = 'credits { person { biography } }';
    const picture = 'image { related { __typename } }';
    for (const [selection, fragment] of [
      [link, ''],
      [picture, ''],
      ['...F', `fragment F on NewsroomArticle { ${link} }`],
    ]) {
      const query = `mutation { createNewsroomArticle(status: DRAFT,
        data: { title: "New", credits: [{ person: "${unborn}" }] }) { ${selection} } } ${fragment}`;
      const graphql = await app.request.post('/graphql').set(writer).send({ query });
      expect(graphql.body.errors).toMatchObject([{ message: expect.stringContaining('readDrafts') }]);
    }
    expect(await count()).toBe(before);
  });

  test('makes a draft through GraphQL and sees what is in it', async () => {
    const query = `mutation { createNewsroomArticle(status: DRAFT,
      data: { title: "Mine", credits: [{ name: "Me" }] }) { title credits { name } } }`;
    const { body } = await app.request.post('/graphql').set(writer).send({ query });
    expect(body.data.createNewsroomArticle).toEqual({ title: 'Mine', credits: [{ name: 'Me' }] });
  });

  test('sees no draft in another language of what is changed', async () => {
    const query = `mutation { updateNewsroomArticle(documentId: "${talks}", data: { dateline: "DELHI" })
      { localizations { title } } }`;
    const { body } = await app.request.post('/graphql').set(writer).send({ query });
    expect(JSON.stringify(body)).not.toContain('secret words');
    expect(body.errors).toMatchObject([{ message: expect.stringContaining('readDrafts') }]);
  });

  test('learns that a slug is taken by a draft, and nothing else about it', async () => {
    const { body } = await app.request
      .post('/api/newsroom/people')
      .set(writer)
      .send({ data: { name: 'Another', slug: 'Unborn' } })
      .expect(400);
    const message = "The slug 'Unborn' is taken by another person. 'Unborn-2' is free.";
    expect(body.error).toEqual({
      status: 400,
      name: 'ValidationError',
      message,
      details: { errors: [{ path: ['slug'], message, name: 'ValidationError', value: 'Unborn' }] },
    });
  });
});
