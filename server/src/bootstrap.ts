import type { Core } from '@strapi/types';
import { grantPublicRead } from './api/public-read';
import { watchChanges } from './changes/watch';
import { registerAdminActions } from './permissions/admin-actions';
import { noteForReturn, persistTables } from './persistence';
import { proposeSlugsInAdmin } from './slugs/content-manager';
import { openTurnstile } from './slugs/turnstile';

/** Once the database is there: permissions, and what other plugins' services learn from us. */
export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await watchChanges(strapi);
  await openTurnstile(strapi);
  proposeSlugsInAdmin(strapi);
  await registerAdminActions(strapi);
  await grantPublicRead(strapi);
  await persistTables(strapi);
  await noteForReturn(strapi);
};
