import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { changesOf } from '../changes/service';
import { checkNoImportRuns, passBesideImports } from '../importing/beside';
import type { LinkService } from '../links/service';
import type { Database } from '../links/statements';
import type { PublicType } from '../model';
import { inTransaction } from './again';
import { applyMerge } from './apply';
import { type StoredEntry, readEntry } from './entry';
import { MergeConflict } from './conflict';
import { ownersTable } from './parts';
import { planOf, refusedPlan } from './plan';
import { questionProblems } from './problems';
import { readState } from './read';
import { type MergeRow, doneMerge, mergeRows } from './record';
import {
  type DoneMerge,
  type MergePlan,
  type MergeProblem,
  type MergeQuestion,
  type MergedType,
  mergedTypes,
} from './types';
import { undoMerge } from './undo';

/** How many merges `list` answers at most. */
const largestPage = 100;

const refusal = (problems: MergeProblem[]): errors.ValidationError =>
  new errors.ValidationError(problems.map(({ message }) => message).join(' '), {
    errors: problems.map(({ field, message }) => ({ path: [field], message, name: 'ValidationError' })),
  });

/** Nobody changes the two while they are merged, or parted. */
const lock = async (
  strapi: Core.Strapi,
  trx: Database,
  { type, from, into }: { type: MergedType; from: string; into: string },
): Promise<void> => {
  await trx(ownersTable(strapi, type))
    .whereIn('document_id', [from, into])
    .orderBy('id')
    .forUpdate()
    .select('id');
};

/** Merging two people or two organizations, for the admin and for code. */
export const merges = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = () => strapi.plugin('newsroom').service<LinkService & Core.Service>('links');
  const tables = () => links().tables();

  const planIn = async (trx: Database, question: MergeQuestion) => {
    const state = await readState(strapi, trx, tables(), question);
    return { state, plan: await planOf(strapi, state) };
  };

  /** Much of a merge is SQL, which nobody else notes. */
  const noteBoth = async ({ type, from, into }: MergeQuestion): Promise<void> => {
    for (const entry of [from, into]) await changesOf(strapi).note(type, entry);
  };

  /** Writes at the same moment did not see what is written here: when it has ended, the links are looked over. */
  const lookOverAfter = (
    trx: Database,
    onCommit: (callback: () => void) => void,
    type: PublicType,
    documentIds: string[],
  ): void => {
    if (strapi.db.dialect.client === 'sqlite') return;
    for (const documentId of documentIds) links().settling.whenDone(trx, onCommit, type, documentId);
  };

  return {
    /** @returns what a merge would do, or why it cannot be done; writes nothing */
    async plan(question: MergeQuestion): Promise<MergePlan> {
      const problems = questionProblems(question);
      if (problems.length > 0) return refusedPlan(question, problems);
      return strapi.db.transaction(async ({ trx }) => (await planIn(trx, question)).plan);
    },

    /**
     * Merges in one transaction, or not at all.
     * @param fingerprint that of the plan that somebody agreed to; none to merge whatever is there
     * @param by who merges, for the record
     * @throws ValidationError when the plan has problems, MergeConflict when it would be another plan now,
     * ImportConflict while an import is written
     */
    async apply(question: MergeQuestion, fingerprint?: string, by: string | null = null): Promise<DoneMerge> {
      const problems = questionProblems(question);
      if (problems.length > 0) throw refusal(problems);
      await checkNoImportRuns(strapi);
      return inTransaction(strapi, async ({ trx, onCommit }) => {
        await passBesideImports(strapi);
        await lock(strapi, trx, question);
        const { state, plan } = await planIn(trx, question);
        if (fingerprint !== undefined && fingerprint !== plan.fingerprint) {
          throw new MergeConflict(
            'Somebody changed the content after the plan was made, so nothing was merged. Plan again.',
          );
        }
        if (plan.problems.length > 0) throw refusal(plan.problems);
        lookOverAfter(trx, onCommit, question.type, [question.from, question.into]);
        const done = doneMerge(await applyMerge(strapi, trx, tables(), state, plan, by));
        await noteBoth(question);
        return done;
      });
    },

    /**
     * Puts back the state before a merge, in one transaction.
     * @throws NotFoundError when there is no such merge, MergeConflict when it is undone already or entries that it
     * touched have changed since (the message names them), ImportConflict while an import is written
     */
    async undo(id: string): Promise<DoneMerge> {
      await checkNoImportRuns(strapi);
      return inTransaction(strapi, async ({ trx, onCommit }) => {
        await passBesideImports(strapi);
        const merge: MergeRow | null = await mergeRows(strapi).findOne({ where: { documentId: id } });
        if (!merge) throw new errors.NotFoundError(`There is no merge '${id.slice(0, 100)}'.`);
        if (merge.undoneAt) throw new MergeConflict('This merge has been undone already.');
        await lock(strapi, trx, merge);
        for (const [type, owners] of await undoMerge(strapi, trx, tables(), merge)) {
          lookOverAfter(trx, onCommit, type, owners);
        }
        await noteBoth(merge);
        return doneMerge(
          await mergeRows(strapi).update({ where: { id: merge.id }, data: { undoneAt: new Date() } }),
        );
      });
    },

    /** @returns a merge; null when there is none of that id */
    async find(id: string): Promise<DoneMerge | null> {
      const row: MergeRow | null = await mergeRows(strapi).findOne({ where: { documentId: id } });
      return row && doneMerge(row);
    },

    /** @returns the entry that went with a merge, as it was, and the documentId of the other one if that is there; null when there is no such merge */
    async entriesOf(
      id: string,
    ): Promise<{ type: MergedType; went: StoredEntry; into: string | null } | null> {
      const row: MergeRow | null = await mergeRows(strapi).findOne({ where: { documentId: id } });
      if (!row) return null;
      const { type, into, record } = row;
      const { draft } = await readEntry(strapi, type, into);
      return { type, went: record.from, into: draft ? into : null };
    },

    /** @returns merges, the latest first, a page at a time */
    async list({
      page = 1,
      pageSize = 25,
      types = [...mergedTypes],
    }: { page?: number; pageSize?: number; types?: MergedType[] } = {}): Promise<{
      merges: DoneMerge[];
      total: number;
    }> {
      const where = { type: { $in: types } };
      const limit = Math.min(Math.max(1, pageSize), largestPage);
      const rows: MergeRow[] = await mergeRows(strapi).findMany({
        select: ['documentId', 'type', 'from', 'into', 'fromName', 'intoName', 'by', 'undoneAt', 'createdAt'],
        where,
        orderBy: { id: 'desc' },
        limit,
        offset: (Math.max(1, page) - 1) * limit,
      });
      return { merges: rows.map(doneMerge), total: await mergeRows(strapi).count({ where }) };
    },
  };
};

export type MergeService = ReturnType<typeof merges>;
