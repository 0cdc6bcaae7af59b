import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { appFolder } from '../src/folders';

type Env = Core.Config.Shared.ConfigParams['env'];
type Connection = Core.Config.Database['connection'];

const server = (env: Env, port: number) => ({
  host: env('DATABASE_HOST', '127.0.0.1'),
  port: env.int('DATABASE_PORT', port),
  database: env('DATABASE_NAME', 'newsroom'),
  user: env('DATABASE_USERNAME', 'newsroom'),
  password: env('DATABASE_PASSWORD', ''),
  ssl: env.bool('DATABASE_SSL', false) && {
    rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  },
});

const pool = (env: Env) => ({
  min: env.int('DATABASE_POOL_MIN', 0),
  max: env.int('DATABASE_POOL_MAX', 10),
});

const connections: Record<string, (env: Env) => Connection> = {
  sqlite: (env) => ({
    client: 'sqlite',
    connection: { filename: path.resolve(appFolder, env('DATABASE_FILENAME', '.tmp/data.db')) },
    useNullAsDefault: true,
  }),
  postgres: (env) => ({
    client: 'postgres',
    connection: {
      ...server(env, 5432),
      connectionString: env('DATABASE_URL'),
      schema: env('DATABASE_SCHEMA', 'public'),
    },
    pool: pool(env),
  }),
  mysql: (env) => ({
    client: 'mysql',
    connection: server(env, 3306),
    pool: pool(env),
  }),
};

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const connection = connections[client];
  if (!connection) {
    throw new Error(`DATABASE_CLIENT is '${client}'; it can be ${Object.keys(connections).join(', ')}.`);
  }
  return { connection: connection(env) };
};
