import type { Core } from '@strapi/types';
import { type OnProgress, applyPlan } from './apply';
import { passTurnstile } from '../slugs/turnstile';
import { ImportError, changedMeanwhile } from './import-error';
import { loadKnown } from './load-known';
import { loadStored } from './load-stored';
import { type ImportOptions, planImport } from './plan';
import { inTurns } from '../turns';
import { bundleSteps } from './read-bundle';
import type { Bundle, PlanReport, SourceFile } from './types';
import { wishSteps } from './wanted';

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
  const wish = await inTurns(wishSteps(bundle, known, options.decisions));
  const stored = await loadStored(strapi, wish.entries, known);
  return { known, plan: planImport(wish, stored, options) };
};

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
    const bundle = await inTurns(bundleSteps(files, fromMarkdown));
    const { plan } = await planNow(strapi, bundle, options);
    return { report: plan.report, bundle, options };
  },

  /**
   * Applies a plan in one transaction.
   * @param onProgress told after every step; what it throws stops the import
   * @param by the id of the admin user who imports; null for the command line
   * @throws ImportError when the plan has errors, the CMS refuses something or changed since; nothing is written then
   */
  async apply(
    planned: PlannedImport,
    onProgress: OnProgress = () => undefined,
    by: number | null = null,
  ): Promise<ImportResult> {
    const faults = errorsIn(planned.report);
    if (faults.length > 0) throw new ImportError(faults);
    return strapi.db.transaction(async () => {
      // A merge and an import would wait for one another's entries.
      await passTurnstile(strapi, 'merges');
      const { known, plan } = await planNow(strapi, planned.bundle, planned.options);
      if (JSON.stringify(plan.report) !== JSON.stringify(planned.report))
        throw changedMeanwhile(planned.report);
      await applyPlan(strapi, plan, known, onProgress, by);
      return { report: plan.report };
    });
  },
});

export type ImportService = ReturnType<typeof imports>;
