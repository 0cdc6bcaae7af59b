import { serve } from '../run/serve.mjs';

const article = 'plugin::newsroom.article';

/**
 * Strapi makes its editor role before it knows any locale, so that the role may do nothing with localized types.
 * An administrator ticks them in Settings > Roles; this does the same.
 */
async function letEditorsWriteArticles(strapi, role) {
  const rows = await strapi.db.query('admin::permission').findMany({ where: { role: role.id } });
  const given = rows.map(({ action, subject, properties, conditions }) => {
    const locales = subject === article ? { locales: ['en'] } : {};
    return { action, subject, properties: { ...properties, ...locales }, conditions };
  });
  const missing = ['plugin::content-manager.explorer.delete', 'plugin::content-manager.explorer.publish']
    .filter(
      (action) => !given.some((permission) => permission.action === action && permission.subject === article),
    )
    .map((action) => ({ action, subject: article, properties: { locales: ['en'] }, conditions: [] }));
  await strapi.service('admin::role').assignPermissions(role.id, [...given, ...missing]);
}

// Serves the built host application with one editor, whose account is JSON in NEWSROOM_EDITOR, on any free port,
// and tells the parent process where.
let server;
await serve(async (strapi) => {
  server = strapi.server;
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  await letEditorsWriteArticles(strapi, role);
  await strapi.service('admin::user').create({
    ...JSON.parse(process.env.NEWSROOM_EDITOR),
    firstname: 'Erin',
    lastname: 'Editor',
    isActive: true,
    roles: [role.id],
  });
});
// Strapi ends in order on SIGTERM; a test run that dies takes its site with it.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.send({ address: `http://127.0.0.1:${server.httpServer.address().port}` });
