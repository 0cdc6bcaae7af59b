import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './command.mjs';
import { binary, root } from './folders.mjs';

/** How many tests passed, failed and were skipped; a test file that does not even load counts as one failure. */
export const count = (passed = 0, failed = 0, skipped = 0) => ({ passed, failed, skipped });

/**
 * Runs projects of tests/jest.config.mjs.
 * @param {string[]} projects their names, which are the folders of their tests
 * @param {string[]} rest more arguments for jest
 * @returns the counts of each project, in that order
 */
export async function runJest(projects, rest = [], env = {}) {
  return withReport(async (report) => {
    const config = ['-c', join(root, 'tests/jest.config.mjs'), '--selectProjects', ...projects];
    const output = ['--passWithNoTests', '--silent', '--json', `--outputFile=${report}`];
    const exitCode = await runNode([binary('jest', 'jest'), ...config, ...output, ...rest], { env });
    const suites = JSON.parse((await readFile(report, 'utf8').catch(() => '')) || '{}').testResults ?? [];
    const counts = projects.map((project) => {
      const tests = suites.filter(({ name }) => name.startsWith(join(root, 'tests', project)));
      const all = tests.flatMap(({ assertionResults }) => assertionResults);
      const of = (...states) => all.filter(({ status }) => states.includes(status)).length;
      const broken = tests.filter((suite) => suite.status === 'failed' && !anyFailed(suite)).length;
      return count(of('passed'), of('failed') + broken, of('pending', 'todo', 'skipped', 'disabled'));
    });
    const explained = counts.some(({ failed }) => failed > 0);
    if (exitCode !== 0 && !explained) counts[0].failed += 1;
    return counts;
  });
}

/** Runs the `*.test.mjs` of a folder with Node's own test runner, and counts. */
export async function runNodeTests(folder) {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.test.mjs'));
  return withReport(async (report) => {
    const shown = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    const kept = ['--test-reporter=tap', `--test-reporter-destination=${report}`];
    const files = names.map((name) => join(folder, name));
    const exitCode = await runNode(['--test', ...shown, ...kept, ...files]);
    const tap = await readFile(report, 'utf8').catch(() => '');
    const of = (word) => Number(tap.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
    const failed = of('fail') + of('cancelled');
    return count(of('pass'), exitCode === 0 ? failed : Math.max(failed, 1), of('skipped') + of('todo'));
  });
}

const anyFailed = ({ assertionResults }) => assertionResults.some(({ status }) => status === 'failed');

async function withReport(use) {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-tests-'));
  try {
    return await use(join(folder, 'report'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
