import type { PlanReport, Problem } from './types';

/** An import that stopped: what is wrong, where, and what to do. Nothing has been written. */
export class ImportError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems[0]?.message ?? 'The import stopped');
    this.name = 'ImportError';
  }
}

/** @returns the error for a plan that would be another one by now */
export const changedMeanwhile = (report: PlanReport): ImportError =>
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
