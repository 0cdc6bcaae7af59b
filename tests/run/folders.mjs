import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository, the host application and the seeded bundle. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const host = join(root, 'tests/app');
export const bundle = join(root, 'seed/us-china-cyber-talks');

/** What this checkout remembers between runs; never committed. */
export const memory = join(root, '.tmp');

/** Loads a CommonJS package as the host application sees it. */
export const hostRequire = createRequire(join(host, 'package.json'));

const require = createRequire(import.meta.url);

/** The path of a command that a package brings, such as `binary('typescript', 'tsc')`. */
export function binary(packageName, command) {
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin } = require(manifest);
  return join(manifest, '..', typeof bin === 'string' ? bin : bin[command]);
}
