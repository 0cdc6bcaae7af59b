import type { StrapiApp } from '@strapi/strapi/admin';

export default {
  config: {
    locales: ['fr', 'es', 'de', 'zh-Hans'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_app: StrapiApp) {},
};
