import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findApp } from '../../../seed/src/app/find-app';
import { openApp } from '../../../seed/src/app/open-app';
import { AppUnavailable, whyNotStarted } from '../../../seed/src/app/unavailable';

let site: string;
let printed: { out: string; err: string };

beforeEach(() => {
  site = realpathSync(mkdtempSync(join(tmpdir(), 'newsroom-app-')));
  printed = { out: '', err: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed.out += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((printed.err += String(text)), true));
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(site, { recursive: true });
});

function write(file: string, content: string | object): void {
  const path = join(site, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

const strapiDependency = { dependencies: { '@strapi/strapi': '5.54.0' } };

/** An application whose Strapi is a stand-in that does what `behaviour` says and writes a diary. */
function writeApp(
  behaviour: { load?: string; destroy?: string; plugin?: string; background?: string } = {},
): void {
  const {
    load = '',
    destroy = '',
    plugin = '{ service: (name) => ({ name }) }',
    background = '',
  } = behaviour;
  write('package.json', strapiDependency);
  write(
    'node_modules/@strapi/strapi/index.js',
    `const { appendFileSync } = require('node:fs');
     const note = (line) => appendFileSync(${JSON.stringify(join(site, 'diary'))}, line + '\\n');
     exports.createStrapi = ({ appDir, distDir }) => {
       note('create in ' + process.cwd() + ' from ' + distDir);
       const quit = () => {};
       process.on('SIGINT', quit);
       process.on('SIGTERM', quit);
       const log = { level: 'info', error: (error) => note('log ' + error.message) };
       return {
         log,
         documents: { use() {} },
         db: { connection: { client: { pool: { numUsed: () => 0, numPendingAcquires: () => 0 } } } },
         get: () => undefined,
         ${background}
         stopWithError() { process.exit(1); },
         async load() { note('load, log level ' + log.level); process.stdout.write('noise\\n'); ${load} },
         plugin: (name) => (name === 'newsroom' ? ${plugin} : undefined),
         async destroy() { note('destroy'); ${destroy} },
       };
     };`,
  );
}

const diary = () => readFileSync(join(site, 'diary'), 'utf8').trim().split('\n');

async function refusal(opening: Promise<unknown>) {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppUnavailable)) throw new Error(`expected AppUnavailable, got ${String(error)}`);
  return error.problem;
}

describe('finding the application', () => {
  it('takes the nearest folder whose package.json depends on Strapi', () => {
    write('package.json', strapiDependency);
    write('plugin/package.json', { devDependencies: { '@strapi/strapi': '5.54.0' } });
    write('plugin/src/package.json', 'not JSON');
    expect(findApp(site)).toEqual({ dir: site, name: '.' });
    expect(findApp(join(site, 'plugin/src'))).toEqual({ dir: site, name: join('..', '..') });
  });

  it('takes the folder that is named, from where the user stands', () => {
    write('apps/site/package.json', strapiDependency);
    mkdirSync(join(site, 'desk'));
    expect(findApp(join(site, 'desk'), '../apps/site')).toEqual({
      dir: join(site, 'apps/site'),
      name: '../apps/site',
    });
  });

  it.each([
    ['a folder that is not there', 'gone', /gone is not a Strapi application: it has no package.json/],
    ['a package without Strapi', 'other', /does not have @strapi\/strapi in its dependencies/],
    ['nothing', undefined, /no Strapi application in this folder or above/],
  ])('explains itself, given %s', async (_name, given, message) => {
    write('other/package.json', { dependencies: {} });
    const problem = await refusal(openApp(site, given));
    expect(problem).toMatchObject({ rule: 'no-strapi-app', message: expect.stringMatching(message) });
  });

  it('says when Strapi is not installed', async () => {
    write('package.json', strapiDependency);
    expect(await refusal(openApp(site))).toMatchObject({
      rule: 'strapi-not-installed',
      remedy: expect.stringContaining('npm install'),
    });
  });
});

describe('opening the application', () => {
  it('boots the Strapi of that application in its folder and gives the process back', async () => {
    writeApp();
    const before = { cwd: process.cwd(), write: process.stdout.write, signals: process.listeners('SIGINT') };
    const app = await openApp(join(site, 'node_modules'), '..');
    expect(app.imports).toEqual({ name: 'imports' });
    expect(process.listeners('SIGINT')).toEqual(before.signals);
    await app.close();
    expect(diary()).toEqual([`create in ${site} from ${site}`, 'load, log level error', 'destroy']);
    expect(process.cwd()).toBe(before.cwd);
    expect(process.stdout.write).toBe(before.write);
  });

  it('keeps what the application prints off stdout', async () => {
    writeApp();
    await (await openApp(site)).close();
    expect(printed).toEqual({ out: '', err: 'noise\n' });
  });

  it('stops it only when its database and its webhooks have nothing left to do', async () => {
    writeApp({
      background: `
        pending: ['used', 'acquired', 'sent', '', 'used again', ''],
        look(kind) {
          if (this.pending[0] === kind || (kind === 'used' && this.pending[0] === 'used again')) {
            note(this.pending.shift());
            return 1;
          }
          if (kind === 'sent' && this.pending[0] === '') this.pending.shift();
          return 0;
        },
        get db() {
          const pool = { numUsed: () => this.look('used'), numPendingAcquires: () => this.look('acquired') };
          return { connection: { client: { pool } } };
        },
        get(name) {
          return name === 'webhookRunner' ? { queue: { running: this.look('sent') } } : undefined;
        },`,
    });
    await (await openApp(site)).close();
    expect(diary().slice(2)).toEqual(['used', 'acquired', 'sent', 'used again', 'destroy']);
  });

  it('does not fail an import because something in the background was cut off', async () => {
    const before = process.listenerCount('unhandledRejection');
    writeApp({ destroy: "note('listeners ' + process.listenerCount('unhandledRejection'));" });
    await (await openApp(site)).close();
    expect(diary().at(-1)).toBe(`listeners ${before + 1}`);
    expect(process.listenerCount('unhandledRejection')).toBe(before);
  });

  it('does not fail an import because the application stops badly', async () => {
    writeApp({ destroy: "throw new Error('a timer is stuck');" });
    const app = await openApp(site);
    await app.close();
    expect(diary().at(-1)).toBe('log a timer is stuck');
  });

  it.each<[string, Parameters<typeof writeApp>[0], string, RegExp]>([
    [
      'the plugin is not enabled',
      { plugin: 'undefined' },
      'plugin-not-enabled',
      /without the newsroom plugin/,
    ],
    [
      'the database refuses',
      {
        load: "throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });",
      },
      'database-unreachable',
      /cannot be reached: connect ECONNREFUSED 127.0.0.1:5432\.$/,
    ],
    [
      'anything else fails',
      { load: "throw new Error('Bad option\\nat x');" },
      'app-does-not-start',
      /: Bad option\.$/,
    ],
    [
      'Strapi wants to end the process',
      { load: "this.stopWithError('Bad file.');" },
      'app-does-not-start',
      /Bad file\.$/,
    ],
  ])('stops it again and says why when %s', async (_name, behaviour, rule, message) => {
    writeApp(behaviour);
    const before = { cwd: process.cwd(), write: process.stdout.write };
    expect(await refusal(openApp(site))).toMatchObject({
      file: '.',
      rule,
      message: expect.stringMatching(message),
    });
    expect(diary().at(-1)).toBe('destroy');
    expect({ cwd: process.cwd(), write: process.stdout.write }).toEqual(before);
  });
});

describe('why an application does not start', () => {
  it.each<[string, Error]>([
    ['no server', new AggregateError([Object.assign(new Error('connect ECONNREFUSED ::1:3306'))], '')],
    ['wrong password', Object.assign(new Error('password authentication failed'), { code: '28P01' })],
    ['no folder for the file', new TypeError('Cannot open database because the directory does not exist')],
    ['too few connections', new Error('Knex: Timeout acquiring a connection. The pool is probably full.')],
  ])('is the database: %s', (_name, error) => {
    const refused = error instanceof AggregateError ? Object.assign(error, { code: 'ECONNREFUSED' }) : error;
    const { rule, message } = whyNotStarted(refused, 'site').problem;
    expect(rule).toBe('database-unreachable');
    expect(message).toMatch(/^The database of the Strapi application in site cannot be reached: .*[^.]\.$/);
  });

  it('may be an error that is no Error', () => {
    expect(whyNotStarted('out of luck', 'site').problem.message).toMatch(/does not start: out of luck\.$/);
  });
});

describe('an application in TypeScript', () => {
  /** A stand-in for the compiler that writes dist/ and the diary. */
  function writeTypeScript(compile = ''): void {
    writeApp();
    write('tsconfig.json', {});
    write('config/server.ts', 'export default {};');
    write('src/index.ts', 'export default {};');
    write('src/admin/app.tsx', 'export default {};');
    write(
      'node_modules/@strapi/typescript-utils/index.js',
      `const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
       exports.resolveOutDir = async (dir) => dir + '/dist';
       exports.compile = async (dir) => {
         appendFileSync(dir + '/diary', 'compile\\n');
         ${compile}
         mkdirSync(dir + '/dist/config', { recursive: true });
         writeFileSync(dir + '/dist/config/server.js', '');
       };`,
    );
  }

  function age(file: string, seconds: number): void {
    utimesSync(join(site, file), new Date(2030, 0, 1, 0, 0, seconds), new Date(2030, 0, 1, 0, 0, seconds));
  }

  async function openAndClose(): Promise<string[]> {
    if (existsSync(join(site, 'diary'))) rmSync(join(site, 'diary'));
    await (await openApp(site)).close();
    return diary();
  }

  it('is compiled when it is not yet', async () => {
    writeTypeScript();
    expect(await openAndClose()).toEqual([
      'compile',
      `create in ${site} from ${join(site, 'dist')}`,
      'load, log level error',
      'destroy',
    ]);
  });

  it('is compiled again when a source is newer, but not for the admin', async () => {
    writeTypeScript();
    await openAndClose();
    for (const file of ['tsconfig.json', 'config/server.ts', 'src/index.ts']) age(file, 1);
    age('dist/config/server.js', 2);
    age('src/admin/app.tsx', 3);
    expect(await openAndClose()).not.toContain('compile');
    age('src/index.ts', 3);
    expect(await openAndClose()).toContain('compile');
  });

  it('says when it does not compile', async () => {
    writeTypeScript("throw new Error('TypeScript compilation failed');");
    expect(await refusal(openApp(site))).toMatchObject({ rule: 'app-does-not-compile', file: '.' });
  });
});
