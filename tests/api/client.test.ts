import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strapi } from '@strapi/client';
import { type NewsroomClient, NewsroomError, createClient } from '../../server/src/client';
import { withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { importFiles, seedBundle } from '../setup/pieces';

const slug = 'us-china-cyber-security-talks-paying-dividends';

let app: TestApp;
let client: NewsroomClient;
beforeAll(async () => {
  app = await bootApp();
  await importFiles(app, await seedBundle());
  client = createClient({ url: `${app.url}/api` });
});
afterAll(() => app.destroy());

const gather = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
};

test('an article comes with everybody in it', async () => {
  const article = await client.article(slug);
  expect(article.credits.map(({ name }) => name)).toEqual(['Siddharth Srivastava']);
  const guo = article.people.find((person) => person.slug === 'guo-shengkun');
  expect(guo?.affiliationsThen[0]?.organization?.name).toBe('Ministry of Public Security (China)');
});

test('people and organizations come by slug, trimmed too', async () => {
  const { affiliations, articles } = await client.person('guo-shengkun');
  expect(affiliations[0]?.role).toBe('minister of public security');
  expect(articles.quoted?.map((article) => article.slug)).toEqual([slug]);
  const { name } = await client.organization('rand-corp', { fields: ['name'] });
  expect(name).toBe('Rand Corp.');
});

test('what an article is the source of', async () => {
  const { affiliations, ties } = await client.facts(slug);
  expect(affiliations.map(({ person }) => person.name)).toContain('Guo Shengkun');
  expect(ties.map(({ of }) => of.slug)).toContain('us-department-of-justice');
});

test('lists come item by item over all pages', async () => {
  const author = (await documents(app, 'person').findFirst({ filters: { slug: 'siddharth-srivastava' } }))
    ?.documentId;
  for (const title of ['Second', 'Third', 'Fourth']) {
    const data = { title, writtenOn: '2018', credits: [{ role: 'author', person: author }] };
    await documents(app, 'article').create({ data, status: 'published' });
  }
  const all = await gather(client.articlesOfPerson('siddharth-srivastava', { pageSize: 3 }));
  expect(all.map(({ title }) => title).sort()).toEqual(
    ['Fourth', 'Second', 'Third', 'U.S., China cyber security talks paying dividends'].sort(),
  );
  const pages = await gather(client.articlesOfPerson('siddharth-srivastava', { pageSize: 3 }).pages());
  expect(pages.map(({ data }) => data.length)).toEqual([3, 1]);
  expect(
    await gather(client.articlesOfPerson('siddharth-srivastava', { role: ['quoted', 'cited'] })),
  ).toEqual([]);
  const members = await gather(client.peopleOf('rand-corp'));
  expect(members.map(({ person }) => person.slug)).toEqual(['andrew-scobell']);
  const [naming] = await gather(client.articlesOfOrganization('fireeye'));
  expect(naming).toMatchObject({ slug, roles: ['cited'] });
});

test('the graph has the center, whom articles name with it, and the articles', async () => {
  const { center, nodes, articles } = await client.graph({ center: 'person:guo-shengkun', depth: 1 });
  expect(nodes.find(({ key }) => key === center)).toMatchObject({ slug: 'guo-shengkun', depth: 0 });
  expect(nodes.map((node) => node.slug)).toContain('andrew-scobell');
  expect(Object.values(articles).map((article) => article.slug)).toEqual([slug]);
});

test('JSON-LD comes as it is to be embedded', async () => {
  const { '@context': context, '@graph': nodes } = await client.jsonLd.article(slug);
  expect(context).toBe('https://schema.org');
  expect(nodes[0]).toMatchObject({ '@type': 'NewsArticle' });
});

test('a former slug leads to the entry', async () => {
  const article = await client.article(slug, { fields: ['slug'] });
  const rename = (name: string) =>
    documents(app, 'article').update({
      documentId: article.documentId,
      data: { slug: name },
      status: 'published',
    });
  await rename('talks');
  expect((await client.article(slug)).slug).toBe('talks');
  await rename(slug);
});

test('what the server refuses is thrown in its words', async () => {
  const refused = async (asked: Promise<unknown>) => {
    const error: unknown = await asked.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NewsroomError);
    return error as NewsroomError;
  };
  expect(await refused(client.article('nothing'))).toMatchObject({ status: 404, name: 'NotFoundError' });
  expect(await refused(client.graph({ center: 'nobody' }))).toMatchObject({
    status: 400,
    name: 'ValidationError',
    details: { errors: [expect.objectContaining({ path: ['center'] })] },
  });
  expect(await refused(client.article(slug, { status: 'draft' }))).toMatchObject({
    status: 403,
    name: 'ForbiddenError',
  });
  const stranger = createClient({ url: `${app.url}/api`, token: 'nonsense' });
  expect(await refused(stranger.article(slug))).toMatchObject({ status: 401, name: 'UnauthorizedError' });
});

test('an API token opens drafts', async () => {
  const { Authorization } = await withToken(app, 'full-access');
  const editor = createClient({ url: `${app.url}/api/`, token: Authorization.replace('Bearer ', '') });
  const { documentId } = await editor.article(slug);
  await documents(app, 'article').update({ documentId, data: { title: 'Edited' } });
  expect((await editor.article(slug, { status: 'draft' })).title).toBe('Edited');
  expect((await editor.article(slug)).title).not.toBe('Edited');
});

test("Strapi's own client reaches the same routes, with the same token", async () => {
  const { Authorization } = await withToken(app, 'full-access');
  const cms = strapi({ baseURL: `${app.url}/api`, auth: Authorization.replace('Bearer ', '') });
  const articles = cms.collection('articles', { plugin: { name: 'newsroom' } });
  const { data } = await articles.find({ filters: { slug }, populate: 'credits' });
  expect(data.map((article) => article.credits)).toEqual([[expect.objectContaining({ role: 'author' })]]);
  expect((await articles.findOne(slug)).data.slug).toBe(slug);
  const answer = await cms.fetch('newsroom/people/guo-shengkun/dossier');
  expect(await answer.json()).toEqual({ data: await client.person('guo-shengkun') });
});
