import { timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { ImportJob, ImportProgress, ImportSummary } from '../api/contracts/imports';
import { passTurnstile } from '../slugs/turnstile';
import { ImportConflict } from './conflict';
import { lostImports } from './lost';
import { jobRows, summaryOf } from './record';
import { type ListedRow, type ShownRow, listedRows, ofOwner, shownRow } from './rows';
import { startRunning } from './run';
import type { JobRow, Running, Whose } from './types';

/** What nodes may see of an import that they do not run. */
const unknownProgress: ImportProgress = { phase: 'writing', done: 0, total: 0, label: '' };

/** No more than one import runs at a time; more rows that say so are of nodes that went down. */
const mostRunning = 100;

/** Imports that run or ran: in the background, one at a time. */
export const importRuns = (strapi: Core.Strapi) => {
  const rows = () => jobRows(strapi);
  const runningHere = new Map<string, Running>();
  /** Imports whose rows may say already that they run. */
  const startingHere = new Set<string>();
  const orLost = lostImports(strapi, (id) => runningHere.has(id) || startingHere.has(id));

  const shownOrLost = (row: ShownRow): Promise<ShownRow> =>
    orLost(row, (documentId) => shownRow(strapi, { documentId }));

  const listedOrLost = (row: ListedRow): Promise<ListedRow> =>
    orLost(row, async (documentId) => (await listedRows(strapi, { documentId }, 1))[0] ?? null);

  const jobOf = (row: ShownRow): ImportJob => {
    const running = runningHere.get(row.documentId);
    return {
      ...summaryOf(row),
      progress: row.state === 'running' ? (running?.progress ?? unknownProgress) : null,
      problems: row.result?.problems ?? [],
      entries: row.result?.entries ?? [],
      key: running?.key ?? null,
    };
  };

  const find = async (id: string, whose: Whose): Promise<ShownRow | null> => {
    const row = await shownRow(strapi, { documentId: id, state: { $ne: 'planned' }, ...ofOwner(whose) });
    return row && shownOrLost(row);
  };

  /** @throws ImportConflict while another import runs */
  const checkNoneRuns = async (): Promise<void> => {
    for (const row of await listedRows(strapi, { state: 'running' }, mostRunning)) {
      if ((await listedOrLost(row)).state === 'running') {
        throw new ImportConflict('Another import is running. Wait until it is done, and import then.');
      }
    }
  };

  return {
    /**
     * Starts applying a plan in the background.
     * @throws ImportConflict when the plan is another by now, or another import runs
     */
    async start(plan: JobRow, fingerprint: string): Promise<ImportJob> {
      if (plan.fingerprint !== fingerprint) {
        throw new ImportConflict('This is not the plan that you saw: it was made again since. Plan again.');
      }
      await checkNoneRuns();
      const now = new Date();
      const started = { state: 'running' as const, startedAt: now, beatAt: now };
      startingHere.add(plan.documentId);
      try {
        await strapi.db.transaction(async () => {
          await passTurnstile(strapi, 'import starts');
          await checkNoneRuns();
          const where = { documentId: plan.documentId, state: 'planned', fingerprint };
          const { count } = await rows().updateMany({ where, data: started });
          if (count !== 1) throw new ImportConflict('This plan was applied or made again just now.');
        });
        const row = { ...plan, ...started };
        runningHere.set(
          plan.documentId,
          startRunning(strapi, row, () => runningHere.delete(plan.documentId)),
        );
        return jobOf(row);
      } finally {
        startingHere.delete(plan.documentId);
      }
    },

    /** @returns an import that was started; null when there is none of that id, or it is somebody else's */
    async find(id: string, whose: Whose): Promise<ImportJob | null> {
      const row = await find(id, whose);
      return row && jobOf(row);
    },

    /** @returns the import that a user has running; null when there is none */
    async current(owner: number): Promise<ImportJob | null> {
      const row = await shownRow(strapi, { state: 'running', owner: `${owner}` });
      return row && jobOf(await shownOrLost(row));
    },

    /** @returns the latest imports, without what they wrote */
    async list(whose: Whose, limit: number): Promise<ImportSummary[]> {
      const found = await listedRows(strapi, { state: { $ne: 'planned' }, ...ofOwner(whose) }, limit);
      return (await Promise.all(found.map(listedOrLost))).map(summaryOf);
    },

    /**
     * Stops an import before its next step; nothing stays written.
     * @returns it, perhaps still stopping; null when there is none of that id, or it is somebody else's
     * @throws ImportConflict when it has ended already
     */
    async cancel(id: string, whose: Whose): Promise<ImportJob | null> {
      const row = await find(id, whose);
      if (!row) return null;
      const running = runningHere.get(id);
      if (row.state !== 'running') throw new ImportConflict('This import has ended already.');
      if (running) {
        running.isStopping = true;
        await running.ended;
      } else
        await rows().updateMany({ where: { documentId: id, state: 'running' }, data: { cancelAsked: true } });
      const after = await find(id, whose);
      return after && jobOf(after);
    },

    /** @returns an import that runs on this node, for whoever has its key; asks no database */
    withKey(id: string, key: string): Running | null {
      const running = runningHere.get(id);
      if (!running) return null;
      const [given, own] = [Buffer.from(key), Buffer.from(running.key)];
      return given.length === own.length && timingSafeEqual(given, own) ? running : null;
    },

    /** Stops what runs on this node. Call it before the server stops: what is half written is taken back. */
    async stop(): Promise<void> {
      const all = [...runningHere.values()];
      for (const running of all) running.isStopping = true;
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
};
