import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FoundName } from '../../server/src/api/contracts/names';
import { revoke, signedIn, withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { documents } from '../setup/documents';
import { statementsDuring } from '../setup/statements';

let app: TestApp;
let guo: string;

const publish = async (type: 'person' | 'organization', data: Record<string, unknown>) =>
  (await documents(app, type).create({ data, status: 'published' })).documentId;

beforeAll(async () => {
  // Statements are counted here: every answer is to be built.
  app = await bootApp({ options: { answersInMemory: 0 } });
  guo = await publish('person', {
    name: 'Guo Shengkun',
    nativeName: '郭声琨',
    disambiguation: 'minister',
    aliases: [{ name: 'Minister Guo', kind: 'weak' }],
  });
  await publish('organization', {
    name: 'Department of Homeland Security',
    classification: 'department',
    aliases: [{ name: 'DHS', kind: 'acronym' }],
  });
  await documents(app, 'person').create({ data: { name: 'Guo Unpublished' } });
});
afterAll(() => app.destroy());

type Headers = Record<string, string>;

const ask = (query: Record<string, unknown>, headers: Headers = {}) =>
  app.request.get('/api/newsroom/names').query(query).set(headers);
const found = async (q: string, headers: Headers = {}): Promise<string[]> => {
  const { body } = await ask({ q }, headers).expect(200);
  return (body.data as FoundName[]).map(({ name }) => name);
};

describe('a search for names', () => {
  test('answers what the entry is, and by which name it was found', async () => {
    const { body } = await ask({ q: '郭声' }).expect(200);
    expect(body).toEqual({
      data: [
        {
          type: 'person',
          documentId: guo,
          slug: 'guo-shengkun',
          name: 'Guo Shengkun',
          disambiguation: 'minister',
          matched: { name: '郭声琨', kind: 'nativeName', match: 'prefix' },
        },
      ],
    });
    const acronym = await ask({ q: 'dhs' }).expect(200);
    expect(acronym.body.data).toMatchObject([
      {
        type: 'organization',
        classification: 'department',
        shortName: null,
        matched: { name: 'DHS', kind: 'acronym', match: 'exact' },
      },
    ]);
  });

  test('follows what is published, renamed, unpublished and deleted', async () => {
    const documentId = await publish('person', { name: 'Andrew Scobell' });
    expect(await found('scobell')).toEqual(['Andrew Scobell']);
    await documents(app, 'person').update({ documentId, data: { name: 'Andy Draft' } });
    expect(await found('andy')).toEqual([]);
    await documents(app, 'person').publish({ documentId });
    expect(await found('andy')).toEqual(['Andy Draft']);
    expect(await found('scobell')).toEqual([]);
    await documents(app, 'person').update({
      documentId,
      data: { aliases: [{ name: 'Scobell', kind: 'short' }] },
      status: 'published',
    });
    expect(await found('scobell')).toEqual(['Andy Draft']);
    await documents(app, 'person').unpublish({ documentId });
    expect(await found('scobell')).toEqual([]);
    await documents(app, 'person').publish({ documentId });
    expect(await found('scobell')).toEqual(['Andy Draft']);
    await documents(app, 'person').delete({ documentId });
    expect(await found('scobell')).toEqual([]);
  });

  test('follows what is written around the Document Service, and merges', async () => {
    const from = await publish('organization', { name: 'Rand Corp.' });
    const into = await publish('organization', { name: 'Research and Development' });
    expect(await found('rand corporation')).toEqual(['Rand Corp.']);
    await app.strapi.plugin('newsroom').service('merges').apply({ type: 'organization', from, into });
    expect(await found('rand corporation')).toEqual(['Research and Development']);
    await app.strapi.db
      .query('plugin::newsroom.organization')
      .updateMany({ where: { documentId: into }, data: { name: 'Renamed' } });
    expect(await found('renamed')).toEqual(['Renamed']);
  });

  test('reads again what has changed, and nothing else', async () => {
    await found('guo');
    const other = await publish('person', { name: 'Other' });
    // Strapi may still be telling webhooks of the write.
    const reading = (sql: string) => /newsroom_(people|organizations).? as .?o\b/.test(sql);
    const statements = await statementsDuring(app, () => found('other'));
    expect(statements.filter(reading)).toHaveLength(2);
    for (const sql of statements.filter(reading)) expect(sql).toMatch(/document_id.? in/);
    await documents(app, 'person').update({ documentId: other, data: { name: 'Draft of other' } });
    const none = await statementsDuring(app, () => found('other'));
    expect(none.filter(reading)).toEqual([]);
  });

  test('has validators', async () => {
    const { headers } = await ask({ q: 'guo' }).expect(200);
    await ask({ q: 'guo' }, { 'If-None-Match': String(headers.etag) }).expect(304);
    await publish('person', { name: 'Guo Second' });
    await ask({ q: 'guo' }, { 'If-None-Match': String(headers.etag) }).expect(200);
  });
});

describe('who asks', () => {
  const find = (...types: string[]) => types.map((type) => `plugin::newsroom.${type}.find`);

  test('finds what they may find, and nothing that is not published', async () => {
    expect(await found('unpublished')).toEqual([]);
    expect(await found('unpublished', await withToken(app, 'full-access'))).toEqual([]);
    const finder = await signedIn(app, find('person'));
    expect(await found('dhs', finder)).toEqual([]);
    expect(await found('shengkun', finder)).toEqual(['Guo Shengkun']);
    expect(await found('dhs', await withToken(app, 'read-only'))).toHaveLength(1);
    await ask({ q: 'dhs', type: 'organization' }, finder).expect(403);
  });

  test('is refused when they may find neither', async () => {
    const { body } = await ask({ q: 'guo' }, await signedIn(app, find('article'))).expect(403);
    expect(body.error.message).toContain('person or organization');
    await ask({ q: 'guo' }, await withToken(app, find('article'))).expect(403);
    await revoke(app, 'public', find('person', 'organization'));
    await ask({ q: 'guo' }).expect(403);
  });
});

describe('a wrong question', () => {
  test.each([
    ['', 'q'],
    ['q=', 'q'],
    ['q=%20', 'q'],
    [`q=${'a'.repeat(201)}`, 'q'],
    ['q=%00', 'q'],
    ['q=a&q=b', 'q'],
    ['q[a]=b', 'q'],
    ['q=a&limit=0', 'limit'],
    ['q=a&limit=51', 'limit'],
    ['q=a&limit=-1', 'limit'],
    ['q=a&limit=1.5', 'limit'],
    ['q=a&limit=1&limit=2', 'limit'],
    ['q=a&type=article', 'type'],
    ['q=a&type=person&type=organization', 'type'],
    ['q=a&nope=1', 'nope'],
    ['toString', 'toString'],
  ])('%s is answered with 400, and what is wrong', async (query, name) => {
    const { body } = await app.request.get(`/api/newsroom/names?${query}`).expect(400);
    expect(body.error.name).toBe('ValidationError');
    expect(body.error.details.errors[0].path).toEqual([name]);
    expect(body.error.message).toContain(name);
  });

  test.each(['%F0%9F%98%80', '__proto__', "a'--", '%', '_', '('])('%s finds nobody', async (q) => {
    const { body } = await app.request
      .get(`/api/newsroom/names?q=${q === '%' ? '%25' : q}`)
      .set(await withToken(app, 'full-access'))
      .expect(200);
    expect(body).toEqual({ data: [] });
  });
});
