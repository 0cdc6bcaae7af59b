import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { host, hostRequire } from '../run/folders.mjs';

// One node of a site: boots the built plugin in a process of its own, as often as it is told. It takes one command
// a line, as JSON, and answers each with one line.

/** What a site has once: the type, what tells its entries apart, and the role that they may belong to. */
const once = [
  { uid: 'plugin::users-permissions.role', select: ['type'] },
  { uid: 'plugin::users-permissions.permission', select: ['action'], role: true },
  { uid: 'admin::role', select: ['code'] },
  { uid: 'admin::permission', select: ['action', 'subject'], role: true },
  { uid: 'plugin::i18n.locale', select: ['code'] },
  { uid: 'strapi::core-store', select: ['key', 'type', 'environment', 'tag'] },
  { uid: 'plugin::newsroom.slug-owner', select: ['type', 'language', 'slug'] },
];

const rowsOf = async ({ uid, select, role }) => {
  const populate = role ? { role: { select: ['id'] } } : {};
  const rows = await strapi.db.query(uid).findMany({ select, populate });
  return rows.map((row) => [uid, ...select.map((name) => row[name]), row.role?.id].join(' '));
};

let strapi;

const commands = {
  async boot({ env }) {
    Object.assign(process.env, env);
    const { createStrapi } = hostRequire('@strapi/strapi');
    strapi = createStrapi({ appDir: host, distDir: join(host, 'dist'), serveAdminPanel: false });
    await strapi.load();
  },

  async look() {
    const rows = (await Promise.all(once.map(rowsOf))).flat();
    return {
      twice: rows.filter((row, index) => rows.indexOf(row) !== index),
      ours: rows.filter((row) => row.includes('users-permissions.permission plugin::newsroom')).length,
    };
  },

  async revision() {
    return { revision: (await strapi.plugin('newsroom').service('changes').revision({ drafts: false })).id };
  },

  async listen() {
    await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
    return { address: `http://127.0.0.1:${strapi.server.httpServer.address().port}` };
  },

  async write({ type, action, params }) {
    const { documentId } = await strapi.documents(`plugin::newsroom.${type}`)[action](params);
    return { documentId };
  },

  async revoke({ action }) {
    const role = { type: 'public' };
    await strapi.db.query('plugin::users-permissions.permission').deleteMany({ where: { action, role } });
  },

  async find({ q }) {
    const question = { q, types: new Set(['person']), limit: 10 };
    const found = await strapi.plugin('newsroom').service('names').find(question);
    return { names: found.map(({ name }) => name) };
  },

  async stop() {
    await strapi?.destroy();
    strapi = undefined;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { command, ...more } = JSON.parse(line);
  const answer = await commands[command](more).catch((error) => ({ error: error.message }));
  process.stdout.write(`answer ${JSON.stringify(answer ?? {})}\n`);
}
