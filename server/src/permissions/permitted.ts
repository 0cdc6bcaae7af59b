import { type PublicType, uidOf } from '../model';
import type { AdminAction } from './content-manager';

/** Signed-in admin users who may do something with a type in the content manager. */
const permitted = (action: AdminAction, type: PublicType) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject: uidOf(type),
});

/** Policies of an admin route: signed-in admin users who have all of these permissions in the content manager. */
export const permittedTo = (...wanted: Array<[AdminAction, PublicType]>) => [
  'admin::isAuthenticatedAdmin',
  {
    name: 'admin::hasPermissions',
    config: { actions: wanted.map(([action, type]) => permitted(action, type)) },
  },
];
