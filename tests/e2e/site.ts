import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase } from '../setup/database';

/** Who works in the admin: a super admin, Strapi's editor role with all of Newsroom, somebody who may only read. */
export type Worker = 'administrator' | 'editor' | 'reader';

export interface Account {
  email: string;
  password: string;
}

export interface Site {
  /** Where it is served, such as `http://127.0.0.1:41234`. */
  address: string;
  accounts: Record<Worker, Account>;
  /** What the public gets from the content API. */
  read: (question: string) => Promise<unknown>;
  /** Changes the database around Strapi, as an import into it would. Throws what the database says against it. */
  writeAround: (statement: string) => Promise<void>;
  close: () => Promise<void>;
}

const newAccount = (worker: Worker): Account => ({
  email: `${worker}@example.com`,
  password: `Aa1${randomBytes(12).toString('hex')}`,
});

/**
 * Serves the host application as it was built, freshly seeded, on a database and a port of its own.
 * Throws with what the site had to say when it does not start.
 */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsroom-site-'));
  await mkdir(path.join(folder, 'uploads'));
  const database = await createDatabase('sqlite');
  const accounts = {
    administrator: newAccount('administrator'),
    editor: newAccount('editor'),
    reader: newAccount('reader'),
  };
  const env = {
    ...process.env,
    ...database.env,
    NODE_ENV: 'production',
    NEWSROOM_ACCOUNTS: JSON.stringify(accounts),
    PUBLIC_FOLDER: folder,
    STARTUP_MESSAGE: 'false',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    PORT: '0',
  };
  const clean = async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };

  try {
    await copyFile(process.env.NEWSROOM_SEEDED_SITE ?? '', database.env.DATABASE_FILENAME ?? '');
    const server = fork(path.join(__dirname, 'serve.mjs'), { env, silent: true });
    const address = await served(server);
    return {
      address,
      accounts,
      read: async (question) => (await fetch(`${address}/api/newsroom/${question}`)).json(),
      writeAround: async (statement) => {
        const answer = once(server, 'message');
        server.send({ statement });
        const [{ written, reason }] = await answer;
        if (!written) throw new Error(reason);
      },
      close: async () => {
        const ended = once(server, 'close');
        server.kill('SIGTERM');
        await ended;
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** Collects what a program writes, for the message when it fails. */
const said = (child: ChildProcess) => {
  const pieces: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => pieces.push(piece));
  return () => Buffer.concat(pieces).toString();
};

async function served(child: ChildProcess): Promise<string> {
  const output = said(child);
  return new Promise((resolve, reject) => {
    child.once('message', (message: { address: string }) => resolve(message.address));
    child.once('close', () => reject(new Error(`The site did not start:\n${output()}`)));
  });
}
