import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestApp, bootApp } from '../setup/boot';

let app: TestApp;
let paths: Record<string, Record<string, Operation>>;

interface Operation {
  parameters?: Array<{ name: string; in: string; schema: { description?: string } }>;
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  description?: string;
}

beforeAll(async () => {
  app = await bootApp();
  const { body } = await app.request.get('/api/openapi.json').expect(200);
  paths = body.paths;
});
afterAll(() => app.destroy());

test('every route of ours is described', () => {
  const methods = (path: string) => Object.keys(paths[path] ?? {}).sort();
  for (const type of ['articles', 'people', 'organizations']) {
    expect(methods(`/newsroom/${type}`)).toEqual(['get', 'post']);
    expect(methods(`/newsroom/${type}/{id}`)).toEqual(['delete', 'get', 'put']);
  }
});

const answerOf = (path: string) =>
  paths[path]?.get?.responses['200']?.content?.['application/json']?.schema.properties?.data;

test('fields are described in words, in answers and in bodies', () => {
  expect(answerOf('/newsroom/articles/{id}')?.properties?.writtenOn?.description).toContain('2017-06');
  expect(answerOf('/newsroom/organizations')?.items?.properties?.country?.description).toContain('Country');
  const body = paths['/newsroom/people']?.post?.requestBody?.content['application/json']?.schema;
  expect(body?.properties?.data?.properties?.familyName?.description).toContain('family name alone');
});

test('an address takes a documentId or a slug', () => {
  const parameters = paths['/newsroom/people/{id}']?.get?.parameters ?? [];
  const id = parameters.find(({ name, in: place }) => name === 'id' && place === 'path');
  expect(JSON.stringify(id)).toContain('slug');
});
