import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestApp, bootApp } from '../setup/boot';

let app: TestApp;
let paths: Record<string, Record<string, Operation>>;
let schemas: Record<string, Schema>;

interface Operation {
  parameters?: Array<{ name: string; in: string; schema: { description?: string } }>;
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  description?: string;
}

beforeAll(async () => {
  app = await bootApp();
  const { body } = await app.request.get('/api/openapi.json').expect(200);
  paths = body.paths;
  schemas = body.components.schemas;
});
afterAll(() => app.destroy());

test('every route of ours is described', () => {
  const methods = (path: string) =>
    Object.keys(paths[path] ?? {})
      .filter((name) => name !== 'servers')
      .sort();
  for (const type of ['articles', 'people', 'organizations']) {
    expect(methods(`/newsroom/${type}`)).toEqual(['get', 'post']);
    expect(methods(`/newsroom/${type}/{id}`)).toEqual(['delete', 'get', 'put']);
    expect(methods(`/newsroom/${type}/{id}/usage`)).toEqual(['get']);
  }
  for (const ending of ['rss', 'atom', 'json']) {
    expect(methods(`/newsroom/feed.${ending}`)).toEqual(['get']);
  }
});

/** @returns a schema itself, where another one refers to it */
const meant = (schema: Schema | undefined): Schema | undefined =>
  schema?.$ref ? schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;

test('the search for names is described, parameter by parameter', () => {
  const { parameters = [], responses } = paths['/newsroom/names']?.get ?? { responses: {} };
  expect(parameters.map(({ name, in: place }) => `${place} ${name}`).sort()).toEqual([
    'query limit',
    'query q',
    'query type',
  ]);
  expect(JSON.stringify(parameters)).toContain('acronyms');
  expect(JSON.stringify(responses['200'])).toContain('misspelling');
});

const answerOf = (path: string) =>
  meant(paths[path]?.get?.responses['200']?.content?.['application/json']?.schema.properties?.data);

test('fields are described in words, in answers and in bodies', () => {
  expect(answerOf('/newsroom/articles/{id}')?.properties?.writtenOn?.description).toContain('2017-06');
  expect(meant(answerOf('/newsroom/organizations')?.items)?.properties?.country?.description).toContain(
    'Country',
  );
  const body = paths['/newsroom/people']?.post?.requestBody?.content['application/json']?.schema;
  expect(body?.properties?.data?.properties?.familyName?.description).toContain('family name alone');
});

test('fields of items of lists are described too, in answers and in bodies', () => {
  const credits = answerOf('/newsroom/articles/{id}')?.properties?.credits;
  expect(credits).toMatchObject({ maxItems: 500 });
  expect(credits?.items?.properties?.role?.description).toContain('What this person or organization did');
  expect(JSON.stringify(credits?.items?.properties?.role)).toContain('"photographer"');
  const ties = meant(answerOf('/newsroom/organizations')?.items)?.properties?.ties?.items;
  expect(ties?.properties?.type?.description).toContain('relates to the other');
  const body = paths['/newsroom/people']?.post?.requestBody?.content['application/json']?.schema;
  const affiliations = body?.properties?.data?.properties?.affiliations;
  expect(affiliations?.items?.properties?.from?.description).toContain('First known date');
});

test('an address takes a documentId or a slug', () => {
  const parameters = paths['/newsroom/people/{id}']?.get?.parameters ?? [];
  const id = parameters.find(({ name, in: place }) => name === 'id' && place === 'path');
  expect(JSON.stringify(id)).toContain('slug');
});

test('the parameters of a feed are described', () => {
  const parameters = paths['/newsroom/feed.rss']?.get?.parameters ?? [];
  expect(parameters.map(({ name }) => name).sort()).toEqual(['limit', 'locale', 'organization', 'person']);
});

test('the answer about usage is described, section by section', () => {
  const answer = answerOf('/newsroom/people/{id}/usage');
  expect(answer?.properties?.published?.properties?.articles?.description).toContain('Credits');
  expect(JSON.stringify(answer?.properties?.drafts)).toContain('may not read drafts');
});

test('the network is described', () => {
  const parameters = paths['/newsroom/graph']?.get?.parameters ?? [];
  expect(parameters.map(({ name }) => name).sort()).toEqual([
    ...['center', 'depth', 'from', 'limit', 'locale', 'roles', 'status', 'to'],
  ]);
  expect(answerOf('/newsroom/graph')?.properties?.leftOut?.description).toContain('cut off');
});

test('dossiers and backlinks are described, with their parameters', () => {
  const version = ['id', 'locale', 'status'];
  const asks: Record<string, string[]> = {
    'articles/{id}/dossier': ['fields', 'format'],
    'articles/{id}/facts': [],
    'people/{id}/dossier': ['fields', 'format'],
    'people/{id}/articles': ['from', 'page', 'pageSize', 'role', 'to'],
    'organizations/{id}/dossier': ['fields', 'format'],
    'organizations/{id}/articles': ['from', 'page', 'pageSize', 'role', 'to'],
    'organizations/{id}/people': ['at', 'page', 'pageSize'],
  };
  for (const [path, own] of Object.entries(asks)) {
    const { parameters = [], responses } = paths[`/newsroom/${path}`]?.get ?? { responses: {} };
    expect(parameters.map(({ name }) => name).sort()).toEqual([...version, ...own].sort());
    expect(parameters.every(({ name, schema }) => name === 'id' || schema.description)).toBe(true);
    expect(responses['200']?.content?.['application/json']?.schema.properties?.data).toBeDefined();
  }

  expect(answerOf('/newsroom/articles/{id}/dossier')?.properties?.mentions?.description).toContain(
    'in order',
  );
});
