import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../run/folders.mjs';
import { freePort } from '../run/port.mjs';

const SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

/** npm hands its own settings to what it starts; another npm in another project must not inherit them. */
const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE_)/.test(name)),
  ),
  ...Object.fromEntries(SECRETS.map((name) => [name, randomBytes(24).toString('hex')])),
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
};

/**
 * Runs a program to its end.
 * @returns its exit code and what it printed
 */
export async function execute(command, args, cwd) {
  const child = spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (piece) => (stdout += piece));
  child.stderr.on('data', (piece) => (stderr += piece));
  const exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { exitCode, stdout, stderr };
}

/** Runs a program and throws with everything it printed when its exit code is not 0. */
export async function succeed(command, args, cwd) {
  const result = await execute(command, args, cwd);
  if (result.exitCode === 0) return result;
  throw new Error(`${command} ${args.join(' ')}: ${result.exitCode}\n${result.stdout}\n${result.stderr}`);
}

/**
 * A Strapi application outside the repository, with the plugin from a tarball and everything else as npm gives it.
 * @returns its folder, and `remove`
 */
export async function installSite(tarball) {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-site-'));
  await cp(new URL('site', import.meta.url), folder, { recursive: true });
  const { dependencies } = JSON.parse(await readFile(join(root, 'tests/app/package.json'), 'utf8'));
  const others = ['@strapi/plugin-graphql', 'mysql2', 'pg'];
  const manifest = {
    name: 'site',
    private: true,
    version: '0.0.0',
    dependencies: {
      ...Object.fromEntries(Object.entries(dependencies).filter(([name]) => !others.includes(name))),
      'strapi-plugin-newsroom': `file:${tarball}`,
    },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  await succeed('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * Starts the application in production mode.
 * @returns where it is served, and `stop`
 */
export async function startSite(folder) {
  const port = await freePort();
  const strapi = join(folder, 'node_modules/@strapi/strapi/bin/strapi.js');
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: folder,
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (printed += piece));
  const closed = new Promise((resolve) => child.on('close', resolve));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await closed;
  };
  for (let second = 0; second < 120; second += 1) {
    if (child.exitCode !== null) throw new Error(`strapi start: ${child.exitCode}\n${printed}`);
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.ok) return { url, stop };
    await pause(1000);
  }
  await stop();
  throw new Error(`strapi start: silent for two minutes\n${printed}`);
}
