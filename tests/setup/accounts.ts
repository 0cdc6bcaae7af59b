import { randomBytes } from 'node:crypto';
import type { AdminActionName } from '../../server/src/permissions/admin-actions';
import type { TestApp } from './boot';

/** An action of the content API, such as `plugin::newsroom.article.find`. */
export type Action = string;

/** Gives actions to one of the two roles that every site has; what the role had before stays. */
export async function grant(
  app: TestApp,
  role: 'public' | 'authenticated',
  actions: Action[],
): Promise<void> {
  const { id } = await roleOfType(app, role);
  await addPermissions(app, id, actions);
}

/** Takes actions away from one of the two roles that every site has. */
export async function revoke(
  app: TestApp,
  role: 'public' | 'authenticated',
  actions: Action[],
): Promise<void> {
  const { id } = await roleOfType(app, role);
  await app.strapi.db
    .query('plugin::users-permissions.permission')
    .deleteMany({ where: { role: id, action: { $in: actions } } });
}

/** The actions that a role has now, sorted. */
export async function granted(app: TestApp, role: 'public' | 'authenticated'): Promise<Action[]> {
  const { id } = await roleOfType(app, role);
  const rows: Array<{ action: Action }> = await app.strapi.db
    .query('plugin::users-permissions.permission')
    .findMany({ where: { role: id } });
  return rows.map(({ action }) => action).sort();
}

/**
 * A user of the site whose role has exactly these actions.
 * @returns what to send as `Authorization`
 */
export async function signedIn(app: TestApp, actions: Action[]): Promise<{ Authorization: string }> {
  const { strapi } = app;
  const name = randomBytes(6).toString('hex');
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .create({ data: { name, type: name, description: 'made by a test' } });
  await addPermissions(app, role.id, actions);
  const user = await strapi
    .plugin('users-permissions')
    .service('user')
    .add({
      username: name,
      email: `${name}@example.com`,
      password: randomBytes(12).toString('hex'),
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    });
  const jwt = await strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
  return { Authorization: `Bearer ${jwt}` };
}

/**
 * An API token that may do everything, read everything, or just these actions.
 * @returns what to send as `Authorization`
 */
export async function withToken(
  app: TestApp,
  may: 'full-access' | 'read-only' | Action[],
): Promise<{ Authorization: string }> {
  const token = await app.strapi.service('admin::api-token').create({
    name: randomBytes(6).toString('hex'),
    description: 'made by a test',
    lifespan: null,
    ...(Array.isArray(may) ? { type: 'custom', permissions: may } : { type: may }),
  });
  return { Authorization: `Bearer ${token.accessKey}` };
}

/** The code of a role; Strapi makes these three, tests make others. */
export type AdminRole = 'strapi-super-admin' | 'strapi-editor' | 'strapi-author' | (string & {});

/**
 * A person who works in the admin panel, signed in.
 * @returns the account, and what to send as `Authorization` to routes of the admin, such as the content manager's
 */
export async function adminUser(app: TestApp, role: AdminRole = 'strapi-super-admin') {
  const { strapi } = app;
  const { id } = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  const email = `${randomBytes(6).toString('hex')}@example.com`;
  const password = `Aa1${randomBytes(12).toString('hex')}`;
  const user = await strapi.service('admin::user').create({
    firstname: 'Test',
    lastname: role,
    email,
    password,
    isActive: true,
    roles: [id],
  });
  const { body } = await app.request.post('/admin/login').send({ email, password }).expect(200);
  return { id: Number(user.id), email, password, headers: { Authorization: `Bearer ${body.data.token}` } };
}

/** What an admin role may do with one content type, as Settings > Roles would store it. */
export interface AdminPermission {
  action: 'read' | 'create' | 'update' | 'delete' | 'publish';
  subject: string;
  /** All fields when it is missing; `credits` counts for all that a credit holds. */
  fields?: string[];
  locales?: string[];
  conditions?: string[];
}

/**
 * Somebody who works in the admin panel with exactly these permissions, signed in.
 * @param newsroom permissions of ours, besides those of the content manager
 * @returns the id of the account, and what to send as `Authorization`
 */
export async function adminUserWho(
  app: TestApp,
  permissions: AdminPermission[],
  newsroom: AdminActionName[] = [],
) {
  const { strapi } = app;
  const name = randomBytes(6).toString('hex');
  const role = await strapi.service('admin::role').create({ name, description: 'made by a test' });
  await strapi.service('admin::role').assignPermissions(role.id, [
    ...newsroom.map((action) => ({ action: `plugin::newsroom.${action}`, subject: null })),
    ...permissions.map(({ action, subject, fields, locales = ['en'], conditions = [] }) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject,
      properties: { ...(fields ? { fields } : {}), locales },
      conditions,
    })),
  ]);
  const { code } = await strapi.db.query('admin::role').findOne({ where: { id: role.id } });
  return adminUser(app, code);
}

/**
 * Gives a site a condition for permissions, as its own code would in bootstrap.
 * @param filter the filter of the entries that a permission with this condition is for
 * @returns what to write among the conditions of a permission
 */
export async function addCondition(app: TestApp, name: string, filter: object): Promise<string> {
  const { strapi } = app;
  const { conditionProvider } = strapi.service('admin::permission');
  // Strapi takes no conditions after it has booted.
  strapi.isLoaded = false;
  try {
    await conditionProvider.register({ name, displayName: name, category: 'tests', handler: () => filter });
  } finally {
    strapi.isLoaded = true;
  }
  return `api::${name}`;
}

async function roleOfType(app: TestApp, type: string): Promise<{ id: number }> {
  return app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } });
}

async function addPermissions(app: TestApp, role: number, actions: Action[]): Promise<void> {
  const permissions = app.strapi.db.query('plugin::users-permissions.permission');
  for (const action of actions) await permissions.create({ data: { action, role } });
}
