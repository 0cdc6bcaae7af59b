import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-bin-'));
  cpSync(resolve(__dirname, '../../../seed/newsroom.js'), join(folder, 'seed/newsroom.js'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function build(main: string): void {
  mkdirSync(join(folder, 'dist/seed'), { recursive: true });
  writeFileSync(join(folder, 'dist/seed/index.js'), `exports.main = async (argv) => { ${main} };`);
}

function newsroom(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'seed/newsroom.js'), ...argv],
    {
      encoding: 'utf8',
      maxBuffer: 10_000_000,
    },
  );
  return { status, stdout, stderr };
}

it('says what to do when the plugin is not built', () => {
  expect(newsroom('--version')).toEqual({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^newsroom: the plugin is not built yet\. .*npm run build.*\n$/),
  });
});

it('passes the arguments on and leaves with the code that comes back, though a timer is left', () => {
  build(`setInterval(() => {}, 1000); process.stdout.write(argv.join(' ')); return 2;`);
  expect(newsroom('import', 'a b.md')).toEqual({ status: 2, stdout: 'import a b.md', stderr: '' });
});

it('prints all of a long answer before it leaves', () => {
  build(`process.stdout.write('x'.repeat(3_000_000)); return 0;`);
  const { status, stdout } = newsroom();
  expect({ status, length: stdout.length }).toEqual({ status: 0, length: 3_000_000 });
});

it.each(['stdout', 'stderr'] as const)('goes on when nobody reads its %s any more', async (stream) => {
  build(`
    for (let line = 0; line < 3; line += 1) {
      process.${stream}.write('words ');
      await new Promise((resolve) => setImmediate(resolve));
    }
    return 5;`);
  const child = spawn(process.execPath, [join(folder, 'seed/newsroom.js')], { stdio: 'pipe' });
  child[stream].destroy();
  const [exitCode] = await once(child, 'close');
  expect(exitCode).toBe(5);
});

it('fails with a trace when the command line itself is at fault', () => {
  build(`throw new Error('out of luck');`);
  expect(newsroom()).toEqual({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^newsroom: Error: out of luck\n/),
  });
});
