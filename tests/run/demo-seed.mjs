import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { digestOf } from './fresh.mjs';
import { bundle, host } from './folders.mjs';
import { seed } from './newsroom.mjs';

const note = join(host, '.tmp/demo-seeded');

/**
 * Imports the bundle into the database of the demo, unless just this bundle is there from an earlier run: what an
 * editor has done with it since then stays.
 * @returns {Promise<boolean>} whether the bundle is there
 */
export async function seedOnce() {
  const state = await wanted();
  if (!isNewFile() && existsSync(note) && (await readFile(note, 'utf8')) === state) return true;
  if ((await seed()) !== 0) return false;
  await mkdir(dirname(note), { recursive: true });
  await writeFile(note, state);
  return true;
}

/** Which bundle belongs into which database. */
async function wanted() {
  const settings = Object.entries(process.env).filter(([name]) => name.startsWith('DATABASE_'));
  const database = createHash('sha256').update(JSON.stringify(settings.sort())).digest('hex');
  return `${await digestOf([bundle])} ${database}`;
}

function isNewFile() {
  const { DATABASE_CLIENT = 'sqlite', DATABASE_FILENAME = '.tmp/data.db' } = process.env;
  return DATABASE_CLIENT === 'sqlite' && !existsSync(resolve(host, DATABASE_FILENAME));
}
