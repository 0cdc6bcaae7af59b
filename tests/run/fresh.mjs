import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { memory, root } from './folders.mjs';

/**
 * Builds something, unless what is there was built from the same files and nobody has changed it since.
 * @param {object} product
 * @param {string} product.name what to call it
 * @param {string[]} product.inputs files and folders whose content decides; those that do not exist count as empty
 * @param {string[]} product.outputs files and folders that the build writes
 * @param {() => Promise<void>} product.build
 * @param {boolean} force build anyway
 */
export async function keepFresh({ name, inputs, outputs, build }, force = false) {
  const note = join(memory, `${name}.built`);
  const state = () => digestOf([...inputs, ...outputs]);
  if (!force && existsSync(note) && (await readFile(note, 'utf8')) === (await state())) return;
  const began = Date.now();
  process.stderr.write(`Building the ${name} ...`);
  await rm(note, { force: true });
  await build();
  await mkdir(memory, { recursive: true });
  await writeFile(note, await state());
  process.stderr.write(` ${Math.round((Date.now() - began) / 1000)} s\n`);
}

/** A digest of the names and contents of files, and of all files in folders. */
export async function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesOf(path) {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
