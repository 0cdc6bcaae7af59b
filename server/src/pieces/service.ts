import type { Core } from '@strapi/types';
import { applyPlan } from './apply';
import { ImportError } from './import-error';
import { loadKnown } from './load-known';
import { loadStored } from './load-stored';
import { type ImportOptions, planImport } from './plan';
import { readBundle } from './read-bundle';
import type { Bundle, PlanReport, SourceFile } from './types';
import { wishOf } from './wanted';
import type { ImportStep } from './writer';

/** A plan that can be shown, and applied as long as the CMS stays as it was. */
export interface PlannedImport {
  report: PlanReport;
  bundle: Bundle;
  options: ImportOptions;
}

export interface ImportResult {
  report: PlanReport;
}

const planNow = async (strapi: Core.Strapi, bundle: Bundle, options: ImportOptions) => {
  const known = await loadKnown(strapi, bundle);
  const wish = wishOf(bundle, known);
  const stored = await loadStored(strapi, wish.entries, known);
  return { known, plan: planImport(wish, stored, options) };
};

const changedMeanwhile = ({ report }: PlannedImport) =>
  new ImportError([
    {
      level: 'error',
      file: report.changes[0]?.file ?? '',
      line: 1,
      column: 1,
      rule: 'changed-meanwhile',
      message: 'Somebody changed the content after the plan was made, so nothing was written.',
      remedy: 'Import again: the new plan takes the change into account.',
    },
  ]);

const errorsIn = ({ problems }: PlanReport) => problems.filter(({ level }) => level === 'error');

/** The one way in for imports: the command line, the admin and the API plan and apply here. */
export const imports = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * @param files what the user gave; names are for messages only
   * @returns what importing them would do; writes nothing and throws nothing for bad input, which is in the problems
   */
  async plan(files: SourceFile[], options: ImportOptions): Promise<PlannedImport> {
    // The parser is an ES module; imported so, CommonJS builds find it on every Node from 20 on.
    const { fromMarkdown } = await import('mdast-util-from-markdown');
    const bundle = readBundle(files, fromMarkdown);
    const { plan } = await planNow(strapi, bundle, options);
    return { report: plan.report, bundle, options };
  },

  /**
   * Applies a plan in one transaction.
   * @throws ImportError when the plan has errors, the CMS refuses something or changed since; nothing is written then
   */
  async apply(
    planned: PlannedImport,
    onProgress: (step: ImportStep) => void = () => {},
  ): Promise<ImportResult> {
    const faults = errorsIn(planned.report);
    if (faults.length > 0) throw new ImportError(faults);
    return strapi.db.transaction(async () => {
      const { known, plan } = await planNow(strapi, planned.bundle, planned.options);
      if (JSON.stringify(plan.report) !== JSON.stringify(planned.report)) throw changedMeanwhile(planned);
      await applyPlan(strapi, plan, known, onProgress);
      return { report: plan.report };
    });
  },
});

export type ImportService = ReturnType<typeof imports>;
