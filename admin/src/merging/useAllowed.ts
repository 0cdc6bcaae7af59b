import { useAuth } from '@strapi/strapi/admin';
import { permissionTo } from '../permissions';
import { pluginId } from '../plugin-id';
import type { EntryType } from './addresses';

/** @returns what the role of whoever is signed in may do with two entries of a type; the server asks again, for the very entries */
export const useAllowed = (type: EntryType) => {
  const held = useAuth('useAllowed', ({ permissions }) => permissions);
  const has = (action: string, subject: string | null): boolean =>
    held.some((one) => one.action === action && (one.subject ?? null) === subject);
  const inContentManager = (action: string) =>
    has(`plugin::content-manager.explorer.${action}`, `plugin::${pluginId}.${type}`);
  return {
    /** To say that two are not the same. */
    mayDecide: inContentManager('update'),
    mayMerge:
      permissionTo('read', 'merge').every(({ action, subject }) => has(action, subject)) &&
      ['read', 'update', 'delete'].every(inContentManager),
  };
};
