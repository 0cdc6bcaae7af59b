import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ImportJob, ImportPlan } from '../../server/src/api/contracts/imports';
import type { ImportJobService } from '../../server/src/importing/service';
import { uidOf } from '../../server/src/model';
import type { Problem } from '../../server/src/pieces/types';
import { adminUser } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { testedDatabase } from '../setup/database';
import { documents } from '../setup/documents';
import { statementsDuring } from '../setup/statements';
import { waitFor } from '../setup/wait-for';

type Headers = { Authorization: string };

const text = `Harbour board meets in Oslo
By Nora Lind

The port will grow, said Ada Berg, director of the Harbour Board, on Monday. Residents object.

Lena Moe listened.
`;

const directory = `- name: Ada Berg
- name: Lena Moe
- name: Nora Lind
`;

let app: TestApp;
let chief: Headers;
let editor: Headers;
beforeAll(async () => {
  app = await bootApp();
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  chief = (await adminUser(app)).headers;
  editor = await who();
});
afterAll(() => app.destroy());

const types = ['article', 'person', 'organization'] as const;
const writing = ['create', 'update', 'publish'] as const;

interface Role {
  /** Actions on the content, as `article.publish`, that the role lacks. */
  without?: string[];
  /** Whether it may import. */
  imports?: boolean;
  /** Fields of articles that it may write; all when missing. */
  fields?: string[];
  conditions?: string[];
  /** A type of which it may read own entries only. */
  readsOwn?: (typeof types)[number];
}

/** Somebody with a role that may import everything, but for what is said; in English only. */
const who = async ({
  without = [],
  imports = true,
  fields,
  conditions = [],
  readsOwn,
}: Role = {}): Promise<Headers> => {
  const roles = app.strapi.service('admin::role');
  const role = await roles.create({ name: `role ${Math.random()}`, description: 'made by a test' });
  const content = types.flatMap((type) =>
    ['read', ...writing]
      .filter((action) => !without.includes(`${type}.${action}`))
      .map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: uidOf(type),
        properties: {
          ...(action === 'publish'
            ? {}
            : {
                fields:
                  type === 'article' && action !== 'read' && fields
                    ? fields
                    : Object.keys(app.strapi.contentType(uidOf(type)).attributes),
              }),
          ...(type === 'article' ? { locales: ['en'] } : {}),
        },
        conditions: action !== 'read' ? conditions : type === readsOwn ? ['admin::is-creator'] : [],
      })),
  );
  const ours = imports
    ? [{ action: 'plugin::newsroom.import', subject: null, properties: {}, conditions: [] }]
    : [];
  await roles.assignPermissions(role.id, [...content, ...ours]);
  const { code } = await app.strapi.db.query('admin::role').findOne({ where: { id: role.id } });
  return (await adminUser(app, code)).headers;
};

const post = (headers: Headers, path: string, body: object) =>
  app.request.post(`/newsroom/imports${path}`).set(headers).send(body);

const upload = (headers: Headers, files: Record<string, string | Buffer>, order: object = {}) => {
  const names = Object.keys(files);
  const request = app.request.post('/newsroom/imports/plan').set(headers);
  request.field('order', JSON.stringify({ names, ...order }));
  for (const [place, content] of Object.values(files).entries()) {
    request.attach('files', Buffer.from(content), { filename: `${place}` });
  }
  return request;
};

const plan = async (
  files: Record<string, string | Buffer>,
  order: object = {},
  headers = editor,
): Promise<ImportPlan> => {
  const { body } = await upload(headers, files, order).expect(200);
  return body.data;
};

const briefly = ({ file, line, column, level, rule }: Problem) =>
  `${file}:${line}:${column} ${level} ${rule}`;
const errorsOf = async (...of: Parameters<typeof plan>) =>
  (await plan(...of)).report.problems.filter(({ level }) => level === 'error').map(briefly);

const find = async (id: string, headers = editor): Promise<ImportJob> => {
  const { body } = await app.request.get(`/newsroom/imports/${id}`).set(headers).expect(200);
  return body.data;
};

/** Applies a plan and waits for its end. */
const apply = async ({ id, fingerprint }: ImportPlan, headers = editor): Promise<ImportJob> => {
  const { body } = await post(headers, '', { plan: id, fingerprint }).expect(202);
  expect(body.data).toMatchObject({ id, state: 'running' });
  await waitFor(async () => (await find(body.data.id, headers)).state !== 'running', 'the end of the import');
  return find(body.data.id, headers);
};

const article = (slug: string, status: 'draft' | 'published' = 'published') =>
  documents(app, 'article').findFirst({
    status,
    filters: { slug },
    populate: { mentions: { populate: ['person', 'organization'] }, createdBy: true },
  });

const people = () => documents(app, 'person').findMany({ status: 'draft' });

describe('a text and its people', () => {
  const files = {
    'news/people.yaml': directory,
    'news/organizations.yaml': '- name: Harbour Board\n',
    'news/port.txt': text,
  };

  test('are planned without writing anything', async () => {
    const { report, isApplicable } = await plan(files);
    expect(isApplicable).toBe(true);
    expect(report.changes.map(({ action, type, slug }) => `${action} ${type} ${slug}`)).toEqual([
      'create organization harbour-board',
      'create person ada-berg',
      'create person lena-moe',
      'create person nora-lind',
      'create article harbour-board-meets-in-oslo',
    ]);
    expect(report.pieces[0]?.names.map(({ name }) => name)).toContain('Ada Berg');
    expect(await people()).toEqual([]);
  });

  test('are planned again with a corrected role from what the server kept, and applied so', async () => {
    const first = await plan(files);
    const names = [{ file: 'news/port.txt', found: 'person:ada-berg', roles: ['quoted'] }];
    const { body } = await post(editor, '/plan', {
      plan: first.id,
      decisions: { names, affiliations: [] },
    }).expect(200);
    expect(body.data.id).toBe(first.id);
    expect(body.data.fingerprint).not.toBe(first.fingerprint);
    const { body: old } = await post(editor, '', { plan: first.id, fingerprint: first.fingerprint }).expect(
      409,
    );
    expect(old.error.message).toContain('Plan again.');

    const job = await apply(body.data);
    expect(job).toMatchObject({ state: 'done', counts: { create: 5 }, files: { count: 3 }, progress: null });
    expect(job.entries).toContainEqual(
      expect.objectContaining({ action: 'create', type: 'person', name: 'Ada Berg', isPublished: true }),
    );
    const published = await article('harbour-board-meets-in-oslo');
    expect(published?.mentions).toContainEqual(
      expect.objectContaining({ role: 'quoted', person: expect.objectContaining({ slug: 'ada-berg' }) }),
    );
    expect(published?.createdBy).toMatchObject({ firstname: 'Test' });
  });

  test('change nothing when they are imported again, without the correction', async () => {
    const again = await plan(files);
    expect(again.report.changes.map(({ action }) => action)).toEqual([
      'keep',
      'keep',
      'keep',
      'keep',
      'keep',
    ]);
    expect(await apply(again)).toMatchObject({ state: 'done', counts: { create: 0, update: 0, keep: 5 } });
    const mentions = (await article('harbour-board-meets-in-oslo'))?.mentions;
    expect(mentions).toContainEqual(expect.objectContaining({ role: 'quoted' }));
  });

  test('are not written over what somebody changed after the plan', async () => {
    const made = await plan({ 'port.txt': text.replace('Residents object.', 'Residents do not mind.') });
    const draft = await article('harbour-board-meets-in-oslo', 'draft');
    await documents(app, 'article').update({ documentId: draft?.documentId ?? '', data: { body: 'Mine.' } });
    const job = await apply(made);
    expect(job).toMatchObject({ state: 'failed', entries: [], problems: [{ rule: 'changed-meanwhile' }] });
    expect((await article('harbour-board-meets-in-oslo', 'draft'))?.body).toBe('Mine.');
  });

  test('are listed with who imported them, the latest first', async () => {
    const { body } = await app.request.get('/newsroom/imports?limit=2').set(editor).expect(200);
    expect(body.data.map(({ state }: ImportJob) => state)).toEqual(['failed', 'done']);
    expect(body.data[0]).toMatchObject({
      by: expect.stringContaining('@example.com'),
      files: { names: ['port.txt'] },
    });
    expect(body.data[0]).not.toHaveProperty('sources');
  });
});

describe('a text', () => {
  test('may be pasted', async () => {
    const { body } = await post(editor, '/plan', { text, draft: true }).expect(200);
    expect(body.data.report.pieces).toMatchObject([{ file: 'pasted.txt', names: expect.any(Array) }]);
    const markdown = await post(editor, '/plan', { text: '---\ntitle: Pasted\n---\nx\n' }).expect(200);
    expect(markdown.body.data.report.pieces).toMatchObject([{ file: 'pasted.md' }]);
  });

  test('may begin with a byte order mark', async () => {
    const { report } = await plan({
      'bom.txt': `\uFEFF${text.replace('Harbour board meets', 'With a mark')}`,
    });
    expect(report.pieces).toMatchObject([{ article: { title: 'With a mark in Oslo' } }]);
  });
});

describe('said with its place is', () => {
  test('broken YAML', async () => {
    expect(await errorsOf({ 'people.yaml': '- name: Ada\n  aliases: [One\n- name: Bo\n' })).toEqual([
      expect.stringMatching(/^people\.yaml:\d+:\d+ error broken-yaml$/),
    ]);
  });

  test.each([
    [
      'a picture that is called a text',
      { 'port.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) },
      'binary-file',
    ],
    ['a text that is not UTF-8', { 'port.txt': Buffer.from([0x41, 0xe9, 0x42]) }, 'not-utf-8'],
    ['a file over the limit', { 'big.txt': Buffer.alloc(5 * 1024 * 1024 + 1, 0x61) }, 'file-too-large'],
    ['a data file that the import does not know', { 'persons.yaml': '- name: A\n' }, 'unknown-file'],
  ])('%s', async (_what, files, rule) => {
    const made = await plan(files);
    expect(made.isApplicable).toBe(false);
    expect(made.report.problems.map((problem) => problem.rule)).toEqual([rule]);
  });

  test('a file without content, whose name alone is sent', async () => {
    const { report } = await plan({ 'port.txt': text }, { empty: ['void.txt'] });
    expect(report.problems.map(briefly)).toContain('void.txt:1:1 error empty-file');
  });

  test('a bundle over the limit of all files together, of which nothing is kept', async () => {
    const part = Buffer.alloc(4 * 1024 * 1024, 'word ');
    const made = await plan({ 'a.txt': part, 'b.txt': part, 'c.txt': part });
    expect(made.id).toBeNull();
    expect(made.report.problems.map(briefly)).toContain('c.txt:1:1 error bundle-too-large');
  });

  test('that there is nothing to import', async () => {
    expect(await errorsOf({ LICENSE: 'MIT' })).toEqual(['LICENSE:1:1 error no-pieces']);
  });

  test('and a plan with errors cannot be applied', async () => {
    const { id, fingerprint } = await plan({ 'people.yaml': '- {}\n' });
    const { body } = await post(editor, '', { plan: id, fingerprint }).expect(400);
    expect(body.error.message).toContain('errors');
  });
});

describe('refused with 400 is', () => {
  test.each([
    ['nothing', {}],
    ['an empty text', { text: '' }],
    ['a text that is none', { text: ['a'] }],
    ['a name with a line break', { text, name: 'a\nb.txt' }],
    ['an unknown setting', { text, force: true }],
    ['a setting that is no switch', { text, draft: 'yes' }],
    [
      'a role that nobody has',
      { text, decisions: { names: [{ file: 'a', found: 'b', roles: ['spy'] }], affiliations: [] } },
    ],
    [
      'a target that is an article',
      { text, decisions: { names: [{ file: 'a', found: 'b', target: 'article:c' }], affiliations: [] } },
    ],
    ['an id of a plan that is none', { plan: '../1' }],
  ])('%s', async (_what, body) => {
    const answer = await post(editor, '/plan', body).expect(400);
    expect(answer.body.error.name).toBe('ValidationError');
  });

  test.each([
    ['two files of one name', { names: ['a.txt', 'a.txt'] }, 'one name'],
    ['fewer names than files', { names: ['a.txt'] }, '2 files and 1 names'],
    ['an unknown key', { nmaes: [] }, 'nmaes'],
  ])('an upload with %s', async (_what, order, message) => {
    const { body } = await upload(editor, { 'a.txt': 'A', 'b.txt': 'B' }, order).expect(400);
    expect(body.error.message).toContain(message);
  });

  test('an upload whose files come under another name', async () => {
    const request = app.request.post('/newsroom/imports/plan').set(editor);
    await request.attach('file', Buffer.from(text), 'port.txt').expect(400);
  });

  test('a decision that fits nothing, as a problem of the plan', async () => {
    const decisions = { names: [{ file: 'port.txt', found: 'person:nobody', drop: true }], affiliations: [] };
    expect(await errorsOf({ 'port.txt': text }, { decisions })).toEqual([
      'port.txt:1:1 error unknown-decision',
    ]);
  });
});

describe('without permission', () => {
  const one = { 'people.yaml': '- name: Permitted Person\n' };

  test.each(['', '/current', '/some-id'])('nobody looks at imports%s', async (path) => {
    await app.request.get(`/newsroom/imports${path}`).expect(401);
    const { Authorization } = await who({ imports: false });
    await app.request.get(`/newsroom/imports${path}`).set({ Authorization }).expect(403);
  });

  test('nobody plans, applies or cancels', async () => {
    const outsider = await who({ imports: false });
    await post(outsider, '/plan', { text }).expect(403);
    await post(outsider, '', { plan: 'a', fingerprint: 'b' }).expect(403);
    await app.request.delete('/newsroom/imports/a').set(outsider).expect(403);
  });

  test('to read the directory nobody plans, since a plan shows it', async () => {
    await post(await who({ without: ['person.read'] }), '/plan', { text }).expect(403);
  });

  test('to read all of the directory nobody plans, and is told so', async () => {
    for (const type of types) {
      const headers = await who({ readsOwn: type });
      const { body } = await post(headers, '/plan', { text }).expect(403);
      expect(body.error.message).toMatch(/^An import takes the permission to read .*without a condition/);
    }
    const headers = await who();
    const made = await plan({ 'people.yaml': '- name: Permitted Person\n' }, {}, headers);
    const own = await who({ readsOwn: 'person' });
    await post(own, '', { plan: made.id, fingerprint: made.fingerprint }).expect(403);
  });

  test.each([
    ['create people', { without: ['person.create'] }, one],
    ['publish people', { without: ['person.publish'] }, one],
    [
      "create 'title' of articles in 'en'",
      { fields: ['slug', 'body'] },
      { 'a.md': '---\ntitle: New\n---\nx\n' },
    ],
    [
      'update people',
      { without: ['person.update'] },
      { 'people.yaml': '- {name: Ada Berg, summary: Director}\n' },
    ],
    ["create articles in 'fr'", {}, { 'a.md': '---\ntitle: Neuf\nlocale: fr\n---\nx\n' }],
    [
      'update people',
      { conditions: ['admin::is-creator'] },
      { 'people.yaml': '- {name: Ada Berg, summary: Director}\n' },
    ],
  ] as Array<[string, Role, Record<string, string>]>)(
    'to %s the plan says so and is refused',
    async (what, role, files) => {
      const headers = await who(role);
      const made = await plan(files, {}, headers);
      expect(made.isApplicable).toBe(false);
      expect(made.report.problems).toMatchObject([
        { level: 'error', rule: 'no-permission', message: `You may not ${what} in the content manager.` },
      ]);
      const { body } = await post(headers, '', { plan: made.id, fingerprint: made.fingerprint }).expect(403);
      expect(body.error.message).toContain(what);
    },
  );

  test('to publish, drafts may be imported; and own entries be written with the condition "is creator"', async () => {
    const headers = await who({ without: ['person.publish'], conditions: ['admin::is-creator'] });
    const made = await plan(one, { draft: true }, headers);
    expect(await apply(made, headers)).toMatchObject({ state: 'done', entries: [{ isPublished: false }] });
    const again = await plan(
      { 'people.yaml': '- {name: Permitted Person, summary: Here}\n' },
      { draft: true },
      headers,
    );
    expect(await apply(again, headers)).toMatchObject({ state: 'done', counts: { update: 1 } });
  });
});

describe('an import of somebody else', () => {
  test('is none, and neither is their plan; super admins see imports of all', async () => {
    const other = await who();
    const made = await plan({ 'people.yaml': '- name: Somebody Else\n' }, {}, other);
    await post(editor, '', { plan: made.id, fingerprint: made.fingerprint }).expect(404);
    await post(editor, '/plan', { plan: made.id }).expect(404);
    await app.request.get(`/newsroom/imports/${made.id}`).set(chief).expect(404);
    const { id } = await apply(made, other);
    await app.request.get(`/newsroom/imports/${id}`).set(editor).expect(404);
    await app.request.delete(`/newsroom/imports/${id}`).set(editor).expect(404);
    expect(await find(id, chief)).toMatchObject({ id, state: 'done' });
    const { body } = await app.request.get('/newsroom/imports').set(chief).expect(200);
    expect(body.data[0]).toMatchObject({ id });
  });
});

describe('what no database stores', () => {
  const [nul, half] = ['a\0b', 'a\ud83d b'];

  test('is no id of an import', async () => {
    for (const id of ['a%00b', '%F0%9F%98%80', 'x'.repeat(65)]) {
      await app.request.get(`/newsroom/imports/${id}`).set(editor).expect(404);
      await app.request.delete(`/newsroom/imports/${id}`).set(editor).expect(404);
    }
    await post(editor, '', { plan: nul, fingerprint: 'x' }).expect(400);
    await post(editor, '/plan', { plan: nul }).expect(400);
  });

  test.each([
    ['a NUL', nul],
    ['half an emoji', half],
  ])('is neither the name of a file nor in a decision: %s', async (_what, wrong) => {
    const file = 'people.yaml';
    await upload(editor, { [`${wrong}.yaml`]: directory }).expect(400);
    const affiliations = [{ file, person: wrong, organization: 'b', role: null, drop: true }];
    for (const decisions of [
      { names: [{ file: wrong, found: 'person:a', drop: true }], affiliations: [] },
      { names: [{ file, found: 'person:a', title: wrong }], affiliations: [] },
      { names: [], affiliations },
    ]) {
      await upload(editor, { [file]: directory }, { decisions }).expect(400);
    }
  });
});

describe('while an import runs', () => {
  const many = (name: string, count = 60) => ({
    'people.yaml': Array.from({ length: count }, (_, number) => `- name: ${name} ${number}\n`).join(''),
  });
  const countOf = (name: string) =>
    app.strapi.db.query(uidOf('person')).count({ where: { name: { $startsWith: name } } });
  const start = async (made: ImportPlan): Promise<ImportJob> =>
    (await post(editor, '', { plan: made.id, fingerprint: made.fingerprint }).expect(202)).body.data;

  test('its key tells the progress and stops it, without the database; nothing stays written', async () => {
    const job = await start(await plan(many('Stopped')));
    const path = `/newsroom/imports/${job.id}/step`;
    const key = { 'x-newsroom-import': job.key ?? '' };
    await app.request.get(path).expect(403);
    await app.request
      .get(path)
      .set({ 'x-newsroom-import': 'x'.repeat(32) })
      .expect(403);
    await waitFor(async () => {
      const { body } = await app.request.get(path).set(key).expect(200);
      return body.data.phase === 'writing' && body.data.done > 2 && body.data.total === 180;
    }, 'some progress');
    await app.request.delete(path).set(key).expect(200);
    await waitFor(async () => (await find(job.id)).state !== 'running', 'the end of the import');
    expect(await find(job.id)).toMatchObject({ state: 'cancelled', entries: [], problems: [], key: null });
    expect(await countOf('Stopped')).toBe(0);
    await app.request.get(path).set(key).expect(403);
    await app.request.delete(`/newsroom/imports/${job.id}`).set(editor).expect(409);
  });

  test('its owner finds it, and another has to wait', async () => {
    const other = await plan({ 'people.yaml': '- name: Waiting\n' });
    const made = await plan(many('Current', 10));
    const job = await start(made);
    const jobs: ImportJobService = app.strapi.plugin('newsroom').service('import-jobs');
    const [current, second] = await Promise.all([
      app.request.get('/newsroom/imports/current').set(editor),
      post(editor, '', { plan: other.id, fingerprint: other.fingerprint }),
    ]);
    // On SQLite both are answered when the import has ended: it holds the connection.
    if (current.body.data) expect(current.body.data).toMatchObject({ id: job.id, state: 'running' });
    expect([202, 409]).toContain(second.status);
    await waitFor(async () => (await find(job.id)).state === 'done', 'the end of the import');
    await jobs.stop();
    expect(await countOf('Current')).toBe(20);
  });

  test('a server that goes down takes it back, and one that died is told from one that works', async () => {
    const jobs: ImportJobService = app.strapi.plugin('newsroom').service('import-jobs');
    const job = await start(await plan(many('Down')));
    await jobs.stop();
    expect(await find(job.id)).toMatchObject({ state: 'cancelled' });
    expect(await countOf('Down')).toBe(0);

    const rows = app.strapi.db.query('plugin::newsroom.import-job');
    const longAgo = new Date(Date.now() - 120_000);
    await rows.updateMany({ where: { documentId: job.id }, data: { state: 'running', beatAt: longAgo } });
    expect(await find(job.id)).toMatchObject({ state: 'lost' });
    const { body } = await app.request.get('/newsroom/imports/current').set(editor).expect(200);
    expect(body.data).toBeNull();
  });
});

// On SQLite an import holds the one connection, and nobody can ask for anything meanwhile.
if (testedDatabase !== 'sqlite') {
  test('what would wait for an import is refused at once while one runs, on whichever node', async () => {
    const make = async (type: (typeof types)[number], data: Record<string, unknown>) =>
      (await documents(app, type).create({ data })).documentId;
    const [from, into] = [await make('person', { name: 'Ida' }), await make('person', { name: 'Ida' })];
    const organization = await make('organization', { name: 'Falk Trust' });
    const source = await make('article', { title: 'Ida leads the trust' });
    const rows = app.strapi.db.query('plugin::newsroom.import-job');
    const { id } = await plan({ 'people.yaml': '- name: Elsewhere\n' });
    const beats = (beatAt: Date) =>
      rows.updateMany({ where: { documentId: id }, data: { state: 'running', startedAt: beatAt, beatAt } });

    const affiliate = () =>
      app.request
        .post(`/newsroom/articles/${source}/affiliations`)
        .set(chief)
        .send({ person: into, organization, role: 'head', locale: 'en' });
    const merge = () =>
      app.request.post('/newsroom/merges').set(chief).send({ type: 'person', from, into, fingerprint: 'x' });
    await beats(new Date());
    for (const { status, body } of [await affiliate(), await merge()]) {
      expect(status).toBe(409);
      expect(body.error.message).toBe('An import is running. Try again when it is done.');
    }
    // The node of an import that is not heard of any more is down.
    await beats(new Date(Date.now() - 120_000));
    await affiliate().expect(200);
    await rows.deleteMany({ where: { documentId: id } });
  });
}

describe('what there is to show of an import', () => {
  const rows = () => app.strapi.db.query('plugin::newsroom.import-job');

  test('is read without its files and its plan', async () => {
    const { id } = await apply(await plan({ 'people.yaml': '- name: Shown\n' }));
    const sent = await statementsDuring(app, async () => {
      await find(id);
      for (const path of ['', '/current']) {
        await app.request.get(`/newsroom/imports${path}`).set(editor).expect(200);
      }
    });
    const ofImports = sent.filter((sql) => /^select.*newsroom_import_jobs/.test(sql));
    expect(ofImports).toHaveLength(3);
    for (const sql of ofImports) expect(sql).not.toMatch(/\*|sources|plan\b/);
  });

  test('has the counts of the plan, also when they were kept with the plan alone', async () => {
    const { id } = await apply(await plan({ 'people.yaml': '- name: Counted\n' }));
    await rows().updateMany({ where: { documentId: id }, data: { counts: null } });
    const counts = { create: 1, update: 0, keep: 0, conflict: 0 };
    expect(await find(id)).toMatchObject({ counts });
    const { body } = await app.request.get('/newsroom/imports?limit=1').set(editor).expect(200);
    expect(body.data).toMatchObject([{ id, counts }]);
  });

  test('stays when it was started while plans were tidied', async () => {
    const file = (number: number) => ({ 'people.yaml': `- name: Kept ${number}\n` });
    const plans: ImportPlan[] = [];
    for (let number = 0; number < 3; number += 1) plans.push(await plan(file(number)));
    const id = plans[0]?.id ?? '';
    // In between finding the plans that are too many and forgetting them, one of them is started.
    const stop = app.strapi.db.lifecycles.subscribe({
      models: ['plugin::newsroom.import-job'],
      async afterFindMany({ result }: { result?: unknown }) {
        const found = (result as Array<{ documentId: string }>).some(({ documentId }) => documentId === id);
        if (found) await rows().updateMany({ where: { documentId: id }, data: { state: 'done' } });
      },
    });
    await plan(file(3));
    stop();
    expect(await rows().count({ where: { documentId: id } })).toBe(1);
  });
});

test('plans are kept for two hours, and the latest three of each user', async () => {
  const plans: ImportPlan[] = [];
  for (let number = 0; number < 4; number += 1)
    plans.push(await plan({ 'people.yaml': `- name: P${number}\n` }));
  await post(editor, '/plan', { plan: plans[0]?.id }).expect(404);
  await post(editor, '/plan', { plan: plans[1]?.id }).expect(200);
  const rows = app.strapi.db.query('plugin::newsroom.import-job');
  const old = new Date(Date.now() - 3 * 60 * 60 * 1000);
  await rows.updateMany({ where: { documentId: plans[1]?.id }, data: { updatedAt: old } });
  const { body } = await post(editor, '/plan', { plan: plans[1]?.id }).expect(404);
  expect(body.error.message).toContain('two hours');
});
