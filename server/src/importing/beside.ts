import type { Core } from '@strapi/types';
import { passTurnstileSoon } from '../slugs/turnstile';
import { ImportConflict } from './conflict';
import { heardOf } from './lost';
import { jobRows } from './record';

/**
 * Refuses what would have to wait for the end of an import. Call it before a transaction is begun. SQLite has one
 * connection: who can ask there does not ask during an import.
 * @throws ImportConflict while an import of the admin runs
 */
export const checkNoImportRuns = async (strapi: Core.Strapi): Promise<void> => {
  if (strapi.db.dialect.client === 'sqlite') return;
  if ((await jobRows(strapi).count({ where: heardOf() })) === 0) return;
  throw new ImportConflict('An import is running. Try again when it is done.');
};

/**
 * Lets a transaction go on while no merge and no import is written, those of the command line included.
 * @throws ImportConflict when that takes more than a moment
 */
export const passBesideImports = async (strapi: Core.Strapi): Promise<void> => {
  if (await passTurnstileSoon(strapi, 'merges')) return;
  throw new ImportConflict('An import or a merge is being written. Try again when it is done.');
};
