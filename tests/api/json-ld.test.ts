import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, bootApp } from '../setup/boot';
import { importFiles, seedBundle } from '../setup/pieces';
import { signedIn } from '../setup/accounts';
import { expandLocally, faultsOf } from '../unit/formats/check-json-ld';

interface Node {
  '@type': string;
  '@id': string;
  [property: string]: unknown;
}

const slug = 'us-china-cyber-security-talks-paying-dividends';
const article = `articles/${slug}/dossier`;
const ld = 'application/ld+json';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp({ options: { site: { url: 'https://news.example', name: 'The Example' } } });
  await importFiles(app, await seedBundle());
});
afterAll(() => app.destroy());

const ask = (path: string, headers: Record<string, string> = {}) =>
  app.request.get(`/api/newsroom/${path}`).set(headers);

const graphOf = async (path: string, headers: Record<string, string> = { Accept: ld }) => {
  const answer = await ask(path, headers).expect(200);
  expect(answer.headers['content-type']).toMatch(/^application\/ld\+json/);
  return JSON.parse(answer.text) as { '@context': string; '@graph': Node[] };
};

describe.each([
  article,
  'people/guo-shengkun/dossier',
  'people/siddharth-srivastava/dossier',
  'organizations/ministry-of-public-security-china/dossier',
  'organizations/rand-corp/dossier',
])('%s as JSON-LD', (path) => {
  test('keeps to the vocabulary of schema.org', async () => {
    const graph = await graphOf(path);
    const nodes = await expandLocally(graph);
    expect(nodes).toHaveLength(graph['@graph'].length);
    expect(faultsOf(nodes)).toEqual([]);
    expect(JSON.stringify(graph)).not.toContain('null');
  });
});

test('the seeded article says who wrote it, who is in it, and who they are', async () => {
  const { '@graph': nodes } = await graphOf(article);
  const named = (name: string) => nodes.find((node) => node.name === name);
  const link = (name: string) => ({ '@id': named(name)?.['@id'] });
  expect(nodes[0]).toMatchObject({
    '@type': 'NewsArticle',
    url: `https://news.example/articles/${slug}`,
    inLanguage: 'en',
    dateCreated: '2017',
    author: [link('Siddharth Srivastava')],
    publisher: [{ name: 'The Example' }],
  });
  expect(nodes[0]?.about).toContainEqual(link('U.S. Department of Justice'));
  expect(nodes[0]?.mentions).toContainEqual(link('Guo Shengkun'));
  expect(named('Guo Shengkun')).toMatchObject({
    '@type': 'Person',
    alternateName: ['郭声琨'],
    worksFor: [
      {
        '@type': 'OrganizationRole',
        roleName: 'minister of public security',
        worksFor: link('Ministry of Public Security (China)'),
        subjectOf: { '@id': nodes[0]?.['@id'] },
      },
    ],
  });
  const types = ['Rand Corp.', 'U.S. Marine Corps University', 'FireEye'].map(
    (name) => named(name)?.['@type'],
  );
  expect(types).toEqual(['ResearchOrganization', 'CollegeOrUniversity', 'Corporation']);
});

test('one entry has one name in all graphs, whatever address it was asked by', async () => {
  const { '@graph': people } = await graphOf('people/guo-shengkun/dossier');
  const { '@graph': nodes } = await graphOf(article);
  const guo = people[0]?.['@id'];
  expect(nodes.map((node) => node['@id'])).toContain(guo);
  expect(people.map((node) => node['@id'])).toContain(nodes[0]?.['@id']);
});

describe('the format', () => {
  test.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
    [ld, ld],
    ['application/ld+json;q=0.9, application/json;q=0.5', ld],
    ['application/ld+json;q=0.4, application/json;q=0.5', 'application/json'],
    ['application/ld+json;q=0, */*', 'application/json'],
  ])('for Accept: %s is %s', async (accept, mediaType) => {
    const { headers } = await ask(article, accept === undefined ? {} : { Accept: accept }).expect(200);
    expect(headers['content-type']).toContain(mediaType);
    expect(headers.vary).toMatch(/\bAccept\b(?!-)/i);
  });

  test('is what its parameter says before all', async () => {
    const graph = await graphOf(`${article}?format=jsonld`, { Accept: 'application/json' });
    expect(graph).toEqual(await graphOf(article));
    const { body } = await ask(`${article}?format=json`, { Accept: ld }).expect(200);
    expect(body.data.slug).toBe(slug);
  });

  test.each(['turtle', 'JSONLD', '', 'json&format=jsonld'])('%s is none: 400', async (format) => {
    const { body } = await ask(`${article}?format=${format}`).expect(400);
    expect(body.error).toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('json, jsonld'),
    });
  });

  test('is not to be had in others: 406', async () => {
    const { body } = await ask(article, { Accept: 'text/turtle' }).expect(406);
    expect(body.error.message).toContain(ld);
  });

  test('is the whole dossier: it cannot be trimmed', async () => {
    const { body } = await ask(`${article}?fields=title`, { Accept: ld }).expect(400);
    expect(body.error.message).toContain('fields');
  });

  test('does not matter for what is not there', async () => {
    for (const path of ['people/nobody/dossier', 'articles/nothing/dossier']) {
      await ask(path, { Accept: ld }).expect(404);
    }
  });
});

test('those who may not find people get none, and authors as printed', async () => {
  const find = (type: string) => [`plugin::newsroom.${type}.find`, `plugin::newsroom.${type}.findOne`];
  const reader = await signedIn(app, [...find('article'), ...find('organization')]);
  const { '@graph': nodes } = await graphOf(article, { ...reader, Accept: ld });
  expect(nodes.filter((node) => node['@type'] === 'Person')).toEqual([]);
  expect(nodes[0]?.author).toEqual([{ '@type': 'Person', name: 'Siddharth Srivastava' }]);
  expect(faultsOf(await expandLocally({ '@context': 'https://schema.org', '@graph': nodes }))).toEqual([]);
});
