import type { Core } from '@strapi/strapi';

export default {
  register() {},

  /** Strapi skips a plugin whose folder holds no built server, in silence: here it must not go unnoticed. */
  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const wanted = process.env.NEWSROOM_ENABLED !== 'false';
    if (wanted && !('newsroom' in strapi.plugins)) {
      throw new Error('The newsroom plugin is not loaded. Build it first: npm run build');
    }
  },
};
