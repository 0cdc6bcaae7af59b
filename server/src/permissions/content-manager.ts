import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../model';

/** What Strapi knows of the admin user who asks: `ctx.state.userAbility`. */
export type Ability = unknown;

export type AdminAction = 'create' | 'read' | 'update' | 'delete' | 'publish';

export type Query = Record<string, unknown>;

type Ask = (entry?: unknown, field?: string) => boolean;

/** The content manager's own answers, as far as they are used here. */
export interface PermissionChecker {
  can: Record<AdminAction, Ask>;
  cannot: Record<AdminAction, Ask>;
  sanitizedQuery: { read(query: Query): Promise<Query> };
  sanitizeOutput(entry: unknown): Promise<unknown>;
}

interface PermissionCheckers {
  create(asker: { userAbility: Ability; model: string }): PermissionChecker;
}

/** @returns what an admin user may do with entries of a type, as the content manager has it */
export const permissionChecker = (
  strapi: Core.Strapi,
  userAbility: Ability,
  type: PublicType,
): PermissionChecker =>
  strapi
    .plugin('content-manager')
    .service<PermissionCheckers & Core.Service>('permission-checker')
    .create({ userAbility, model: uidOf(type) });

/** What the conditions of a permission look at besides the entry: is creator, has the same role as the creator. */
export const creator = { createdBy: { populate: { roles: true } } };
