import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { basename } from 'node:path';
import { root } from './folders.mjs';

/** Ends this program with one sentence for the person who started it. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/**
 * Runs a Node program in the foreground.
 * @returns its exit code; 128 and the number of the signal when one ended it, as shells have it
 */
export async function runNode(args, { cwd = root, env = {} } = {}) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
  return ended(child);
}

/**
 * Runs a Node program of which nobody needs to hear unless it fails: then its output is shown, and this program
 * ends too.
 */
export async function runQuietly(args, { cwd = root, env = {} } = {}) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env } });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  const exitCode = await ended(child);
  if (exitCode === 0) return;
  process.stderr.write('\n');
  process.stderr.write(Buffer.concat(said));
  giveUp(`That did not work: ${basename(args[0])} ${args.slice(1).join(' ')}`);
}

/** Resolves with the exit code of a child process when it has ended. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
