import { serve } from '../run/serve.mjs';

const types = ['article', 'person', 'organization'].map((type) => `plugin::newsroom.${type}`);
const [article] = types;
const ours = ['read', 'import', 'check', 'merge', 'publish-together'].map((name) => ({
  action: `plugin::newsroom.${name}`,
  subject: null,
  properties: {},
  conditions: [],
}));

/** A permission of the content manager, for every field. */
const inContentManager = (action, subject) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject,
  properties: subject === article ? { locales: ['en'] } : {},
  conditions: [],
});

/**
 * Strapi makes its editor role before it knows any locale, so that the role may do nothing with localized types.
 * An administrator ticks them in Settings > Roles, and what Newsroom has; this does the same.
 */
async function letEditorsWork(strapi, role) {
  const rows = await strapi.db.query('admin::permission').findMany({ where: { role: role.id } });
  const given = rows.map(({ action, subject, properties, conditions }) => {
    const locales = subject === article ? { locales: ['en'] } : {};
    return { action, subject, properties: { ...properties, ...locales }, conditions };
  });
  const missing = types
    .flatMap((subject) => ['delete', 'publish'].map((action) => inContentManager(action, subject)))
    .filter(
      ({ action, subject }) =>
        !given.some((permission) => permission.action === action && permission.subject === subject),
    );
  await strapi.service('admin::role').assignPermissions(role.id, [...given, ...missing, ...ours]);
}

/** A role that sees everything and may change nothing. */
async function makeReaders(strapi) {
  const role = await strapi.service('admin::role').create({ name: 'Reader', description: 'Only reads' });
  const permissions = types.map((subject) => ({
    ...inContentManager('read', subject),
    properties: {
      fields: Object.keys(strapi.contentType(subject).attributes),
      ...(subject === article ? { locales: ['en'] } : {}),
    },
  }));
  await strapi.service('admin::role').assignPermissions(role.id, permissions);
  return role;
}

/** Lets a test write around Strapi, as an import into the database would. */
async function writeAround(strapi, statement) {
  try {
    await strapi.db.connection.raw(statement);
    process.send({ written: true });
  } catch (error) {
    process.send({ written: false, reason: error.message });
  }
}

// Serves the built host application with the accounts in NEWSROOM_ACCOUNTS, on any free port, and tells the parent
// process where.
let server;
await serve(async (strapi) => {
  server = strapi.server;
  process.on('message', ({ statement }) => writeAround(strapi, statement));
  const role = (code) => strapi.db.query('admin::role').findOne({ where: { code } });
  const editors = await role('strapi-editor');
  await letEditorsWork(strapi, editors);
  const roles = {
    administrator: await role('strapi-super-admin'),
    editor: editors,
    reader: await makeReaders(strapi),
  };
  for (const [name, account] of Object.entries(JSON.parse(process.env.NEWSROOM_ACCOUNTS))) {
    await strapi.service('admin::user').create({
      ...account,
      firstname: 'Erin',
      lastname: name[0].toUpperCase() + name.slice(1),
      isActive: true,
      roles: [roles[name].id],
    });
  }
});
// Strapi ends in order on SIGTERM; a test run that dies takes its site with it.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.send({ address: `http://127.0.0.1:${server.httpServer.address().port}` });
