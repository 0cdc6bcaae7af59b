import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { NewsroomOptions } from '../../config';
import { type PublicType, publicTypes, uidOf } from '../../model';
import { adminActionId, adminActionNames } from '../../permissions/admin-actions';
import type { PublicReading, RoleWithActions, SettingsAnswer } from '../contracts/settings';
import { optionValues } from './option-values';

interface Role {
  id: number | string;
  name: string;
}

interface Permission {
  action: string;
  role: Role | null;
}

/** The roles of the admin by name, with what each may do in Newsroom. */
const rolesWithActions = async (strapi: Core.Strapi): Promise<RoleWithActions[]> => {
  const roles: Role[] = await strapi.db.query('admin::role').findMany({ orderBy: 'name' });
  const permissions: Permission[] = await strapi.db.query('admin::permission').findMany({
    where: { action: { $in: adminActionNames().map(adminActionId) } },
    populate: { role: { select: ['id'] } },
  });
  const held = new Set(permissions.map(({ action, role }) => `${role?.id} ${action}`));
  return roles.map(({ id, name }) => ({
    id: String(id),
    name,
    actions: adminActionNames().filter((action) => held.has(`${id} ${adminActionId(action)}`)),
  }));
};

const publicReading = async (strapi: Core.Strapi): Promise<PublicReading | null> => {
  if (!strapi.plugin('users-permissions')) return null;
  const role: (Role & { permissions: Array<{ action: string }> }) | null = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' }, populate: ['permissions'] });
  if (!role) return null;
  const granted = new Set(role.permissions.map(({ action }) => action));
  const readable = (Object.keys(publicTypes) as PublicType[]).map(
    (type) => [type, granted.has(`${uidOf(type)}.find`)] as const,
  );
  return { roleId: String(role.id), readable: Object.fromEntries(readable) as PublicReading['readable'] };
};

/** What the plugin runs with and who may do what, for the admin's page of settings; changes nothing. */
export const settingsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const data = {
      options: optionValues(strapi.config.get<NewsroomOptions>('plugin::newsroom')),
      actions: adminActionNames(),
      roles: await rolesWithActions(strapi),
      publicReading: await publicReading(strapi),
    };
    ctx.body = { data } satisfies SettingsAnswer;
  },
});
