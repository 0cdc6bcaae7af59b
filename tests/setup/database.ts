import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';

export type DatabaseClient = 'sqlite' | 'postgres' | 'mysql';

export interface TestDatabase {
  client: DatabaseClient;
  /** What the host application's configuration reads to find this database. */
  env: Record<string, string>;
  /** Removes the database with everything in it. */
  drop: () => Promise<void>;
}

/** The database that this run tests on: `TEST_DATABASE`, SQLite when it is not set. */
export const testedDatabase = (process.env.TEST_DATABASE ?? 'sqlite') as DatabaseClient;

/**
 * An empty database of its own for one suite, on the kind that this run tests on. PostgreSQL and MariaDB are
 * reached through `TEST_POSTGRES_URL` and `TEST_MYSQL_URL`, whose user may create databases.
 */
export async function createDatabase(client: DatabaseClient = testedDatabase): Promise<TestDatabase> {
  return create[client](`newsroom_test_${randomBytes(6).toString('hex')}`);
}

const create: Record<DatabaseClient, (name: string) => Promise<TestDatabase>> = {
  async sqlite(name) {
    const folder = await mkdtemp(path.join(tmpdir(), `${name}-`));
    return {
      client: 'sqlite',
      env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'test.db') },
      drop: () => rm(folder, { recursive: true, force: true }),
    };
  },

  async postgres(name) {
    const server = serverUrl('TEST_POSTGRES_URL');
    const execute = async (sql: string) => {
      const client = new Client({ connectionString: server.href });
      await client.connect();
      await client.query(sql).finally(() => client.end());
    };
    await execute(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    // Nobody needs it after a power cut.
    await execute(`ALTER DATABASE ${name} SET synchronous_commit TO off`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return {
      client: 'postgres',
      env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href },
      drop: () => execute(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    };
  },

  async mysql(name) {
    const server = serverUrl('TEST_MYSQL_URL');
    const execute = async (sql: string) => {
      const connection = await createConnection(server.href);
      await connection.query(sql).finally(() => connection.end());
    };
    await execute(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    return {
      client: 'mysql',
      env: {
        DATABASE_CLIENT: 'mysql',
        DATABASE_HOST: server.hostname,
        DATABASE_PORT: server.port || '3306',
        DATABASE_NAME: name,
        DATABASE_USERNAME: decodeURIComponent(server.username),
        DATABASE_PASSWORD: decodeURIComponent(server.password),
      },
      drop: () => execute(`DROP DATABASE IF EXISTS ${name}`),
    };
  },
};

function serverUrl(variable: string): URL {
  const url = process.env[variable];
  if (!url) throw new Error(`Set ${variable} to the address of a server whose user may create databases.`);
  return new URL(url);
}
