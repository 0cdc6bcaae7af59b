import type { AdminActionName } from '../../server/src/permissions/admin-actions';
import { pluginId } from './plugin-id';

/** @returns permissions of the admin's roles in the form in which Strapi's menus, pages and `useRBAC` want them */
export const permissionTo = (...names: AdminActionName[]) =>
  names.map((name) => ({ action: `plugin::${pluginId}.${name}`, subject: null }));
