import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runQuietly } from './command.mjs';
import { binary, host, root } from './folders.mjs';
import { keepFresh } from './fresh.mjs';

const inRoot = (...names) => names.map((name) => join(root, name));
const inHost = (...names) => names.map((name) => join(host, name));

const plugin = {
  name: 'plugin',
  inputs: inRoot(
    'package.json',
    'tsconfig.json',
    'server',
    'admin/src',
    'seed/src',
    'seed/tsconfig.build.json',
  ),
  outputs: inRoot('dist/server', 'dist/admin', 'dist/client', 'dist/seed'),
  async build() {
    // Whatever lies in dist is published, so nothing older may lie there.
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await runQuietly([binary('@strapi/sdk-plugin', 'strapi-plugin'), 'build']);
  },
};

const hostServer = {
  name: 'host application',
  inputs: inHost('package.json', 'tsconfig.json', 'config', 'src'),
  outputs: inHost('dist/config', 'dist/src'),
  build: () => runQuietly([binary('typescript', 'tsc'), '-p', host]),
};

const hostAdmin = {
  name: 'admin panel',
  inputs: [...inRoot('package-lock.json', 'dist/admin'), ...inHost('config', 'src/admin')],
  outputs: inHost('dist/build'),
  build: () =>
    runQuietly([binary('@strapi/strapi', 'strapi'), 'build'], {
      cwd: host,
      env: { NODE_ENV: 'production' },
    }),
};

/** Files without which the host application cannot be served. */
export const served = [
  ...inRoot('dist/server/index.js'),
  ...inHost('dist/src/index.js', 'dist/build/index.html'),
];

/** Files that the plugin's build writes last of each bundle. */
export const bundles = inRoot(
  ...['server', 'admin', 'client', 'seed'].map((bundle) => `dist/${bundle}/index.js`),
);

/** Builds the plugin, unless it is there as built from these sources. */
export const buildPlugin = (force) => keepFresh(plugin, force);

/** Compiles the server part of the host application, unless it is there as compiled from these sources. */
export const compileHost = (force) => keepFresh(hostServer, force);

/** Builds all that serving the host application needs: the plugin, the host, the admin with the plugin in it. */
export async function buildAll(force) {
  await buildPlugin(force);
  await compileHost(force);
  await keepFresh(hostAdmin, force);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === 'plugin') await buildPlugin();
  else await buildAll(true);
}
