import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { PlanReport } from '../../server/src/pieces/types';
import { type TestApp, bootApp } from '../setup/boot';
import { type Run, newsroomOn, repository } from '../setup/command-line';
import { type TestDatabase, createDatabase } from '../setup/database';
import { describeWithPiece, piecesFolder } from '../setup/pieces';

interface Expected {
  article: { title: string; byline: string };
  people: Array<{ name: string; as: string[] }>;
  organizations: Array<{ name: string; as: string[]; printed?: string }>;
  affiliations: Array<{ person: string; organization: string; role?: string; printed?: string }>;
  not_people_or_organizations: string[];
}

const host = path.join(repository, 'tests/app');
const seeded = path.join(repository, 'seed/us-china-cyber-talks');
const slug = 'us-china-cyber-security-talks-paying-dividends';

let database: TestDatabase;
let newsroom: ReturnType<typeof newsroomOn>;
let app: TestApp;
/** A folder outside the repository, where the user keeps files to import. */
let desk: string;
let firstRun: Run;

beforeAll(async () => {
  desk = await realpath(await mkdtemp(path.join(tmpdir(), 'newsroom-desk-')));
  database = await createDatabase();
  newsroom = newsroomOn(database);
  firstRun = await newsroom({ cwd: repository }, 'import', 'seed/us-china-cyber-talks', '--app', 'tests/app');
  app = await bootApp({ database });
});
afterAll(async () => {
  await app?.destroy();
  await database?.drop();
  await rm(desk, { recursive: true, force: true });
});

/** Puts files into a folder of the desk. */
async function lay(folder: string, files: Record<string, string>) {
  await mkdir(path.join(desk, folder), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(desk, folder, name), text);
}

const table = (name: string) => app.strapi.db.query(`plugin::newsroom.${name}`);

/** Every row of ours with its components, and what the import remembers of each, as the database has it. */
const rows = async () => ({
  entries: await Promise.all(
    ['article', 'person', 'organization'].map((name) =>
      table(name).findMany({ orderBy: 'id', populate: true }),
    ),
  ),
  memories: await table('import-memory').findMany({
    orderBy: 'id',
    select: ['type', 'entry', 'language', 'imported', 'leftAt'],
  }),
});

const slugsOf = async (type: string, state: 'draft' | 'published') => {
  const publishedAt = state === 'draft' ? { $null: true } : { $notNull: true };
  const found = await table(type).findMany({ where: { publishedAt } });
  return found.map((row: { slug: string }) => row.slug);
};

/** A run that went well; the error says what another one printed. */
const done = (run: Run): Run => {
  if (run.exitCode !== 0)
    throw new Error(`exit code ${run.exitCode}\n${run.stderr}\n${run.stdout.slice(-1500)}`);
  return run;
};

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

/** Rows of the table at the end: the counts that stand behind a word. */
const counts = ({ stdout }: Run) =>
  Object.fromEntries(
    ['articles', 'people', 'organizations'].map((type) => [
      type,
      stdout
        .match(new RegExp(`^${type} +(.*)$`, 'm'))?.[1]
        ?.split(/ +/)
        .map(Number),
    ]),
  );

describe('the seeded bundle', () => {
  test('is created, and told on stdout with a table at the end', () => {
    done(firstRun);
    expect(firstRun.stdout).toContain(
      'create person guo-shengkun (seed/us-china-cyber-talks/people.yaml:8)\n',
    );
    expect(firstRun.stdout).toMatch(/\n +created +updated +kept +conflicts\n(.+\n){3}$/);
    expect(counts(firstRun)).toEqual({
      articles: [1, 0, 0, 0],
      people: [4, 0, 0, 0],
      organizations: [6, 0, 0, 0],
    });
  });

  test('is published', async () => {
    expect(await slugsOf('article', 'published')).toEqual([slug]);
    expect(await slugsOf('person', 'published')).toHaveLength(4);
    expect(await slugsOf('organization', 'published')).toHaveLength(6);
  });

  test('changes nothing the second time, from whatever folder', async () => {
    const before = await rows();
    const again = done(await newsroom({ cwd: seeded }, 'import', '.', '--app', path.relative(seeded, host)));
    expect(again.stderr).toMatch(/^11\/11 \S/m);
    expect(again.stdout).toContain('keep person guo-shengkun (people.yaml:8)\n');
    expect(again.stdout).toContain('Nothing to change: 11 entries already as in the files.\n');
    expect(counts(again)).toEqual({
      articles: [0, 0, 1, 0],
      people: [0, 0, 4, 0],
      organizations: [0, 0, 6, 0],
    });
    expect(await rows()).toEqual(before);
  });
});

describeWithPiece('the original text, with --json', () => {
  let report: PlanReport & { applied: boolean };
  let expected: Expected;
  let text: string[];
  let file: string;
  /** Slugs in the directory, by name. */
  let slugs: Record<string, string>;
  const heard: string[] = [];
  const listener = createServer((request, response) => {
    void json(request).then((body) => {
      const { event, model, entry } = body as { event: string; model: string; entry: { slug: string } };
      heard.push(`${event} ${model} ${entry.slug}`);
      response.end();
    });
  });

  beforeAll(async () => {
    expected = parse(await readFile(path.join(piecesFolder, 'us-china-cyber-talks.expected.yaml'), 'utf8'));
    const source = path.join(piecesFolder, 'us-china-cyber-talks.txt');
    text = (await readFile(source, 'utf8')).split(/\r?\n/);
    file = path.relative(host, source);
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    const { port } = listener.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const webhook = { name: 'Rebuild', url, headers: {}, events: ['entry.publish'], isEnabled: true };
    await app.strapi.get('webhookStore').createWebhook(webhook);
    report = JSON.parse(done(await newsroom({ cwd: host }, 'import', file, '--json')).stdout);
    const entries = await Promise.all(['person', 'organization'].map((type) => table(type).findMany()));
    slugs = Object.fromEntries(
      entries.flat().map((entry: { name: string; slug: string }) => [entry.name, entry.slug]),
    );
  });

  afterAll(() => {
    listener.close();
  });

  test('is one document: the plan, and that it was applied', () => {
    expect(Object.keys(report).sort()).toEqual(['applied', 'changes', 'pieces', 'problems']);
    expect(report).toMatchObject({
      applied: true,
      problems: [],
      pieces: [
        {
          file,
          article: { slug, title: expected.article.title, byline: [expected.article.byline], locale: 'en' },
        },
      ],
    });
    expect(report.changes.filter(({ action }) => action !== 'keep')).toMatchObject([
      { action: 'update', type: 'article', slug, locale: 'en', publish: true, file, line: 1 },
    ]);
  });

  test('names everybody of the expected file and nobody else, each as the directory knows them', () => {
    const wanted = [
      ...expected.people.map((one) => ({ ...one, type: 'person' })),
      ...expected.organizations.map((one) => ({ ...one, type: 'organization' })),
    ].map(({ name, type, as }) => ({ name, type, known: slugs[name], roles: [...as].sort() }));
    const found = (report.pieces[0]?.names ?? []).map(({ name, type, known, roles }) => ({
      name,
      type,
      known,
      roles: [...roles].sort(),
    }));
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
    expect(found.sort(byName)).toEqual(wanted.sort(byName));
    expect(wanted.every(({ known }) => known)).toBe(true);
  });

  test('takes no place or law for a name', () => {
    const said = (report.pieces[0]?.names ?? []).flatMap(({ name, printed }) => [name, ...printed]);
    for (const other of expected.not_people_or_organizations) expect(said).not.toContain(other);
  });

  test('says where each name is printed, and how', () => {
    for (const { printed, at } of report.pieces[0]?.names ?? []) {
      const there = at.map(({ line, column, length }) =>
        text[line - 1]?.slice(column - 1, column - 1 + length),
      );
      expect([...new Set(there)]).toEqual(printed);
    }
    for (const { name, printed } of expected.organizations.filter((one) => one.printed)) {
      const found = report.pieces[0]?.names.find((one) => one.name === name);
      expect(found?.printed).toContain(printed);
    }
  });

  test('states the affiliations of the expected file, with the words that say so', () => {
    const wanted = expected.affiliations.map(({ person, organization, role = null, printed }) => ({
      person: slugs[person],
      organization: slugs[organization],
      role,
      evidence: printed ?? expect.any(String),
    }));
    const found = report.pieces[0]?.affiliations ?? [];
    expect(found).toHaveLength(wanted.length);
    for (const one of wanted) expect(found).toContainEqual(expect.objectContaining(one));
    for (const { evidence, line } of found) expect(text[line - 1]).toContain(evidence);
  });

  test('is told to the webhooks of the site before the command ends', () => {
    expect(heard).toEqual([`entry.publish article ${slug}`]);
  });

  test('is what the API answers then', async () => {
    const { body } = await app.request.get(`/api/newsroom/articles/${slug}?fields=imageCaption`).expect(200);
    expect(body.data.imageCaption).toMatch(/^Guo Shengkun, /);
  });
});

describe('a bundle on the desk', () => {
  let site: string;

  beforeAll(async () => {
    await lay('news', {
      'people.yaml': '- name: Ada Desk\n',
      'story.md': '---\ntitle: Desk story\ncredits: [{person: Ada Desk}]\n---\nWords.\n',
    });
    site = path.join(desk, 'site');
    for (const part of ['package.json', 'tsconfig.json', 'config', 'src', 'public']) {
      await cp(path.join(host, part), path.join(site, part), { recursive: true });
    }
    await symlink(path.join(repository, 'node_modules'), path.join(site, 'node_modules'));
  });

  test('--dry-run writes nothing; the application around the user is compiled for it', async () => {
    const before = await rows();
    const run = done(await newsroom({ cwd: path.join(site, 'src') }, 'import', '../../news', '--dry-run'));
    expect(run.stdout).toContain('create person ada-desk (../../news/people.yaml:1)\n');
    expect(run.stdout).toContain('Dry run: nothing was written.\n');
    expect(run.stdout).toMatch(/\n +to create +to update +to keep +conflicts\narticles +1 +0 +0 +0\n/);
    expect(existsSync(path.join(site, 'dist/config/database.js'))).toBe(true);
    expect(await rows()).toEqual(before);
  });

  test('an application that does not compile is named, with what its compiler says', async () => {
    await writeFile(path.join(site, 'src/mistake.ts'), "export const year: number = 'MMXVII';\n");
    const { exitCode, stdout, stderr } = await newsroom({ cwd: desk }, 'import', 'news', '--app', 'site');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('src/mistake.ts');
    expect(stderr).toMatch(/^site:1:1 {2}error .*\(app-does-not-compile\)$/m);
  });

  test('--draft leaves everything unpublished', async () => {
    const run = done(
      await newsroom({ cwd: desk }, 'import', 'news', '--draft', '--app', path.relative(desk, host)),
    );
    expect(run.stdout).toContain('create person ada-desk (news/people.yaml:1) as a draft\n');
    expect(await slugsOf('person', 'draft')).toContain('ada-desk');
    expect(await slugsOf('article', 'draft')).toContain('desk-story');
    expect(await slugsOf('person', 'published')).not.toContain('ada-desk');
    expect(await slugsOf('article', 'published')).not.toContain('desk-story');
  });
});

describe('an import that is refused', () => {
  test('has one bad file among good ones: every mistake is named with its place, and nothing is written', async () => {
    await lay('mixed', {
      'a.md': '---\ntitle: A good piece\n---\nWords.\n',
      'organizations.yaml': '- name: Good Company\n- name: Bad Company\n  contry: US\n',
      'people.yaml': '- name: Gus Good\n',
      'z.md': '---\ntitle: A piece\nmentions:\n  - { person: gus-goode }\n---\nWords.\n',
    });
    const before = await rows();
    const { exitCode, stdout, stderr } = await newsroom({ cwd: desk }, 'import', 'mixed', '--app', host);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(lines(stderr)).toEqual([
      expect.stringMatching(
        /^mixed\/organizations\.yaml:3:3 {2}error .* Did you mean 'country'\? \(unknown-key\)$/,
      ),
      expect.stringMatching(/^ {4}The keys are: name, slug, /),
      expect.stringMatching(/^mixed\/z\.md:4:15 {2}error .*'gus-goode'.* \(unknown-person\)$/),
      expect.stringMatching(/^ {4}Did you mean 'gus-good'\?/),
      '2 errors.',
      'Nothing was written.',
    ]);
    expect(await rows()).toEqual(before);
  });

  test('is one JSON document as well, here for a file that is not UTF-8', async () => {
    await lay('old', { 'people.yaml': '- name: Old Files\n' });
    await writeFile(path.join(desk, 'old/story.txt'), Buffer.from('Caf\u00e9 reopens\n\nWords.\n', 'latin1'));
    const { exitCode, stdout } = await newsroom({ cwd: desk }, 'import', 'old', '--json', '--app', host);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      applied: false,
      problems: [{ level: 'error', file: 'old/story.txt', line: 1, column: 4, rule: 'not-utf-8' }],
    });
    expect(await slugsOf('person', 'draft')).not.toContain('old-files');
  });

  // None of these needs the application: that there is none at `nowhere` must not be what they complain about.
  test.each([
    ['no such file', 'gone.md', 'gone.md', 'no-such-file'],
    ['a folder without pieces', 'photos', 'photos', 'no-pieces'],
    ['a file of 50 MB', 'huge', 'huge/huge.txt', 'file-too-large'],
  ])('%s', async (_what, given, file, rule) => {
    await lay('photos', { 'photo.jpg': '', LICENSE: 'Words.' });
    await lay('huge', { 'huge.txt': '' });
    await truncate(path.join(desk, 'huge/huge.txt'), 50 * 1024 * 1024);
    const { exitCode, stdout, stderr } = await newsroom({ cwd: desk }, 'import', given, '--app', 'nowhere');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(lines(stderr)).toEqual([
      expect.stringMatching(`^${file}:1:1  error  .* \\(${rule}\\)$`),
      expect.stringMatching(/^ {4}\S/),
      '1 error.',
      'Nothing was written.',
    ]);
  });

  test('an option that does not exist is wrong usage', async () => {
    const { exitCode, stdout, stderr } = await newsroom({ cwd: desk }, 'import', 'news', '--dryrun');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/unknown option '--dryrun'\n\(Did you mean --dry-run\?\)/);
  });
});

describe('newsroom check', () => {
  const check = (...options: string[]) => newsroom({ cwd: desk }, 'check', ...options, '--app', host);

  test('finds nothing to repair in what was imported, and says so', async () => {
    const { exitCode, stdout } = await check('--json');
    const { counts, findings } = JSON.parse(stdout);
    expect(findings.filter(({ level }: { level: string }) => level === 'error')).toEqual([]);
    expect(counts).toMatchObject({ 'key-differs': 0, 'row-missing': 0, 'target-gone': 0, 'slug-twice': 0 });
    expect(exitCode).toBe(0);
  });

  test('tells what is broken, and mends it with --repair', async () => {
    await app.strapi.db.connection('components_newsroom_credits').update({ person_key: null });
    const found = await check();
    expect(found.exitCode).toBe(1);
    expect(found.stdout).toMatch(/^error  article '.+' \(us-china-.+\) \[en\], published, credits 1: /m);
    expect(found.stdout).toContain("    Run 'newsroom check --repair'.\n");
    const repaired = await check('--repair');
    expect(repaired.stdout).toMatch(
      /^(\d+) links got a target key\.\n\n +found +mended +left\nkey-differs +\1 +\1 +0$/m,
    );
    expect(repaired.exitCode).toBe(0);
  });
});

test('Ctrl-C in the middle of an import leaves everything as it was', async () => {
  const crowd = Array.from({ length: 400 }, (_, index) => ({ name: `Passer-by number ${index}` }));
  await lay('crowd', { 'people.json': JSON.stringify(crowd) });
  const before = await rows();
  let asked = false;
  const { exitCode, stderr } = await newsroom(
    {
      cwd: desk,
      onStderr: (printed, child) => {
        // Once, with the first of many steps; who asks twice is not told anything more.
        if (!asked && /^\d+\/\d+ Passer-by/m.test(printed)) asked = child.kill('SIGINT');
      },
    },
    'import',
    'crowd',
    '--app',
    host,
  );
  expect(exitCode).toBe(130);
  expect(stderr).toMatch(/\nStopped\. Nothing was written\.\n$/);
  expect(await rows()).toEqual(before);
});
