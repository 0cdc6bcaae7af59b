const path = require('node:path');
const { factories } = require('@strapi/strapi');

// What Strapi alone makes of the same model: Newsroom's content types and components under other names, with
// Strapi's own controllers, services and routes. None of our middlewares listens to these types.
const built = require(path.join(process.env.NEWSROOM_PLUGIN, 'dist/server/index.js'));
const { contentTypes } = built.default ?? built;

const types = ['article', 'person', 'organization'];
const uidOf = (type) => `plugin::stock.${type}`;
const forEachType = (make) => Object.fromEntries(types.map((type) => [type, make(type)]));

/** A copy with other uids, tables and indexes; the custom fields stay Newsroom's. */
const renamed = (schema) =>
  JSON.parse(JSON.stringify(schema), (key, value) =>
    typeof value === 'string' && key !== 'customField'
      ? value.replaceAll('newsroom', 'stock').replaceAll('Newsroom', 'Stock')
      : value,
  );

module.exports = {
  /** Runs after Newsroom's own `register`, which makes the components known. */
  register({ strapi }) {
    const registry = strapi.get('components');
    for (const [uid, component] of Object.entries(registry.getAll())) {
      if (uid.startsWith('newsroom.')) registry.set(renamed(uid), renamed(component));
    }
  },
  contentTypes: forEachType((type) => ({ schema: renamed(contentTypes[type].schema) })),
  controllers: {
    ...forEachType((type) => factories.createCoreController(uidOf(type))),
    nothing: {
      answer(ctx) {
        ctx.body = { data: null };
      },
    },
  },
  services: forEachType((type) => factories.createCoreService(uidOf(type))),
  routes: {
    ...forEachType((type) => () => {
      const { routes } = factories.createCoreRouter(uidOf(type), { prefix: '/stock' });
      return { type: 'content-api', prefix: '/stock', routes };
    }),
    /** What Strapi costs before anybody does anything: its middlewares, the router and one permission. */
    nothing: () => ({
      type: 'content-api',
      prefix: '/stock',
      routes: [
        {
          method: 'GET',
          path: '/nothing',
          handler: 'nothing.answer',
          config: { auth: { scope: ['plugin::stock.article.findOne'] } },
        },
      ],
    }),
  },
};
