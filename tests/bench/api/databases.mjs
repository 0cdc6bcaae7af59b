import { createRequire } from 'node:module';
import '../source.mjs';

const require = createRequire(import.meta.url);

/**
 * The databases to measure on: SQLite, and PostgreSQL when TEST_POSTGRES_URL says where.
 * @returns {Array<{ name: string, create: () => Promise<{ env: object, drop: () => Promise<void> }> }>}
 */
export const databases = () => {
  const { createDatabase } = require('../../setup/database.ts');
  const on = (name, client) => ({ name, create: () => createDatabase(client) });
  return [on('SQLite', 'sqlite'), ...(process.env.TEST_POSTGRES_URL ? [on('PostgreSQL', 'postgres')] : [])];
};
