import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe } from '@jest/globals';
import type { ImportOptions } from '../../server/src/pieces/plan';
import type { ImportService } from '../../server/src/pieces/service';
import type { SourceFile } from '../../server/src/pieces/types';
import type { TestApp } from './boot';

const root = path.resolve(__dirname, '../..');

/** The folder of the real piece and of what a careful reader finds in it. */
export const piecesFolder = path.resolve(root, process.env.NEWSROOM_PIECES ?? '../shared/pieces');

/**
 * Whether tests against the real piece run. It is somebody's journalism and no part of the repository: they do where it is
 * at hand, and in CI, where it must be.
 */
export const isPieceExpected =
  existsSync(path.join(piecesFolder, 'us-china-cyber-talks.txt')) || process.env.CI === 'true';

export const describeWithPiece = isPieceExpected ? describe : describe.skip;

/** @returns the files of the seeded bundle */
export async function seedBundle(): Promise<SourceFile[]> {
  const folder = path.join(root, 'seed/us-china-cyber-talks');
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (file) => ({ file, bytes: await readFile(path.join(folder, file)) })));
}

/** @returns one file made of the given text */
export const sourceFile = (file: string, text: string): SourceFile => ({ file, bytes: Buffer.from(text) });

const usual: ImportOptions = { draft: false, overwrite: false };

/** Plans and applies, as the command line does. @returns what the plan said */
export async function importFiles(app: TestApp, files: SourceFile[], options: Partial<ImportOptions> = {}) {
  const imports: ImportService = app.strapi.plugin('newsroom').service('imports');
  const planned = await imports.plan(files, { ...usual, ...options });
  await imports.apply(planned);
  return planned.report;
}

/** Plans only. @returns the report, with problems as values */
export async function planFiles(app: TestApp, files: SourceFile[], options: Partial<ImportOptions> = {}) {
  const imports: ImportService = app.strapi.plugin('newsroom').service('imports');
  return (await imports.plan(files, { ...usual, ...options })).report;
}
