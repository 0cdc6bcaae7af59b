import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { TestDatabase } from './database';

/** How a command ended and what it printed. */
export interface Run {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

interface Situation {
  /** Where the user stands. */
  cwd: string;
  /** Called with the running command whenever it prints on stderr. */
  onStderr?: (printed: string, child: ChildProcess) => void;
}

export const repository = path.resolve(__dirname, '../..');
const scripts = {
  newsroom: path.join(repository, 'seed/newsroom.js'),
  strapi: path.join(repository, 'node_modules/@strapi/strapi/bin/strapi.js'),
};

/** A command that takes longer than this hangs. */
const longestRun = 280_000;

/**
 * The built command line, in a process of its own as users run it, for applications on the given database.
 * @returns a function that runs `newsroom` with arguments to its end
 */
export const newsroomOn = (database: TestDatabase) => commandOn('newsroom', database);

/** Strapi's own command line, in the same way. It compiles the application where the user stands. */
export const strapiOn = (database: TestDatabase) => commandOn('strapi', database);

function commandOn(command: keyof typeof scripts, database: TestDatabase) {
  const env = {
    ...process.env,
    // What Strapi takes a missing NODE_ENV for; jest's own must not get through.
    NODE_ENV: 'development',
    // A copy of the host application would look for the plugin beside itself.
    NEWSROOM_PLUGIN: repository,
    ...database.env,
  };
  return async ({ cwd, onStderr = () => {} }: Situation, ...args: string[]): Promise<Run> => {
    const child = spawn(process.execPath, [scripts[command], ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longestRun,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (stdout += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      stderr += piece;
      onStderr(stderr, child);
    });
    const [exitCode] = (await once(child, 'close')) as [number | null];
    return { exitCode, stdout, stderr };
  };
}
