import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** After tests in a browser: what they had copies of goes. */
export default async function tearDown() {
  const file = process.env.NEWSROOM_SEEDED_SITE;
  if (file) await rm(dirname(file), { recursive: true, force: true });
}
