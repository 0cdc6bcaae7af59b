import type { Core } from '@strapi/types';
import type { ImportPlan, ImportSettings } from '../api/contracts/imports';
import type { ImportService } from '../pieces/service';
import { noPieces } from '../pieces/source-limits';
import type { PlanReport, Problem, SourceFile } from '../pieces/types';
import { pack, unpack } from './pack';
import { fingerprintOf, jobRows, recordOf } from './record';
import { kept, tidy } from './tidy';
import type { Importer, JobRow } from './types';

/** Says what else keeps a plan from being applied, such as permissions that are missing. */
type FindProblems = (report: PlanReport) => Promise<Problem[]>;

const said = ({ pieces, changes, problems }: PlanReport): boolean =>
  pieces.length + changes.length + problems.length > 0;

/** Plans of imports: made, and kept for a while with their files. */
export const importPlans = (strapi: Core.Strapi) => {
  const rows = () => jobRows(strapi);
  const imports = (): ImportService => strapi.plugin('newsroom').service('imports');

  /** Plans and says what is wrong beside what the planner finds. */
  const planned = async (
    files: SourceFile[],
    earlier: Problem[],
    settings: ImportSettings,
    findProblems: FindProblems,
  ) => {
    const { report } = await imports().plan(files, settings);
    const fingerprint = fingerprintOf(report);
    const nothing = said(report) || earlier.length > 0 ? [] : files.map(({ file }) => noPieces(file, 'file'));
    const problems = [...earlier, ...report.problems, ...nothing, ...(await findProblems(report))];
    return { fingerprint, report: { ...report, problems }, record: recordOf({ ...report, problems }) };
  };

  type Planned = Awaited<ReturnType<typeof planned>>;

  const answer = (id: string | null, { fingerprint, report, record }: Planned, from: Date): ImportPlan => ({
    id,
    fingerprint,
    report,
    isApplicable: record.isApplicable,
    keptUntil: new Date(from.getTime() + kept).toISOString(),
  });

  const stored = ({ fingerprint, record }: Planned, settings: ImportSettings) => ({
    settings,
    fingerprint,
    plan: record,
    counts: record.counts,
  });

  const findPlan = (id: string, { id: owner }: Importer): Promise<JobRow | null> =>
    rows().findOne({
      where: {
        documentId: id,
        state: 'planned',
        owner: `${owner}`,
        updatedAt: { $gt: new Date(Date.now() - kept) },
      },
    });

  return {
    /**
     * Plans an import, and keeps the files so that it can be planned again and applied.
     * @param earlier problems with the files as they were sent; with an error among them nothing is kept
     * @param findProblems what else keeps the plan from being applied, such as missing permissions
     * @returns the plan; nothing of the content is written
     */
    async plan(
      importer: Importer,
      { files, earlier }: { files: SourceFile[]; earlier: Problem[] },
      settings: ImportSettings,
      findProblems: FindProblems,
    ): Promise<ImportPlan> {
      const made = await planned(files, earlier, settings, findProblems);
      const now = new Date();
      if (earlier.some(({ level }) => level === 'error')) return answer(null, made, now);
      const owner = `${importer.id}`;
      const row: JobRow = await rows().create({
        data: {
          state: 'planned',
          owner,
          by: importer.by,
          sources: await pack(files),
          files: { names: files.slice(0, 3).map(({ file }) => file), count: files.length },
          ...stored(made, settings),
        },
      });
      await tidy(strapi, owner);
      return answer(row.documentId, made, now);
    },

    /**
     * Plans the files of a plan once more, with other settings or decisions.
     * @returns the new plan under the old id; null when there is none of that id, or no more, or somebody else's
     */
    async planAgain(
      importer: Importer,
      id: string,
      settings: ImportSettings,
      findProblems: FindProblems,
    ): Promise<ImportPlan | null> {
      const row = await findPlan(id, importer);
      if (!row) return null;
      const made = await planned(await unpack(row.sources ?? ''), [], settings, findProblems);
      const { count } = await rows().updateMany({
        where: { documentId: id, state: 'planned' },
        data: { ...stored(made, settings), updatedAt: new Date() },
      });
      return count === 1 ? answer(id, made, new Date()) : null;
    },

    /** @returns a plan that is kept for its owner; null when there is none of that id, or no more, or somebody else's */
    findPlan,
  };
};
