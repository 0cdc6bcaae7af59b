import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { grant, revoke } from '../../setup/accounts';
import { type TestApp, bootApp } from '../../setup/boot';
import { documents } from '../../setup/documents';
import { creator } from './site';
import { statementsOf } from './statements';

let app: TestApp;
let ids: Record<'article' | 'person' | 'organization', string>;
let addresses: string[];

beforeAll(async () => {
  app = await bootApp();
  const create = creator(app);
  const organization = await create('organization', { name: 'Ministry' });
  const person = await create('person', { name: 'Guo Shengkun', affiliations: [{ organization }] });
  const article = await create('article', { title: 'Talks', mentions: [{ role: 'quoted', person }] });
  ids = { article, person, organization };
  addresses = [
    `articles/${article}/dossier`,
    `articles/${article}/dossier?format=jsonld`,
    `articles/${article}/facts`,
    `people/${person}/dossier`,
    `people/${person}/articles`,
    `organizations/${organization}/dossier`,
    `organizations/${organization}/articles`,
    `organizations/${organization}/people`,
    `graph?center=person:${person}`,
    'feed.rss',
    'feed.atom',
    'feed.json',
  ].map((address) => `/api/newsroom/${address}`);
});
afterAll(() => app.destroy());

const tagsNow = async (): Promise<string[]> => {
  const tags: string[] = [];
  for (const address of addresses) {
    const { headers } = await app.request.get(address).expect(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'last-modified': expect.any(String) });
    tags.push(String(headers.etag));
  }
  return tags;
};

test('every answer has a tag of its own, and nothing is sent or looked up again for those who have it', async () => {
  const tags = await tagsNow();
  expect(new Set(tags).size).toBe(addresses.length);
  for (const [index, address] of addresses.entries()) {
    const have = { 'If-None-Match': String(tags[index]) };
    const { text } = await app.request.get(address).set(have).expect(304);
    expect(text).toBe('');
    await app.request.head(address).set(have).expect(304);
    // One for what the asker may do, one for what has changed.
    expect(await statementsOf(app, async () => app.request.get(address).set(have).expect(304))).toBe(2);
  }
});

test('an answer is built once for all who may have it, and again when anything has changed', async () => {
  for (const address of addresses) {
    const { text, headers } = await app.request.get(address).expect(200);
    // One for what the asker may do, one for what has changed.
    expect(await statementsOf(app, async () => app.request.get(address).expect(200))).toBe(2);
    const again = await app.request.get(address).expect(200);
    expect(again.text).toBe(text);
    expect(again.headers).toMatchObject({
      'content-type': headers['content-type'],
      etag: headers.etag,
      vary: headers.vary,
    });
  }
  const [dossier = ''] = addresses;
  const nameNow = async () => (await app.request.get(dossier).expect(200)).body.data.people[0].name;
  expect(await nameNow()).toBe('Guo Shengkun');
  const people = documents(app, 'person');
  await people.update({ documentId: ids.person, data: { name: 'Guo' }, status: 'published' });
  expect(await nameNow()).toBe('Guo');
  await people.update({ documentId: ids.person, data: { name: 'Guo Shengkun' }, status: 'published' });
  expect(await nameNow()).toBe('Guo Shengkun');
});

test('what Accept decides has a tag for each format', async () => {
  const [address = ''] = addresses;
  const tagOf = async (accept: string) =>
    (await app.request.get(address).set('Accept', accept).expect(200)).headers.etag;
  const [json, jsonLd] = [await tagOf('application/json'), await tagOf('application/ld+json')];
  expect(json).not.toBe(jsonLd);
  await app.request
    .get(address)
    .set({ Accept: 'application/ld+json', 'If-None-Match': String(json) })
    .expect(200);
});

test.each<[string, () => Promise<unknown>]>([
  [
    'the name of a person',
    () =>
      documents(app, 'person').update({
        documentId: ids.person,
        data: { name: 'Guo' },
        status: 'published',
      }),
  ],
  [
    'an organization that is taken offline',
    () => documents(app, 'organization').unpublish({ documentId: ids.organization }),
  ],
  ['and comes back', () => documents(app, 'organization').publish({ documentId: ids.organization })],
  ['what everybody may find', () => revoke(app, 'public', ['plugin::newsroom.organization.find'])],
  ['and may again', () => grant(app, 'public', ['plugin::newsroom.organization.find'])],
])('%s changes every tag at once', async (_what, change) => {
  // An organization that is offline has no address.
  const tagOf = async (address: string) => (await app.request.get(address)).headers.etag;
  const before = await Promise.all(addresses.map(tagOf));
  await change();
  const after = await Promise.all(addresses.map(tagOf));
  after.forEach((tag, index) => tag && expect(tag).not.toBe(before[index]));
});

test('what is refused or moved has none', async () => {
  for (const address of ['people/nobody/dossier', 'people/x/articles?role=king', 'graph?center=x']) {
    const { headers, status } = await app.request.get(`/api/newsroom/${address}`);
    expect([400, 404]).toContain(status);
    expect(headers.etag).toBeUndefined();
  }
});
