import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlugin, compileHost } from './build.mjs';
import { runNode } from './command.mjs';
import { bundle, host, root } from './folders.mjs';

/**
 * Runs the command line of the plugin against the host application.
 * @param {string[]} args what stands after `newsroom`
 * @param {string} cwd the folder from which paths are seen
 * @returns its exit code
 */
export async function newsroom(args, cwd = root) {
  await buildPlugin();
  await compileHost();
  const app = relative(cwd, host) || '.';
  return runNode([join(root, 'seed/newsroom.js'), '--app', app, ...args], { cwd });
}

/** Imports the bundle that comes with the plugin; answers the exit code. */
export const seed = (options = []) => newsroom(['import', relative(root, bundle), ...options]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // npm runs scripts in the repository root; INIT_CWD is where the person stands.
  process.exitCode = await newsroom(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
}
