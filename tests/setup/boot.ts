import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import supertest from 'supertest';
import { createDatabase, type TestDatabase } from './database';

export interface BootOptions {
  /** Plugin options on top of the host application's (which has `publicRead: true`). */
  options?: Record<string, unknown>;
  /** A database that outlives the application, for tests that boot twice; whoever made it drops it. */
  database?: TestDatabase;
  /** Other variables that the host application's configuration reads. */
  env?: Record<string, string>;
}

export interface TestApp {
  strapi: Core.Strapi;
  /** Sends requests to this application; paths start with `/api` or `/admin`. */
  request: ReturnType<typeof supertest>;
  /** Where the application listens, such as `http://127.0.0.1:41234`. */
  url: string;
  database: TestDatabase;
  /** Stops the application and removes its folder, and its database unless it was given. */
  destroy: () => Promise<void>;
}

const hostFolder = path.resolve(__dirname, '../app');
const SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

/**
 * Boots the host application with the plugin from source, on a fresh database, listening on a free port.
 * Throws what the boot throws, with nothing left behind.
 */
export async function bootApp({ options = {}, database, env = {} }: BootOptions = {}): Promise<TestApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsroom-host-'));
  await mkdir(path.join(folder, 'uploads'));
  const ownDatabase = database ?? (await createDatabase());
  const forget = setEnvironment({
    ...Object.fromEntries(SECRETS.map((name) => [name, randomBytes(24).toString('hex')])),
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    STARTUP_MESSAGE: 'false',
    PUBLIC_FOLDER: folder,
    NEWSROOM_PLUGIN: path.join(__dirname, 'plugin-from-source'),
    NEWSROOM_OPTIONS: JSON.stringify(options),
    ...ownDatabase.env,
    ...env,
  });
  let strapi: Core.Strapi | undefined;
  const destroy = async () => {
    try {
      await strapi?.destroy();
    } finally {
      forget();
      await rm(folder, { recursive: true, force: true });
      if (!database) await ownDatabase.drop();
    }
  };
  try {
    strapi = createStrapi({
      appDir: hostFolder,
      distDir: path.join(hostFolder, 'dist'),
      serveAdminPanel: false,
    });
    await strapi.load();
    await listen(strapi);
  } catch (error) {
    // What stopped half-way may not know how to end; why it stopped is what counts.
    await destroy().catch(() => undefined);
    throw error;
  }
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { strapi, request: supertest(url), url, database: ownDatabase, destroy };
}

function listen(strapi: Core.Strapi): Promise<void> {
  return new Promise((resolve) => {
    strapi.server.listen(0, '127.0.0.1', resolve);
  });
}

/** Sets variables for one boot; the function it returns puts back what was there. */
function setEnvironment(variables: Record<string, string>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
