import type { Core } from '@strapi/types';
import { grantPublicRead } from './api/public-read';
import { proposeSlugsInAdmin } from './slugs/content-manager';
import { openTurnstile } from './slugs/owners';

/** Once the database is there: permissions, and what other plugins' services learn from us. */
export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await openTurnstile(strapi);
  proposeSlugsInAdmin(strapi);
  await grantPublicRead(strapi);
};
