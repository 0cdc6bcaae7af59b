import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { host } from './folders.mjs';

const file = join(host, '.tmp/demo-account.json');

/**
 * The account with which a newcomer opens the admin: made at the first start with a random password, remembered
 * in `tests/app/.tmp` and found again later.
 * @returns {Promise<{ email: string, password: string } | null>} null when the site has administrators of its own
 */
export async function demoAccount(strapi) {
  const users = strapi.service('admin::user');
  const kept = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null;
  if (kept && (await opensWith(strapi, kept))) return kept;
  if (await users.exists()) return null;
  const account = { email: 'editor@example.com', password: newPassword() };
  await users.createFirstAdmin({ firstname: 'Demo', lastname: 'Editor', ...account });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(account, null, 2)}\n`, { mode: 0o600 });
  return account;
}

async function opensWith(strapi, { email, password }) {
  const user = await strapi.db.query('admin::user').findOne({ where: { email } });
  return Boolean(user?.password) && strapi.service('admin::auth').validatePassword(password, user.password);
}

/** Strapi wants a digit, a small and a capital letter in a password. */
function newPassword() {
  for (;;) {
    const password = randomBytes(15).toString('base64url');
    if ([/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(password))) return password;
  }
}
