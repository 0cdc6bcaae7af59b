import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Core } from '@strapi/types';
import { ImportError, changedMeanwhile } from '../pieces/import-error';
import type { ImportService } from '../pieces/service';
import { fileProblem } from '../pieces/source-limits';
import type { Problem } from '../pieces/types';
import { importedEntries } from './entries';
import { unpack } from './pack';
import { fingerprintOf, jobRows } from './record';
import { storable } from './storable';
import type { ImportResult, JobRow, Running } from './types';

/** How often a node says that it still runs an import, in milliseconds. */
const beat = 5_000;

/** Somebody, or the end of the server, stopped the import before it was done. */
class Stopped extends Error {}

const problemsOf = (strapi: Core.Strapi, error: unknown): Problem[] => {
  if (error instanceof ImportError) return error.problems;
  strapi.log.error(`An import failed, and nothing was written: ${(error as Error).stack ?? error}`);
  const message = 'The import failed on the server.';
  return [
    fileProblem(
      '',
      'import-failed',
      message,
      'Nothing was written. Ask whoever looks after the server, or try again.',
    ),
  ];
};

/**
 * Tells other nodes that this one still runs an import, and hears from them that it is to be cancelled. SQLite has one
 * node, and one connection, which the import holds.
 */
const keepBeating = (strapi: Core.Strapi, running: Running): (() => void) => {
  if (strapi.db.dialect.client === 'sqlite') return () => undefined;
  const where = { documentId: running.id, state: 'running' };
  const say = async () => {
    await jobRows(strapi).updateMany({ where, data: { beatAt: new Date() } });
    const row: Pick<JobRow, 'cancelAsked'> | null = await jobRows(strapi).findOne({
      select: ['cancelAsked'],
      where,
    });
    // Whoever took it for lost has said so already.
    if (!row || row.cancelAsked) running.isStopping = true;
  };
  const timer = setInterval(() => {
    say().catch((error: Error) => strapi.log.warn(`An import could not say that it runs: ${error.message}`));
  }, beat);
  return () => clearInterval(timer);
};

const run = async (strapi: Core.Strapi, row: JobRow, running: Running): Promise<void> => {
  const imports: ImportService = strapi.plugin('newsroom').service('imports');
  const orStop = () => {
    if (running.isStopping) throw new Stopped();
  };
  const planned = await imports.plan(await unpack(row.sources ?? ''), row.settings);
  if (fingerprintOf(planned.report) !== row.fingerprint) throw changedMeanwhile(planned.report);
  orStop();
  // The import is done when its row says so: both are written, or neither, even when the node dies.
  await strapi.db.transaction(async () => {
    const { report } = await imports.apply(
      planned,
      async ({ done, total, label }) => {
        running.progress = { phase: 'writing', done, total, label };
        // SQLite answers at once, always: without a pause nobody else would be heard until the end.
        await nextTurn();
        orStop();
      },
      Number(row.owner),
    );
    const entries = await importedEntries(strapi, report.changes);
    const result: ImportResult = storable({ entries, problems: report.problems });
    orStop();
    const { count } = await jobRows(strapi).updateMany({
      where: { documentId: row.documentId, state: 'running' },
      data: { state: 'done', result, sources: null, endedAt: new Date() },
    });
    if (count !== 1) throw new Stopped();
  });
};

/**
 * Runs an import whose row says `running`, in the background.
 * @param onEnd called when the row says how it ended
 * @returns what this node knows of it
 */
export const startRunning = (strapi: Core.Strapi, row: JobRow, onEnd: () => void): Running => {
  const running: Running = {
    id: row.documentId,
    key: randomBytes(24).toString('base64url'),
    progress: { phase: 'reading', done: 0, total: 0, label: '' },
    isStopping: false,
    ended: Promise.resolve(),
  };
  const stopBeating = keepBeating(strapi, running);
  const end = async (error: unknown) => {
    const state = error instanceof Stopped ? 'cancelled' : 'failed';
    const problems = error instanceof Stopped ? [] : storable(problemsOf(strapi, error));
    await jobRows(strapi).updateMany({
      where: { documentId: row.documentId, state: 'running' },
      data: { state, result: { entries: [], problems }, sources: null, endedAt: new Date() },
    });
  };
  running.ended = run(strapi, row, running)
    .catch(end)
    .catch((error: Error) => {
      strapi.log.error(`An import could not say how it ended: ${error.message}`);
    })
    .finally(() => {
      stopBeating();
      onEnd();
    });
  return running;
};
