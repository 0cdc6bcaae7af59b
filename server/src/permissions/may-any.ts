import type { Core } from '@strapi/types';
import type { PublicType } from '../model';
import { type Ability, type AdminAction, permissionChecker } from './content-manager';

type Wanted = [AdminAction, PublicType];

/** Policy for admin users who have at least one of some permissions: Strapi's own asks for all of its list. */
export const mayAny = (
  { state }: { state: { userAbility?: Ability } },
  { wanted }: { wanted: Wanted[] },
  { strapi }: { strapi: Core.Strapi },
): boolean =>
  wanted.some(([action, type]) => permissionChecker(strapi, state.userAbility, type).can[action]());

/** Policies of an admin route: signed-in admin users who have any of these permissions in the content manager. */
export const permittedToAny = (...wanted: Wanted[]) => [
  'admin::isAuthenticatedAdmin',
  { name: 'plugin::newsroom.may-any', config: { wanted } },
];
