import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { signedIn, withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { statementsOf } from './dossiers/statements';

type Type = 'article' | 'person' | 'organization';

let app: TestApp;
let ids: Record<'ada' | 'secret' | 'agency', string>;

const create = async (
  type: Type,
  data: Record<string, unknown>,
  status: 'draft' | 'published' = 'published',
) => (await documents(app, type).create({ data, status })).documentId;

const find = (...types: Type[]) => types.map((type) => `plugin::newsroom.${type}.find`);

const site = { url: 'https://news.example', name: 'The Example', articles: '/:locale/a/:slug' };

/** Four German articles, the first with one author, the others with twelve each. */
const plantBusyAuthors = async () => {
  const busy = await create('person', { name: 'Busy' });
  const others = [];
  for (let index = 0; index < 11; index += 1) others.push(await create('person', { name: `Other ${index}` }));
  for (const [index, people] of [[busy], [busy, ...others], [...others, busy], [busy, ...others]].entries()) {
    await documents(app, 'article').create({
      locale: 'de',
      data: { title: `Artikel ${index}`, credits: people.map((person) => ({ role: 'author', person })) },
      status: 'published',
    });
  }
};

beforeAll(async () => {
  app = await bootApp({ options: { site, maxPageSize: 4, defaultPageSize: 3 } });
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  await app.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
  const ada = await create('person', { name: 'Ada Okafor' });
  const secret = await create('person', { name: 'Somebody Secret' }, 'draft');
  const agency = await create('organization', { name: 'The Agency' });
  ids = { ada, secret, agency };
  await plantBusyAuthors();
  const author = (link: Record<string, string>) => ({ role: 'author', ...link });
  await create('article', { title: 'First', credits: [author({ person: ada })] });
  await create('article', {
    title: 'Second <b> & "all"',
    summary: 'Who said & what <i>.',
    credits: [
      author({ person: ada, name: 'A. Okafor' }),
      author({ organization: agency }),
      { role: 'editor', person: ada },
    ],
    mentions: [{ role: 'quoted', person: ada }],
  });
  const third = await create('article', {
    title: 'Third',
    credits: [author({ person: secret, name: 'Printed Name' })],
    mentions: [{ role: 'subject', organization: agency }],
  });
  await create('article', { title: 'Fourth' });
  await create('article', { title: 'Unpublished', credits: [author({ person: ada })] }, 'draft');
  await documents(app, 'article').update({
    documentId: third,
    locale: 'fr',
    data: { title: 'Troisième', mentions: [{ role: 'subject', organization: agency }] },
    status: 'published',
  });
  await documents(app, 'article').update({ documentId: third, data: { title: 'Third, edited' } });
});
afterAll(() => app.destroy());

const ask = (path: string, headers: Record<string, string> = {}) =>
  app.request.get(`/api/newsroom/feed.${path}`).set(headers);

interface Item {
  id: string;
  url: string;
  title: string;
  authors?: Array<{ name: string; url?: string }>;
}

const itemsOf = async (query = '', headers: Record<string, string> = {}): Promise<Item[]> => {
  const { text } = await ask(`json${query}`, headers).expect(200);
  return (JSON.parse(text) as { items: Item[] }).items;
};
const titlesOf = async (query = '', headers = {}) =>
  (await itemsOf(query, headers)).map(({ title }) => title);

describe('what a feed holds', () => {
  test('the articles that were published last, and no drafts', async () => {
    expect(await titlesOf()).toEqual(['Fourth', 'Third', 'Second <b> & "all"']);
    expect(await titlesOf('?limit=1')).toEqual(['Fourth']);
    expect(await titlesOf('?limit=100')).toHaveLength(4);
  });

  test.each(['rss', 'atom'])('as %s, with pages on the website', async (ending) => {
    const { text, headers } = await ask(ending).expect(200);
    expect(headers['content-type']).toBe(`application/${ending}+xml; charset=utf-8`);
    const { document } = new JSDOM(text, { contentType: 'text/xml' }).window;
    const items = [...document.querySelectorAll(ending === 'rss' ? 'item' : 'entry')];
    expect(items.map((item) => item.querySelector('title')?.textContent?.trim())).toEqual(await titlesOf());
    const [link] = items.map((item) => item.querySelector('link'));
    expect(link?.getAttribute('href') ?? link?.textContent).toBe('https://news.example/en/a/fourth');
  });

  test('as JSON, with its own media type', async () => {
    const { headers } = await ask('json').expect(200);
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
  });

  test('of one person or organization, whatever their role, each article once', async () => {
    const ofAda = ['Second <b> & "all"', 'First'];
    expect(await titlesOf('?person=ada-okafor')).toEqual(ofAda);
    expect(await titlesOf(`?person=${ids.ada}`)).toEqual(ofAda);
    expect(await titlesOf('?organization=the-agency')).toEqual(['Third', 'Second <b> & "all"']);
    expect(await titlesOf('?organization=the-agency&limit=1')).toEqual(['Third']);
  });

  test('in one language', async () => {
    expect(await titlesOf('?locale=fr')).toEqual(['Troisième']);
    expect(await titlesOf('?locale=fr&organization=the-agency')).toEqual(['Troisième']);
    expect(await titlesOf('?locale=fr&person=ada-okafor')).toEqual([]);
    expect(await titlesOf('?locale=es')).toEqual([]);
  });

  test('authors in order, as printed or by the name of the published entry', async () => {
    const [, third, second] = await itemsOf();
    expect(third?.authors).toEqual([{ name: 'Printed Name' }]);
    expect(second?.authors).toEqual([
      { name: 'A. Okafor', url: 'https://news.example/people/ada-okafor' },
      { name: 'The Agency', url: 'https://news.example/organizations/the-agency' },
    ]);
  });

  test('also under a slug that somebody had when it was subscribed to', async () => {
    await documents(app, 'person').update({
      documentId: ids.ada,
      data: { slug: 'ada-o' },
      status: 'published',
    });
    expect(await titlesOf('?person=ada-okafor')).toEqual(await titlesOf('?person=ada-o'));
    await documents(app, 'person').update({
      documentId: ids.ada,
      data: { slug: 'ada-okafor' },
      status: 'published',
    });
  });
});

describe('who may ask', () => {
  test('those who may find articles', async () => {
    await ask('rss', await signedIn(app, find('person', 'organization'))).expect(403);
    await ask('rss', { Authorization: 'Bearer nonsense' }).expect(401);
    await ask('rss', await withToken(app, 'read-only')).expect(200);
  });

  test('a person or organization takes find on their type, and their names do too', async () => {
    const some = await signedIn(app, find('article'));
    const { body } = await ask('atom?person=ada-okafor', some).expect(403);
    expect(body.error.message).toContain('person');
    await ask('atom?organization=the-agency', some).expect(403);
    const items = await itemsOf('?limit=4', some);
    expect(items.map(({ authors }) => authors)).toEqual([
      undefined,
      [{ name: 'Printed Name' }],
      [{ name: 'A. Okafor' }],
      undefined,
    ]);
  });
});

describe('wrong questions', () => {
  test.each([
    ['person=', 'person'],
    ['person=a&person=b', 'person'],
    ['person=ada-okafor&organization=the-agency', 'organization'],
    ['locale=a b', 'locale'],
    ['locale[a]=en', 'locale'],
    ['limit=0', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=ten', 'limit'],
    ['status=draft', 'status'],
  ])('%s is answered with 400 and the parameter', async (query, parameter) => {
    const { body } = await ask(`rss?${query}`).expect(400);
    expect(body.error.name).toBe('ValidationError');
    expect(JSON.stringify(body.error)).toContain(parameter);
  });

  test.each(['nobody', 'somebody-secret', 'Ada-Okafor', `${'a'.repeat(250)}`])(
    'a person %s that is not there is answered with 404',
    async (slug) => {
      await ask(`rss?person=${slug}`).expect(404);
    },
  );

  test('an ending that there is not is answered with 404', async () => {
    await ask('xml').expect(404);
  });
});

test('the number of queries does not grow with articles and authors', async () => {
  const counted = [];
  for (const limit of [1, 4]) {
    const act = async () => ask(`rss?locale=de&person=busy&limit=${limit}`).expect(200);
    counted.push(await statementsOf(app, act));
  }
  expect(counted[0]).toBe(counted[1]);
  const items = await itemsOf('?locale=de&limit=4');
  expect(items.map(({ authors }) => authors?.length)).toEqual([12, 12, 12, 1]);
});
