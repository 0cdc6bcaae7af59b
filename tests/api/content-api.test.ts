import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signedIn, withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';

let app: TestApp;
let token: { Authorization: string };
const ids: Record<string, string> = {};

const publish = async (type: 'articles' | 'people' | 'organizations', data: object): Promise<string> => {
  const { body } = await app.request.post(`/api/newsroom/${type}`).set(token).send({ data }).expect(201);
  return body.data.documentId;
};

beforeAll(async () => {
  app = await bootApp({ options: { maxPageSize: 3, defaultPageSize: 2, maxPopulateDepth: 4 } });
  token = await withToken(app, 'full-access');
  ids.agency = await publish('organizations', {
    name: 'Agency of Tests',
    classification: 'agency',
    country: 'IN',
  });
  ids.guo = await publish('people', {
    name: 'Guo Li',
    familyName: 'Guo',
    affiliations: [
      { organization: ids.agency, kind: 'officeholder', role: 'director', from: '2015', asOf: '2017-05' },
    ],
  });
  ids.talks = await publish('articles', {
    title: 'Talks',
    writtenOn: '2017',
    credits: [{ role: 'author', person: ids.guo, name: 'Guo Li' }],
    mentions: [
      { role: 'quoted', person: ids.guo, name: 'Guo', title: 'Director' },
      { role: 'subject', organization: ids.agency },
    ],
  });
  for (const number of [1, 2, 3, 4]) await publish('people', { name: `Somebody ${number}` });
});
afterAll(() => app.destroy());

const get = (path: string) => app.request.get(`/api/newsroom/${path}`);
const idsOf = (body: { data: Array<{ documentId: string }> }) =>
  body.data.map(({ documentId }) => documentId);

describe('reading', () => {
  test('an entry by slug and by documentId is the same entry', async () => {
    const bySlug = await get('people/guo-li').expect(200);
    const byId = await get(`people/${ids.guo}`).expect(200);
    expect(bySlug.body.data).toEqual(byId.body.data);
    expect(bySlug.body.data).toMatchObject({ name: 'Guo Li', slug: 'guo-li', documentId: ids.guo });
  });

  test('an article with its people and their organizations', async () => {
    const { body } = await get(
      'articles/talks?populate[mentions][populate][person][populate][affiliations][populate]=organization&populate[credits][populate]=person',
    ).expect(200);
    const [quoted, subject] = body.data.mentions;
    expect(body.data.credits).toMatchObject([{ role: 'author', person: { slug: 'guo-li' } }]);
    expect(quoted).toMatchObject({ role: 'quoted', name: 'Guo', title: 'Director' });
    expect(quoted.person.affiliations).toMatchObject([
      { role: 'director', organization: { slug: 'agency-of-tests' } },
    ]);
    expect(subject).toMatchObject({ role: 'subject', person: null });
  });

  test.each([
    ['articles?filters[mentions][person][slug][$eq]=guo-li', 'talks'],
    ['articles?filters[mentions][role][$eq]=quoted', 'talks'],
    ['articles?filters[credits][person][familyName][$eq]=Guo', 'talks'],
    ['articles?filters[writtenOn][$gte]=2016&filters[writtenOn][$lt]=2018', 'talks'],
    ['people?filters[affiliations][organization][slug][$eq]=agency-of-tests', 'guo'],
    ['organizations?filters[country][$eq]=IN&filters[classification][$eq]=agency', 'agency'],
  ])('filters: %s', async (path, found) => {
    const { body } = await get(path).expect(200);
    expect(idsOf(body)).toEqual([ids[found]]);
  });

  test('filters that match nothing give an empty list', async () => {
    const { body } = await get('articles?filters[mentions][role][$eq]=depicted').expect(200);
    expect(body).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
  });

  test('fields and sort', async () => {
    const { body } = await get('people?fields=name&sort=name:desc&pagination[pageSize]=1').expect(200);
    expect(Object.keys(body.data[0]).sort()).toEqual(['documentId', 'id', 'name']);
    expect(body.data[0].name).toBe('Somebody 4');
  });

  test.each([
    ['', 2],
    ['pagination[pageSize]=3', 3],
    ['pagination[pageSize]=1000', 3],
    ['pagination[limit]=1000', 3],
    ['pagination[limit]=-1', 3],
    ['pagination[start]=4', 1],
    ['pagination[page]=3', 1],
  ])('a page of people with %s holds %i', async (query, size) => {
    const { body } = await get(`people?${query}`).expect(200);
    expect(body.data).toHaveLength(size);
    expect(body.meta.pagination.total).toBe(5);
  });
});

describe('what is wrong is answered in Strapi’s error format', () => {
  test.each([
    ['people?filters[nope]=1', 'nope'],
    ['people?sort=nope', 'nope'],
    ['people?populate=nope', 'nope'],
    ['people?fields=nope', 'nope'],
    ['people?filters[affiliations][organization][createdBy][id]=1', 'createdBy'],
    ['people?pagination[pageSize]=abc', 'pageSize'],
    ['people?pagination[page]=0', 'page'],
    ['people?pagination=5', 'pagination'],
    [
      'people?populate[affiliations][populate][source][populate][mentions][populate][person][populate]=aliases',
      'populate',
    ],
    ['articles?filters[mentions][person][affiliations][organization][ties][organization][name]=x', 'filters'],
    ['articles?sort=mentions.person.affiliations.organization.name', 'sort'],
    ['articles?sort[0][mentions][person][affiliations][organization][name]=asc', 'sort'],
    ['people?populate[affiliations][filters][source][mentions][person][name]=x', 'populate'],
    ['people/guo-li?populate=nope', 'nope'],
    ['people?filters[name]=%00', 'NUL'],
    ['people?_q=a%00', 'NUL'],
    ['people?status=DRAFT', 'status'],
    ['people?status=foo', 'status'],
    ['people?status=', 'status'],
    ['people/guo-li?status[]=published&status[]=draft', 'status'],
    ['people?status[a]=draft', 'status'],
    ['people?status=draft%20', 'status'],
  ])('400 for %s, naming %s', async (path, named) => {
    const { body } = await get(path).expect(400);
    expect(body).toMatchObject({ data: null, error: { status: 400, name: 'ValidationError' } });
    expect(JSON.stringify(body.error)).toContain(named);
  });

  test.each([
    'people/nobody',
    'articles/guo-li',
    `people/${'x'.repeat(300)}`,
    'people/%00',
    "people/'%20or%201=1",
  ])('404 for %s', async (path) => {
    const { body } = await get(path).expect(404);
    expect(body).toMatchObject({ data: null, error: { status: 404, name: 'NotFoundError' } });
  });

  test.each([
    [{ title: 'T', writtenOn: '2017-13' }, 'writtenOn', 'months go from 01 to 12'],
    [{ title: 'T', writtenOn: '2017-02-31' }, 'writtenOn', 'has 28 days'],
    [{ title: 'T', writtenOn: '2017-6' }, 'writtenOn', 'Did you mean 2017-06?'],
    [{ title: 'T', body: 'a\0b' }, 'body', 'NUL'],
    [{ title: 'T', sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', 'https://'],
    [{ title: 'T', mentions: [{ role: 'villain', name: 'X' }] }, 'mentions.0.role', 'must be one of'],
    [{ title: 'T', mentions: [{ name: 'Nobody Known' }] }, 'mentions.0.person', 'is not linked'],
    [{ title: 'T', credits: [{ role: 'author' }] }, 'credits.0.person', 'Names nobody'],
    [{ title: 'x'.repeat(256) }, 'title', 'at most 255'],
    [{}, 'title', 'A title is needed to publish'],
    [{ title: '  ' }, 'title', 'A title is needed to publish'],
  ])('400 for an article %j, naming %s', async (data, path, message) => {
    const { body } = await app.request.post('/api/newsroom/articles').set(token).send({ data }).expect(400);
    const faults: Array<{ path: string[]; message: string }> = body.error.details.errors;
    expect(faults.map((fault) => fault.path.join('.'))).toContain(path);
    expect(faults.map((fault) => fault.message).join(' ')).toContain(message);
  });

  test('400 for a mention of a person and an organization at once, and nothing is written', async () => {
    const data = { title: 'Both', mentions: [{ person: ids.guo, organization: ids.agency }] };
    const { body } = await app.request.post('/api/newsroom/articles').set(token).send({ data }).expect(400);
    expect(body.error.details.errors).toMatchObject([{ path: ['mentions', '0', 'person'] }]);
    await get('articles/both').expect(404);
    expect(
      await app.strapi.db.query('plugin::newsroom.slug-owner').findMany({ where: { slug: 'both' } }),
    ).toEqual([]);
  });

  test.each([
    ['people', { name: 'P', aliases: [{ name: 'Q', language: 'english' }] }, 'aliases.0.language'],
    ['people', { name: 'P', sameAs: ['nowhere'] }, 'sameAs'],
    ['people', { name: 'P', affiliations: [{ from: '2017', to: '2016' }] }, 'affiliations.0.to'],
    ['organizations', { name: 'O', country: 'China' }, 'country'],
    ['organizations', { name: 'O', classification: 'gang' }, 'classification'],
    ['organizations', { name: 'O', ties: [{ type: 'enemy of' }] }, 'ties.0.type'],
  ])('400 for %s %j, naming %s', async (type, data, path) => {
    const { body } = await app.request.post(`/api/newsroom/${type}`).set(token).send({ data }).expect(400);
    expect(body.error.details.errors.map((fault: { path: string[] }) => fault.path.join('.'))).toContain(
      path,
    );
  });

  test('400 without data, 404 for writing to nobody', async () => {
    await app.request.post('/api/newsroom/people').set(token).send({}).expect(400);
    await app.request
      .put('/api/newsroom/people/nobody')
      .set(token)
      .send({ data: { name: 'X' } })
      .expect(404);
    await app.request.delete('/api/newsroom/people/nobody').set(token).expect(404);
  });
});

describe('writing', () => {
  test('update and delete by slug', async () => {
    await publish('people', { name: 'Short Lived' });
    const { body } = await app.request
      .put('/api/newsroom/people/short-lived')
      .set(token)
      .send({ data: { disambiguation: 'test person' } })
      .expect(200);
    expect(body.data).toMatchObject({ slug: 'short-lived', disambiguation: 'test person' });
    await app.request.delete('/api/newsroom/people/short-lived').set(token).expect(204);
    await get('people/short-lived').expect(404);
  });

  test.each(['', '?status=draft'])(
    'an item sent with its id and an end alone keeps to the start that is stored: people%s',
    async (query) => {
      const made = await app.request
        .post(`/api/newsroom/people${query}`)
        .query({ populate: 'affiliations' })
        .set(token)
        .send({ data: { name: 'Long Served', affiliations: [{ role: 'clerk', from: '2015' }] } })
        .expect(201);
      const { documentId } = made.body.data;
      const [draft] = await app.strapi.db
        .query('plugin::newsroom.person')
        .findMany({ where: { documentId, publishedAt: null }, populate: { affiliations: true } });
      const end = (to: string) =>
        app.request
          .put(`/api/newsroom/people/${documentId}${query}`)
          .query({ populate: 'affiliations' })
          .set(token)
          .send({ data: { affiliations: [{ id: draft.affiliations[0].id, to }] } });
      const { body } = await end('2014').expect(400);
      expect(body.error.details.errors).toMatchObject([{ path: ['affiliations', '0', 'to'], value: '2014' }]);
      const mended = await end('2016').expect(200);
      expect(mended.body.data.affiliations).toMatchObject([{ role: 'clerk', from: '2015', to: '2016' }]);
    },
  );

  test('a refused update leaves what was there', async () => {
    const data = { title: 'Changed', mentions: [{ person: ids.guo, organization: ids.agency }] };
    await app.request.put('/api/newsroom/articles/talks').set(token).send({ data }).expect(400);
    const { body } = await get('articles/talks?populate=mentions').expect(200);
    expect(body.data).toMatchObject({ title: 'Talks', mentions: [{ name: 'Guo' }, { role: 'subject' }] });
  });
});

describe('drafts', () => {
  beforeAll(async () => {
    await app.request
      .post('/api/newsroom/people?status=draft')
      .set(token)
      .send({ data: { name: 'Secret' } })
      .expect(201);
    await app.request
      .put('/api/newsroom/people/guo-li?status=draft')
      .set(token)
      .send({ data: { biography: 'unpublished words', slug: 'guo-secret' } })
      .expect(200);
  });

  test('are not there for those who may only find', async () => {
    await get('people/secret').expect(404);
    await get('people/guo-secret').expect(404);
    const { body } = await get('people/guo-li').expect(200);
    expect(body.data.biography).toBeNull();
  });

  test.each([
    'people?status=draft',
    'people/secret?status=draft',
    'people?publicationFilter=modified',
    'people?hasPublishedVersion=false',
    'articles?filters[localizations][body][$contains]=a',
    'articles?filters[$or][0][localizations][title]=a',
    'articles?sort=localizations.title',
    'articles?populate=localizations',
    'people?filters[affiliations][source][localizations][title]=a',
    'people?populate[affiliations][filters][source][localizations][title]=a',
  ])('403 for %s, which says what is missing', async (path) => {
    const { body } = await get(path).expect(403);
    expect(body.error).toMatchObject({ status: 403, name: 'ForbiddenError' });
    expect(body.error.message).toContain('readDrafts');
  });

  test('are there for those who have readDrafts', async () => {
    const action = 'plugin::newsroom.person';
    const reader = await signedIn(app, [`${action}.find`, `${action}.findOne`, `${action}.readDrafts`]);
    const { body } = await get('people/secret?status=draft').set(reader).expect(200);
    expect(body.data.name).toBe('Secret');
    const custom = await withToken(app, [`${action}.findOne`, `${action}.readDrafts`]);
    await get('people/guo-secret?status=draft').set(custom).expect(200);
    await get('people/secret?status=draft')
      .set(await withToken(app, 'read-only'))
      .expect(403);
  });
});
