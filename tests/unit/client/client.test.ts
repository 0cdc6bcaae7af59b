import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type ArticleDossier,
  NewsroomError,
  createClient,
  type ClientOptions,
  type PersonReference,
} from '../../../server/src/client';
import { article, guo } from '../formats/dossiers';
import { type FakeSite, fakeSite, json, stillClock } from './site';

let site: FakeSite;
beforeEach(async () => {
  site = await fakeSite();
});
afterEach(() => site.close());

const client = (options: Partial<ClientOptions> = {}) => createClient({ url: site.url, ...options });
const addresses = () => site.asked.map(({ url }) => decodeURIComponent(url));
const strapiError = (status: number, name: string, details: object = {}) =>
  json({ data: null, error: { status, name, message: 'What is wrong', details } }, status);

describe('dossiers', () => {
  test('are asked for by slug and come without their envelope', async () => {
    site.answers.push(json({ data: article }));
    const answer: ArticleDossier = await client().article('talks');
    expect(answer).toEqual(article);
    await client().person('guo', { locale: 'fr', status: 'draft' });
    await client().organization('rand', { fields: ['name', 'people'] });
    expect(addresses()).toEqual([
      '/api/newsroom/articles/talks/dossier',
      '/api/newsroom/people/guo/dossier?locale=fr&status=draft',
      '/api/newsroom/organizations/rand/dossier?fields=name,people',
    ]);
  });

  test('that are trimmed have the type of what is left', async () => {
    site.answers.push(json({ data: { documentId: 'x', title: 'Talks' } }));
    const trimmed = await client().article('talks', { fields: ['title'] });
    const title: string = trimmed.title;
    expect(title).toBe('Talks');
    // @ts-expect-error nobody asked for the body
    expect(trimmed.body).toBeUndefined();
  });

  test('cannot be asked for beside the address that is meant', async () => {
    site.answers.push(json({ data: null }));
    await client().article('../people/x?status=draft#');
    expect(site.asked[0]?.url).toBe('/api/newsroom/articles/..%2Fpeople%2Fx%3Fstatus%3Ddraft%23/dossier');
  });

  test('come as JSON-LD too', async () => {
    const graph = { '@context': 'https://schema.org', '@graph': [{ '@id': 'https://news.example/#x' }] };
    site.answers.push(json(graph));
    expect(await client().jsonLd.article('talks', { locale: 'fr' })).toEqual(graph);
    await client().jsonLd.organization('rand');
    expect(addresses()).toEqual([
      '/api/newsroom/articles/talks/dossier?locale=fr&format=jsonld',
      '/api/newsroom/organizations/rand/dossier?format=jsonld',
    ]);
  });

  test('have facts', async () => {
    site.answers.push(json({ data: { affiliations: [], ties: [] } }));
    expect(await client().facts('talks', { locale: 'en' })).toEqual({ affiliations: [], ties: [] });
    expect(addresses()).toEqual(['/api/newsroom/articles/talks/facts?locale=en']);
  });
});

test('the graph and names are asked for with their parameters', async () => {
  site.answers.push(json({ data: [] }));
  await client().graph({ center: 'person:guo-shengkun', depth: 2, roles: ['quoted', 'cited'] });
  await client().names({ q: 'guo & co', limit: 5, type: undefined });
  expect(addresses()).toEqual([
    '/api/newsroom/graph?center=person:guo-shengkun&depth=2&roles=quoted,cited',
    '/api/newsroom/names?q=guo+&+co&limit=5',
  ]);
});

describe('the asker', () => {
  test('is everybody, or whom a token says', async () => {
    site.answers.push(json({ data: [] }));
    await client().names({ q: 'a' });
    await client({ token: 'secret' }).names({ q: 'a' });
    expect(site.asked.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer secret']);
    expect(site.asked.map(({ headers }) => headers.accept)).toEqual(['application/json', 'application/json']);
  });

  test('may bring a fetch', async () => {
    const asked: string[] = [];
    const fetch = (address: string | URL | Request) => {
      asked.push(String(address));
      return Promise.resolve(Response.json({ data: [] }));
    };
    await createClient({ url: 'https://cms.example/api/', fetch }).names({ q: 'a' });
    expect(asked).toEqual(['https://cms.example/api/newsroom/names?q=a']);
  });

  test('must say where the API is', () => {
    expect(() => createClient({ url: '/api' })).toThrow("'/api' is no absolute address");
  });
});

describe('lists', () => {
  const pagesOf = (count: number) => {
    const pages = Array.from({ length: count }, (_, index) => ({
      data: [{ slug: `a${index}` }, { slug: `b${index}` }],
      meta: { pagination: { page: index + 1, pageSize: 2, pageCount: count, total: 2 * count } },
    }));
    site.answers.push(...pages.map((page) => json(page)));
  };

  test('are gone through item by item, a page at a time', async () => {
    pagesOf(3);
    const slugs = [];
    for await (const { slug } of client().articlesOfPerson('guo', {
      role: ['quoted', 'cited'],
      from: '2016',
    })) {
      slugs.push(slug);
    }
    expect(slugs).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2']);
    expect(addresses()).toEqual(
      [1, 2, 3].map((page) => `/api/newsroom/people/guo/articles?role=quoted,cited&from=2016&page=${page}`),
    );
  });

  test('are asked for no further than somebody reads', async () => {
    pagesOf(3);
    for await (const { slug } of client().articlesOfOrganization('rand')) {
      if (slug === 'b0') break;
    }
    expect(site.asked).toHaveLength(1);
    client().peopleOf('rand');
    expect(site.asked).toHaveLength(1);
  });

  test('come in whole pages too, and one page alone', async () => {
    pagesOf(2);
    const totals = [];
    for await (const { meta } of client().peopleOf('rand', { at: '2016-12', pageSize: 2 }).pages()) {
      totals.push(meta.pagination.total);
    }
    expect(totals).toEqual([4, 4]);
    await client().peopleOf('rand').page(7);
    expect(addresses()).toEqual([
      '/api/newsroom/organizations/rand/people?at=2016-12&pageSize=2&page=1',
      '/api/newsroom/organizations/rand/people?at=2016-12&pageSize=2&page=2',
      '/api/newsroom/organizations/rand/people?page=7',
    ]);
  });

  test('that are empty end at once', async () => {
    const pagination = { page: 1, pageSize: 25, pageCount: 0, total: 0 };
    site.answers.push(json({ data: [], meta: { pagination } }));
    const items: unknown[] = [];
    for await (const item of client().peopleOf('rand')) items.push(item);
    expect(items).toEqual([]);
    expect(site.asked).toHaveLength(1);
  });
});

const failure = async (asked: Promise<unknown>): Promise<NewsroomError> => {
  const error: unknown = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NewsroomError);
  return error as NewsroomError;
};

describe('errors', () => {
  test('are those of Strapi, with status, name, message and details', async () => {
    const details = { errors: [{ path: ['locale'], message: 'no', name: 'ValidationError' }] };
    site.answers.push(strapiError(400, 'ValidationError', details));
    const error = await failure(client().article('talks'));
    expect(error).toMatchObject({ status: 400, name: 'ValidationError', message: 'What is wrong', details });
    expect(error).toBeInstanceOf(Error);
  });

  test.each([
    ['a page of a proxy', (end: string) => `<html>${end}`],
    ['JSON of another kind', () => '{"error":"gone"}'],
    ['nothing', () => ''],
  ])('without words of Strapi have those of HTTP: %s', async (_, body) => {
    site.answers.push((response) => response.writeHead(502).end(body('</html>')));
    expect(await failure(client().article('talks'))).toMatchObject({
      status: 502,
      name: 'HttpError',
      message: '502 Bad Gateway',
      details: null,
    });
  });

  test('tell when a page is no answer of the API', async () => {
    site.answers.push((response) => response.writeHead(200).end('<!doctype html>'));
    const { name, message } = await failure(client().article('talks'));
    expect([name, message]).toEqual(['HttpError', expect.stringContaining('is no JSON')]);
  });

  test('of the network are those of fetch', async () => {
    await site.close();
    await expect(client().article('talks')).rejects.toThrow('fetch failed');
  });
});

describe('requests are sent again', () => {
  const busy = (status: number, retryAfter?: string) =>
    json({}, status, retryAfter === undefined ? {} : { 'retry-after': retryAfter });

  test.each([429, 503])('after %i, and wait longer each time', async (status) => {
    site.answers.push(busy(status), busy(status), busy(status), json({ data: [guo] }));
    const clock = stillClock();
    const found: PersonReference[] = await client({ clock }).names({ q: 'guo' });
    expect(found).toEqual([guo]);
    expect(clock.waits).toEqual([500, 1000, 2000]);
  });

  test('as long as they are told to wait, in seconds or until a date', async () => {
    site.answers.push(
      busy(503, '7'),
      busy(429, 'Sun, 01 Mar 2026 08:00:10 GMT'),
      busy(503, '0'),
      json({ data: [] }),
    );
    const clock = stillClock();
    await client({ clock }).names({ q: 'a' });
    expect(clock.waits).toEqual([7000, 3000, 0]);
  });

  test.each(['3600', 'Sun, 01 Mar 2026 09:00:00 GMT', '99999999999999999999'])(
    'unless the wait is too long: %s',
    async (retryAfter) => {
      site.answers.push(busy(503, retryAfter));
      const clock = stillClock();
      expect((await failure(client({ clock }).names({ q: 'a' }))).status).toBe(503);
      expect(clock.waits).toEqual([]);
    },
  );

  test.each(['soon', '-5', ''])(
    'as if nothing was said, when nobody can tell what: %j',
    async (retryAfter) => {
      site.answers.push(busy(503, retryAfter), json({ data: [] }));
      const clock = stillClock();
      await client({ clock }).names({ q: 'a' });
      expect(clock.waits).toEqual([500]);
    },
  );

  test('only so often', async () => {
    site.answers.push(busy(503));
    const clock = stillClock();
    expect((await failure(client({ clock }).names({ q: 'a' }))).status).toBe(503);
    expect(site.asked).toHaveLength(4);
    await failure(client({ clock, retries: { times: 0 } }).names({ q: 'a' }));
    expect(site.asked).toHaveLength(5);
  });

  test.each([400, 401, 403, 404, 500, 502, 504])('but not after %i', async (status) => {
    site.answers.push(strapiError(status, 'SomeError'));
    const clock = stillClock();
    await failure(client({ clock }).names({ q: 'a' }));
    expect([site.asked.length, clock.waits]).toEqual([1, []]);
  });
});

describe('a signal stops', () => {
  test('a request that is on its way', async () => {
    const abort = new AbortController();
    site.answers.push(() => abort.abort(new Error('enough')));
    await expect(client().article('talks', { signal: abort.signal })).rejects.toThrow(/enough|aborted/);
    expect(addresses()).toEqual(['/api/newsroom/articles/talks/dossier']);
  });

  test('a wait', async () => {
    const abort = new AbortController();
    site.answers.push((response) => {
      response.writeHead(503, { 'retry-after': '9' }).end();
      response.on('close', () => abort.abort(new Error('enough')));
    });
    await expect(client().graph({ center: 'person:a' }, { signal: abort.signal })).rejects.toThrow('enough');
    expect(site.asked).toHaveLength(1);
  });

  test('a list between two pages', async () => {
    const pagination = { page: 1, pageSize: 1, pageCount: 2, total: 2 };
    site.answers.push(json({ data: [guo], meta: { pagination } }));
    const abort = new AbortController();
    const read = async () => {
      for await (const _ of client().peopleOf('rand', { signal: abort.signal }))
        abort.abort(new Error('enough'));
    };
    await expect(read()).rejects.toThrow(/enough|aborted/);
    expect(site.asked).toHaveLength(1);
  });
});
