import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adminUser, adminUserWho, withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { importFiles, sourceFile } from '../setup/pieces';
import { statementsDuring } from '../setup/statements';
import type { ImportError } from '../../server/src/pieces/import-error';

const uid = 'plugin::newsroom.person';

let app: TestApp;
let token: { Authorization: string };

beforeAll(async () => {
  app = await bootApp();
  token = await withToken(app, 'full-access');
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
});
afterAll(() => app.destroy());

const people = () => documents(app, 'person');
const get = (path: string) => app.request.get(`/api/newsroom/${path}`).redirects(0);

/** A published person under the first slug, published again under each of the others. */
const publishedAs = async (...slugs: string[]): Promise<string> => {
  const [slug, ...later] = slugs;
  const { documentId } = await people().create({
    data: { name: `Somebody at ${slug}`, slug },
    status: 'published',
  });
  for (const next of later) {
    await people().update({ documentId, data: { slug: next }, status: 'published' });
  }
  return documentId;
};

const leadsTo = async (from: string, to: string) => {
  const answer = await get(`people/${from}`).expect(308);
  expect(answer.headers.location).toBe(to);
};

describe('a slug that changes after publication', () => {
  test('keeps working, with the question that was asked', async () => {
    const documentId = await publishedAs('old-name', 'new-name');
    const answer = await get('people/old-name?populate=*&fields[0]=name').expect(308);
    expect(answer.headers.location).toBe('new-name?populate=*&fields[0]=name');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.text).not.toContain('Somebody');
    const followed = await app.request.get('/api/newsroom/people/old-name').redirects(1).expect(200);
    expect(followed.body.data.documentId).toBe(documentId);
  });

  test('keeps to the site behind a proxy that takes away the first part of its addresses', async () => {
    await publishedAs('proxy-old', 'proxy-new');
    const there = 'https://site.example/cms/api/newsroom/people/';
    for (const end of ['', '/', '?populate=*', '/?populate=*']) {
      const { headers } = await get(`people/proxy-old${end}`).expect(308);
      expect(new URL(String(headers.location), `${there}proxy-old${end}`).href).toBe(
        `${there}proxy-new${end}`,
      );
    }
  });

  test('answers HEAD as GET', async () => {
    await publishedAs('head-old', 'head-new');
    const { headers } = await app.request.head('/api/newsroom/people/head-old').redirects(0).expect(308);
    expect(headers.location).toBe('head-new');
  });

  test('leads straight to the last one, however often it changes', async () => {
    await publishedAs('chain-a', 'chain-b', 'chain-c');
    await leadsTo('chain-a', 'chain-c');
    await leadsTo('chain-b', 'chain-c');
  });

  test('and back again: the address that it has leads nowhere else', async () => {
    await publishedAs('round-a', 'round-b', 'round-a');
    await get('people/round-a').expect(200);
    await leadsTo('round-b', 'round-a');
  });

  test('in its case alone', async () => {
    await publishedAs('Case-Ada', 'case-ada');
    await leadsTo('Case-Ada', 'case-ada');
    await get('people/case-ada').expect(200);
  });

  test('by way of the content manager', async () => {
    const { headers } = await adminUser(app);
    const documentId = await publishedAs('manager-old');
    const address = `/content-manager/collection-types/${uid}/${documentId}/actions/publish`;
    await app.request.post(address).set(headers).send({ name: 'Somebody', slug: 'manager-new' }).expect(200);
    await leadsTo('manager-old', 'manager-new');
  });

  test('by way of REST and GraphQL', async () => {
    const documentId = await publishedAs('rest-old');
    const put = (slug: string) =>
      app.request.put(`/api/newsroom/people/${documentId}`).set(token).send({ data: { slug } });
    await put('rest-new').expect(200);
    await leadsTo('rest-old', 'rest-new');
    const query = `mutation { updateNewsroomPerson(documentId: "${documentId}", data: { slug: "rest-newer" }) { slug } }`;
    const { body } = await app.request.post('/graphql').set(token).send({ query }).expect(200);
    expect(body.errors).toBeUndefined();
    await leadsTo('rest-old', 'rest-newer');
    await leadsTo('rest-new', 'rest-newer');
  });

  test('while the entry was not published', async () => {
    const documentId = await publishedAs('paused-old');
    await people().unpublish({ documentId });
    await people().update({ documentId, data: { slug: 'paused-new' } });
    await get('people/paused-old').expect(404);
    await people().publish({ documentId });
    await leadsTo('paused-old', 'paused-new');
  });

  test('in one language leaves the others alone', async () => {
    const articles = documents(app, 'article');
    const { documentId } = await articles.create({ data: { title: 'Talks' }, status: 'published' });
    const french = { documentId, locale: 'fr', status: 'published' as const };
    await articles.update({ ...french, data: { title: 'Dialogue', slug: 'talks' } });
    await articles.update({ ...french, data: { slug: 'dialogue' } });
    const moved = await get('articles/talks?locale=fr').expect(308);
    expect(moved.headers.location).toBe('dialogue?locale=fr');
    await get('articles/talks').expect(200);
    await get('articles/dialogue').expect(404);
    await articles.delete({ documentId, locale: 'fr' });
    await get('articles/talks?locale=fr').expect(404);
  });
});

describe('nothing leads', () => {
  test('from a slug that no published version has borne', async () => {
    const { documentId } = await people().create({ data: { name: 'Quiet', slug: 'quiet-draft' } });
    await people().update({ documentId, data: { slug: 'quiet' }, status: 'published' });
    await get('people/quiet-draft').expect(404);
  });

  test('to the slug of a draft', async () => {
    const documentId = await publishedAs('seen-old', 'seen');
    await people().update({ documentId, data: { slug: 'secret' } });
    await leadsTo('seen-old', 'seen');
    await get('people/seen').expect(200);
    await get('people/secret').expect(404);
    const draft = await get('people/seen-old?status=draft').set(token).expect(308);
    expect(draft.headers.location).toBe('secret?status=draft');
    await get('people/seen-old?status=draft').expect(403);
  });

  test('to a draft by its published slug, but for those who may read drafts', async () => {
    const documentId = await publishedAs('current');
    await people().update({ documentId, data: { slug: 'next' } });
    const draft = await get('people/current?status=draft').set(token).expect(308);
    expect(draft.headers.location).toBe('next?status=draft');
    await get('people/current?status=draft').expect(403);
    await get('people/current').expect(200);
  });

  test('to what is not published, or not there any more', async () => {
    const documentId = await publishedAs('gone-old', 'gone');
    await people().unpublish({ documentId });
    const unknown = await get('people/never-heard-of').expect(404);
    const unpublished = await get('people/gone-old').expect(404);
    expect(JSON.stringify(unpublished.body).replace('gone-old', 'never-heard-of')).toBe(
      JSON.stringify(unknown.body),
    );
    await people().publish({ documentId });
    await leadsTo('gone-old', 'gone');
    await people().delete({ documentId });
    await get('people/gone-old').expect(404);
    const kept = await app.strapi.db
      .query('plugin::newsroom.former-slug')
      .findMany({ where: { entry: documentId } });
    expect(kept).toEqual([]);
  });

  test('when something is written', async () => {
    await publishedAs('write-old', 'write-new');
    const address = '/api/newsroom/people/write-old';
    await app.request
      .put(address)
      .set(token)
      .send({ data: { name: 'X' } })
      .expect(404);
    await app.request.delete(address).set(token).expect(404);
  });

  test('from a similar spelling', async () => {
    await publishedAs('similar-old', 'similar-new');
    await get(`people/${encodeURIComponent('sìmilar-old')}`).expect(404);
    await get('people/similar-old%00').expect(404);
  });

  test('to those who may not read entries of the type', async () => {
    await publishedAs('guarded-old', 'guarded-new');
    await get('people/guarded-old')
      .set(await withToken(app, ['plugin::newsroom.article.findOne']))
      .expect(403);
  });
});

describe('a slug that leads somewhere', () => {
  test('is not made for another entry', async () => {
    await publishedAs('ada-byron', 'ada-lovelace');
    expect((await people().create({ data: { name: 'Ada Byron' } })).slug).toBe('ada-byron-2');
    await leadsTo('ada-byron', 'ada-lovelace');
  });

  test('is refused when it is given, with the name of the entry and a way out', async () => {
    const documentId = await publishedAs('wanted-old', 'wanted-new');
    const post = () =>
      app.request
        .post('/api/newsroom/people')
        .set(token)
        .send({ data: { name: 'X', slug: 'wanted-old' } });
    const { body } = await post().expect(400);
    expect(body.error.details.errors).toMatchObject([{ path: ['slug'] }]);
    expect(body.error.message).toBe(
      "The slug 'wanted-old' is a former address of the person 'Somebody at wanted-old' and still leads there. " +
        "Give another one ('wanted-old-2' is free), or unpublish or delete that person first.",
    );
    await people().unpublish({ documentId });
    await post().expect(201);
    await people().publish({ documentId });
    await get('people/wanted-old').expect(200);
    await get('people/wanted-new').expect(200);
  });

  test('is refused in an import, which then writes nothing', async () => {
    await publishedAs('imported-old', 'imported-new');
    const file = sourceFile('people.yaml', '- name: First\n- name: Imported old\n');
    const failure = importFiles(app, [file]).catch((error: ImportError) => error.problems);
    expect(await failure).toMatchObject([
      { rule: 'refused', line: 2, message: expect.stringContaining('a former address of the person') },
    ]);
    expect(await people().count({ filters: { name: 'First' } })).toBe(0);
  });

  test('is free once its entry is deleted', async () => {
    const documentId = await publishedAs('free-old', 'free-new');
    await people().delete({ documentId });
    expect((await people().create({ data: { name: 'Free old' } })).slug).toBe('free-old');
  });

  test('may be taken back by its own entry', async () => {
    const documentId = await publishedAs('back-old', 'back-new');
    await people().update({ documentId, data: { slug: 'back-old' } });
    await leadsTo('back-old', 'back-new');
    await people().publish({ documentId });
    await leadsTo('back-new', 'back-old');
  });

  test.each<[string, () => Promise<{ Authorization: string }>, boolean]>([
    ['a token that may not find people', () => withToken(app, [`${uid}.create`]), false],
    ['a token that may', () => withToken(app, [`${uid}.create`, `${uid}.find`]), true],
  ])('is whose: told to %s', async (_, credentials, isNamed) => {
    const slug = `whose-${isNamed}`;
    await publishedAs(slug, `${slug}-new`);
    const { body } = await app.request
      .post('/api/newsroom/people')
      .set(await credentials())
      .send({ data: { name: 'X', slug } })
      .expect(400);
    expect(body.error.message.includes('Somebody at')).toBe(isNamed);
    expect(body.error.message).toContain(isNamed ? 'the person' : 'another person');
  });

  test.each([
    ['everything', {}, true],
    ['their own entries', { conditions: ['admin::is-creator'] }, false],
    ['slugs alone', { fields: ['slug'] }, false],
  ])('is whose: told in the content manager to those who may read %s', async (what, limits, isNamed) => {
    const slug = `admin-${what.replaceAll(' ', '-')}`;
    await publishedAs(slug, `${slug}-new`);
    const { headers } = await adminUserWho(app, [
      { action: 'create', subject: uid },
      { action: 'read', subject: uid, ...limits },
    ]);
    const { body } = await app.request
      .post(`/content-manager/collection-types/${uid}`)
      .set(headers)
      .send({ name: 'X', slug })
      .expect(400);
    expect(body.error.message.includes('Somebody at')).toBe(isNamed);
  });
});

test('an entry that is published again as it is does not ask for former slugs', async () => {
  const documentId = await publishedAs('steady');
  const asked = await statementsDuring(app, () => people().publish({ documentId }));
  expect(asked).not.toEqual([]);
  expect(asked.filter((sql) => sql.includes('newsroom_former_slugs'))).toEqual([]);
});
