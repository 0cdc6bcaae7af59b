import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface Answer {
  /** Why the command failed. */
  error?: string;
  /** Rows that are there twice though a site has them once. */
  twice?: string[];
  /** How many permissions on our types the roles of the site have. */
  ours?: number;
  /** What the node says that the site is now. */
  revision?: string;
  /** People whom the node finds. */
  names?: string[];
  /** Where the node listens. */
  address?: string;
  /** The entry that was written. */
  documentId?: string;
}

/** A call of the Document Service. */
export interface Write {
  type: 'article' | 'person' | 'organization';
  action: 'create' | 'update' | 'unpublish';
  params: object;
}

export interface Node {
  boot: (env: Record<string, string>) => Promise<Answer>;
  look: () => Promise<Answer>;
  revision: () => Promise<Answer>;
  /** Looks people up by name. */
  find: (q: string) => Promise<Answer>;
  /** Begins to answer over HTTP. */
  listen: () => Promise<Answer>;
  write: (write: Write) => Promise<Answer>;
  /** Takes an action from the public role. */
  revoke: (action: string) => Promise<Answer>;
  stop: () => Promise<Answer>;
  end: () => Promise<void>;
}

const secrets = [
  ...['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT'],
  ...['TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'],
];

/** Starts a process that boots the host application with the built plugin, as often as it is told. */
export async function startNode(): Promise<Node> {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsroom-node-'));
  await mkdir(path.join(folder, 'uploads'));
  const child = spawn(process.execPath, [path.join(__dirname, 'node.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...Object.fromEntries(secrets.map((name) => [name, randomBytes(24).toString('hex')])),
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      STARTUP_MESSAGE: 'false',
      PUBLIC_FOLDER: folder,
    },
  });
  const lines = createInterface({ input: child.stdout });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // What is said to a process that has ended is answered by `ended`.
  child.stdin.on('error', () => undefined);
  const ask = (command: string, more: object = {}) =>
    new Promise<Answer>((resolve) => {
      const settle = (answer: Answer) => {
        lines.off('line', read);
        resolve(answer);
      };
      const read = (line: string) => {
        if (line.startsWith('answer ')) settle(JSON.parse(line.slice('answer '.length)) as Answer);
      };
      lines.on('line', read);
      void ended.then(() => settle({ error: `the process ended while it was to ${command}` }));
      child.stdin.write(`${JSON.stringify({ command, ...more })}\n`);
    });
  return {
    boot: (env) => ask('boot', { env }),
    look: () => ask('look'),
    revision: () => ask('revision'),
    find: (q) => ask('find', { q }),
    listen: () => ask('listen'),
    write: (write) => ask('write', write),
    revoke: (action) => ask('revoke', { action }),
    stop: () => ask('stop'),
    end: async () => {
      child.stdin.end();
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
