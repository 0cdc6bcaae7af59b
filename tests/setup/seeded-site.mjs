import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../run/build.mjs';
import { runQuietly } from '../run/command.mjs';
import { root } from '../run/folders.mjs';

/**
 * Before tests in a browser: plugin, host application and admin panel must be built, and the bundle be seeded into the
 * file that `NEWSROOM_SEEDED_SITE` then names. Each suite serves a copy of it.
 */
export default async function setUp() {
  await buildAll();
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-seeded-'));
  const file = join(folder, 'site.db');
  await runQuietly([join(root, 'tests/run/seed.mjs')], {
    env: { NODE_ENV: 'production', DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
  });
  process.env.NEWSROOM_SEEDED_SITE = file;
}
