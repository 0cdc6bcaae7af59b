import type { Core } from '@strapi/types';
import type { NewsroomOptions } from '../config';
import { publicTypes, uidOf, type PublicType } from '../model';
import { passTurnstile } from '../slugs/turnstile';

const key = 'public_read_granted';

const actions = (Object.keys(publicTypes) as PublicType[]).flatMap((type) => [
  `${uidOf(type)}.find`,
  `${uidOf(type)}.findOne`,
]);

/** @returns whether there is a public role to grant anything */
const grant = async (strapi: Core.Strapi): Promise<boolean> => {
  // Our bootstrap can come before the one that creates the roles.
  await strapi.plugin('users-permissions').service('users-permissions').initialize();
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  if (!role) return false;
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of actions) {
    const has = await permissions.findOne({ where: { action, role: { id: role.id } } });
    if (!has) await permissions.create({ data: { action, role: role.id } });
  }
  return true;
};

/**
 * Grants the public role `find` and `findOne` on our types when the option `publicRead` is on: once in the life of a
 * site, so that what an administrator takes away later stays away.
 */
export const grantPublicRead = async (strapi: Core.Strapi): Promise<void> => {
  const options = strapi.config.get<NewsroomOptions>('plugin::newsroom');
  if (!options.publicRead || !strapi.plugin('users-permissions')) return;
  const store = strapi.store({ type: 'plugin', name: 'newsroom' });
  if (await store.get({ key })) return;
  await strapi.db.transaction(async () => {
    // Of nodes that boot together one grants; the others wait here and then find it done.
    await passTurnstile(strapi);
    if (await store.get({ key })) return;
    if (await grant(strapi)) await store.set({ key, value: true });
  });
};
