import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { appFolder } from './folders';

const NAMES = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
] as const;

type SecretName = (typeof NAMES)[number];

const file = path.join(appFolder, '.tmp', 'secrets.json');

/**
 * A secret from the environment; without one, a random secret that this checkout makes once and keeps in
 * `.tmp/secrets.json`, which is never committed.
 */
export function secret(name: SecretName): string {
  return process.env[name] || keptSecrets()[name];
}

function keptSecrets(): Record<SecretName, string> {
  if (!existsSync(file)) {
    const made = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('base64')]));
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
