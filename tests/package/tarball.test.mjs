import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bundle, root } from '../run/folders.mjs';
import { installSite, startSite, succeed } from './site.mjs';

const slug = 'us-china-cyber-security-talks-paying-dividends';
const limit = { timeout: 15 * 60_000 };

let packed;
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-pack-'));
  const { stdout } = await succeed('npm', ['pack', '--json', '--pack-destination', folder], root);
  const [report] = Object.values(JSON.parse(stdout.slice(stdout.search(/^[[{]/m))));
  packed = { tarball: join(folder, report.filename), files: report.files.map(({ path }) => path) };
}, limit);
after(() => rm(folder, { recursive: true, force: true }));

describe('the tarball', () => {
  test('holds every file that package.json names', async () => {
    const { exports, bin } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const conditions = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string'
        ? [entry]
        : Object.entries(entry)
            .filter(([name]) => name !== 'source')
            .map(([, file]) => file),
    );
    const named = [...conditions, ...Object.values(bin)].map((file) => file.replace(/^\.\//, ''));
    assert.deepEqual(
      named.filter((file) => !packed.files.includes(file)),
      [],
    );
  });

  test('holds the README, the licence and the whole seeded bundle', async () => {
    const seeded = (await readdir(bundle)).map((name) => `seed/us-china-cyber-talks/${name}`);
    const wanted = ['README.md', 'LICENSE', ...seeded];
    assert.deepEqual(
      wanted.filter((file) => !packed.files.includes(file)),
      [],
    );
    assert.ok(seeded.length > 0);
  });

  test('has a client that needs nothing else, in Node and in browsers', async () => {
    for (const file of ['index.js', 'index.mjs']) {
      const code = await readFile(join(root, 'dist/client', file), 'utf8');
      assert.doesNotMatch(code, /\brequire\(|\bimport\b|\bprocess\.|\bBuffer\b/);
    }
  });

  test('has an admin panel of less than 250 kB, and loads its pages only when they are opened', async () => {
    const folder = join(root, 'dist/admin');
    const modules = (await readdir(folder)).filter((name) => name.endsWith('.mjs'));
    const sizes = await Promise.all(
      modules.map(async (name) => gzipSync(await readFile(join(folder, name))).length),
    );
    assert.ok(sizes.reduce((total, size) => total + size, 0) < 250_000, `${sizes}`);
    const eager = new Set();
    const follow = async (name) => {
      if (eager.has(name)) return;
      eager.add(name);
      const code = await readFile(join(folder, name), 'utf8');
      for (const [, next] of code.matchAll(/^(?:import|export)[^;]*?from ["']\.\/([^"']+)["']/gm))
        await follow(next);
    };
    await follow('index.mjs');
    assert.deepEqual(
      [...eager].filter((name) => /Page/.test(name)),
      [],
    );
  });

  test('holds no tests, no host application, no sources and no source maps', () => {
    const strange =
      /(^|\/)tests?\/|\.test\.|^(server|admin|seed)\/src\/|^\.ci|\.tsx$|[^d]\.ts$|\.map$|\.db$|\.env/;
    assert.deepEqual(
      packed.files.filter((file) => strange.test(file)),
      [],
    );
  });
});

describe('a site that installs the tarball', () => {
  let site;
  let running;

  before(async () => {
    site = await installSite(packed.tarball);
  }, limit);
  after(async () => {
    await running?.stop();
    await site?.remove();
  });

  const newsroom = (...args) => succeed('npx', ['--no-install', 'newsroom', ...args], site.folder);
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const seeded = 'node_modules/strapi-plugin-newsroom/seed/us-china-cyber-talks';
  const ask = async (path) => {
    const answer = await fetch(`${running.url}${path}`);
    return { status: answer.status, body: await answer.json() };
  };

  test('loads the server from CommonJS', async () => {
    const load = "if (!require('strapi-plugin-newsroom/strapi-server').default.contentTypes) process.exit(1)";
    await succeed(process.execPath, ['-e', load], site.folder);
  });

  test('loads the client from CommonJS and from a module', async () => {
    const use = "if (!createClient({ url: 'https://cms.example/api' }).article) process.exit(1)";
    const load = `const { createClient } = require('strapi-plugin-newsroom/client'); ${use}`;
    await succeed(process.execPath, ['-e', load], site.folder);
    const module = `import { createClient } from 'strapi-plugin-newsroom/client'; ${use}`;
    await succeed(process.execPath, ['--input-type=module', '-e', module], site.folder);
  });

  test('has the types of the client, for bundlers and for Node', async () => {
    await writeFile(
      join(site.folder, 'page.ts'),
      `import { createClient, type ArticleDossier } from 'strapi-plugin-newsroom/client';
      const client = createClient({ url: 'https://cms.example/api' });
      export const page = async (): Promise<ArticleDossier> => client.article('talks');
      export const title = async (): Promise<string> => (await client.article('a', { fields: ['title'] })).title;
      // @ts-expect-error there is no such field
      export const nothing = async () => (await client.article('a', { fields: ['title'] })).body;`,
    );
    const strictly = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
      '--typeRoots',
      'none',
    ];
    for (const [module, resolution] of [
      ['esnext', 'bundler'],
      ['node16', 'node16'],
    ]) {
      const how = ['--module', module, '--moduleResolution', resolution];
      await succeed(process.execPath, [tsc, ...strictly, ...how, 'page.ts'], site.folder);
    }
  });

  test(
    'imports the seeded bundle with npx newsroom, and finds nothing to do the second time',
    limit,
    async () => {
      const changes = async () => JSON.parse((await newsroom('import', seeded, '--json')).stdout).changes;
      const first = await changes();
      assert.ok(first.some(({ action, type }) => action === 'create' && type === 'article'));
      const second = await changes();
      assert.deepEqual(
        second.filter(({ action }) => action !== 'keep'),
        [],
      );
    },
  );

  test('builds its admin panel with the plugin in it', limit, async () => {
    await succeed('npx', ['--no-install', 'strapi', 'build'], site.folder);
  });

  test('starts', limit, async () => {
    running = await startSite(site.folder);
  });

  test('answers a right question with the article and everybody in it', async () => {
    const links = 'populate[credits][populate]=*&populate[mentions][populate]=*';
    const { status, body } = await ask(`/api/newsroom/articles/${slug}?${links}`);
    assert.equal(status, 200);
    assert.equal(body.data.slug, slug);
    assert.ok(body.data.mentions.some(({ person }) => person?.slug === 'guo-shengkun'));
  });

  test('answers wrong questions with 400 and 404, in the error format of Strapi', async () => {
    const wrong = await ask('/api/newsroom/articles?filters[nonsense]=1');
    assert.equal(wrong.status, 400);
    assert.equal(wrong.body.error.name, 'ValidationError');
    const unknown = await ask('/api/newsroom/articles/no-such-article');
    assert.equal(unknown.status, 404);
    assert.equal(unknown.body.error.name, 'NotFoundError');
  });

  test('serves the admin panel', async () => {
    const answer = await fetch(`${running.url}/admin`);
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /<script/);
  });
});
