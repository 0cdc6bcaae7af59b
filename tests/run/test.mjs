import { buildAll, buildPlugin } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { coverageReport } from './coverage.mjs';
import { count, runJest, runNodeTests } from './runners.mjs';

// Usage: node tests/run/test.mjs [group ...] [--coverage] [arguments for jest ...]
const known = ['unit', 'api', 'admin', 'e2e', 'package'];
const args = process.argv.slice(2);
const named = args.findIndex((argument) => !known.includes(argument));
const groups = named === 0 ? known : args.slice(0, named === -1 ? undefined : named);
const wanted = new Set(groups.length ? groups : known);
const rest = (named === -1 ? [] : args.slice(named)).filter((argument) => argument !== '--coverage');

// Whoever names suites wants those.
const together = rest.length === 0 ? { TEST_TOGETHER: '1' } : {};

const isCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const results = [];
const leftOut = [];

function leaveOut(name, reason) {
  leftOut.push(`${name}: ${reason}`);
  if (isCI) results.push([name, count(0, 1)]);
}

function heading(name) {
  process.stdout.write(`\n=== ${name} ===\n`);
}

async function onServer(name, database, variable) {
  if (!process.env[variable]) return leaveOut(name, `${variable} is not set to the address of a server`);
  heading(name);
  results.push([name, ...(await runJest(['api'], rest, { ...together, TEST_DATABASE: database }))]);
}

if (wanted.has('api') || wanted.has('package')) await buildPlugin();

const basic = ['unit', 'api'].filter((group) => wanted.has(group));
// Only when asked for: code that counts its lines takes the model test half as long again.
const withCoverage = basic.length === 2 && args.includes('--coverage');
if (basic.length) {
  const names = basic.map((group) => (group === 'api' ? 'api on SQLite' : group));
  heading(names.join(', '));
  const counts = await runJest(basic, withCoverage ? ['--coverage', ...rest] : rest, {
    ...together,
    TEST_DATABASE: 'sqlite',
  });
  names.forEach((name, index) => results.push([name, counts[index]]));
}

if (wanted.has('api')) {
  await onServer('api on PostgreSQL', 'postgres', 'TEST_POSTGRES_URL');
  await onServer('api on MariaDB', 'mysql', 'TEST_MYSQL_URL');
}

if (wanted.has('admin')) {
  heading('admin');
  results.push(['admin', ...(await runJest(['admin'], rest))]);
}

if (wanted.has('e2e')) {
  const chromium = findChromium();
  if (chromium) {
    await buildAll();
    heading('e2e');
    results.push(['e2e', ...(await runJest(['e2e'], rest, { CHROMIUM_PATH: chromium }))]);
  } else {
    leaveOut('e2e', 'there is no Chromium here; CHROMIUM_PATH can name one');
  }
}

if (wanted.has('package')) {
  heading('package');
  results.push(['package', await runNodeTests('tests/package')]);
}

for (const [name, { skipped }] of [...results]) {
  if (skipped) leaveOut(`${skipped} tests of ${name}`, 'they are skipped');
}

const width = Math.max(0, ...results.map(([name]) => name.length));
process.stdout.write('\n=== all groups ===\n');
for (const [name, { passed, failed, skipped }] of results) {
  const numbers = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  process.stdout.write(`${name.padEnd(width)}  ${passed + failed + skipped ? numbers : 'no tests'}\n`);
}
for (const reason of leftOut) process.stdout.write(`Left out: ${reason}.\n`);
if (withCoverage) process.stdout.write(`\n${coverageReport().join('\n')}\n`);

const sum = (kind) => results.reduce((total, [, counts]) => total + counts[kind], 0);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = sum('failed') ? 1 : 0;
