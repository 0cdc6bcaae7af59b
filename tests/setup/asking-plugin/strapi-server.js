const { answerValidated } = require('../../../server/src/http/validated.ts');

// Two routes that take no permission: one answers with validators, the other is what a request costs anyway.
const open = { auth: { scope: [] } };

/** What a site may do on the way: it asks for everybody in the language of their browser. */
const inTheirLanguage = async (ctx, next) => {
  const language = ctx.get('Accept-Language');
  if (language) ctx.query.locale = language;
  await next();
};

const names = async (ctx) => {
  if (ctx.query.q === 'nobody') return ctx.notFound('There is nobody.');
  if (ctx.query.q === 'fault') throw new Error('This is a fault of the test.');
  ctx.set('X-Built', 'yes');
  const rows = await strapi.db
    .query('plugin::newsroom.person')
    .findMany({ where: { publishedAt: { $notNull: true } }, orderBy: 'name' });
  return { data: rows.map(({ name }) => name) };
};

module.exports = {
  routes: {
    asking: () => ({
      type: 'content-api',
      prefix: '/asking',
      routes: [
        {
          method: 'GET',
          path: '/names',
          handler: (ctx) => answerValidated(strapi, ctx, { format: ctx.query.format }, () => names(ctx)),
          config: { ...open, middlewares: [inTheirLanguage] },
        },
        { method: 'GET', path: '/nothing', handler: (ctx) => (ctx.body = { data: [] }), config: open },
      ],
    }),
  },
};
