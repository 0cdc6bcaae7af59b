import type { Core } from '@strapi/types';

/**
 * What a role of the admin can be allowed to do in Newsroom, beyond its permissions in the content manager; every one
 * of them is enforced on the server. Strapi lists them in Settings > Roles, under Plugins, and under Settings those that
 * begin with `settings.`.
 */
const displayNames = {
  read: 'Open the Newsroom page',
  import: 'Import texts and directory files',
  check: 'Check and repair links',
  merge: 'Merge people and organizations',
  'publish-together': 'Publish linked entries together with an article',
  'settings.read': "Read Newsroom's settings",
} as const;

export type AdminActionName = keyof typeof displayNames;

/** @returns every permission, in the order in which lists show them */
export const adminActionNames = (): AdminActionName[] => Object.keys(displayNames) as AdminActionName[];

/** @returns the permission as roles store it */
export const adminActionId = (name: AdminActionName): string => `plugin::newsroom.${name}`;

const placeOf = (name: string) =>
  name.startsWith('settings.') ? { section: 'settings', category: 'Newsroom' } : { section: 'plugins' };

/** Lists the permissions among those that roles of the admin can have. Call it in `bootstrap()`. */
export const registerAdminActions = (strapi: Core.Strapi): Promise<void> =>
  strapi.service('admin::permission').actionProvider.registerMany(
    Object.entries(displayNames).map(([uid, displayName]) => ({
      ...placeOf(uid),
      displayName,
      uid,
      pluginName: 'newsroom',
    })),
  );

/** Policies of an admin route: signed-in admin users whose role has all of these permissions. */
export const allowedTo = (...names: AdminActionName[]) => [
  'admin::isAuthenticatedAdmin',
  {
    name: 'admin::hasPermissions',
    config: { actions: names.map(adminActionId) },
  },
];
