import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { host, hostRequire, root } from '../run/folders.mjs';

const secrets = [
  ...['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT'],
  ...['TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'],
];

/** A folder for this run and what removes it: at the end, and when the process ends before. */
const temporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'uploads'));
  process.on('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  return { folder, remove };
};

/** What the host application's configuration reads; a database that the caller names stays. */
const environment = (folder) => ({
  ...Object.fromEntries(secrets.map((name) => [name, randomBytes(24).toString('hex')])),
  NODE_ENV: 'production',
  LOG_LEVEL: 'error',
  STARTUP_MESSAGE: 'false',
  PUBLIC_FOLDER: folder,
  NEWSROOM_PLUGIN: process.env.NEWSROOM_PLUGIN ?? root,
  NEWSROOM_EXTRA_PLUGINS: JSON.stringify({
    stock: { enabled: true, resolve: fileURLToPath(new URL('stock-plugin', import.meta.url)) },
  }),
  ...(process.env.DATABASE_CLIENT ? {} : { DATABASE_FILENAME: join(folder, 'bench.db') }),
});

/** Newsroom grants `find` and `findOne` to everybody by itself, the host has `publicRead` on; stock Strapi needs it done. */
const grantStockRead = async (strapi) => {
  const { id: role } = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const type of ['article', 'person', 'organization']) {
    for (const method of ['find', 'findOne']) {
      await permissions.create({ data: { action: `plugin::stock.${type}.${method}`, role } });
    }
  }
};

/**
 * Boots the host application with Newsroom and its stock copy side by side, listening on loopback.
 * @param serveAdminPanel whether the admin panel, as it was built, is served too
 * @throws Error when the database that `DATABASE_CLIENT` names holds people already
 * @returns {Promise<{ strapi: object, url: string, close: () => Promise<void> }>}
 */
export async function openHost({ serveAdminPanel = false } = {}) {
  const { folder, remove } = temporaryFolder();
  Object.assign(process.env, environment(folder));
  const { createStrapi } = hostRequire('@strapi/strapi');
  const strapi = createStrapi({ appDir: host, distDir: join(host, 'dist'), serveAdminPanel });
  const close = async () => {
    await strapi.destroy();
    // Strapi takes away every listener of the process when it ends, the one that would do this too.
    remove();
  };
  await strapi.load();
  if ((await strapi.db.query('plugin::newsroom.person').count()) > 0) {
    await close();
    throw new Error('The benchmark needs an empty database of its own: DATABASE_NAME can name one.');
  }
  await grantStockRead(strapi);
  await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  return { strapi, url: `http://127.0.0.1:${strapi.server.httpServer.address().port}`, close };
}
