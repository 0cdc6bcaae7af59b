import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { ImportCounts, ImportSummary } from '../api/contracts/imports';
import type { PlanReport } from '../pieces/types';
import type { ListedRow } from './rows';
import type { PlanRecord } from './types';

/** The rows of imports. */
export const jobRows = (strapi: Core.Strapi) => strapi.db.query('plugin::newsroom.import-job');

/** @returns what tells a plan from every other */
export const fingerprintOf = (report: PlanReport): string =>
  createHash('sha256').update(JSON.stringify(report)).digest('hex');

const noCounts: ImportCounts = { create: 0, update: 0, keep: 0, conflict: 0 };

const countsOf = ({ changes }: PlanReport): ImportCounts => {
  const counts = { ...noCounts };
  for (const { action } of changes) counts[action] += 1;
  return counts;
};

/** @returns what is kept of a plan beside the files */
export const recordOf = (report: PlanReport): PlanRecord => ({
  counts: countsOf(report),
  writes: report.changes
    .filter(({ action }) => action === 'create' || action === 'update')
    .map(({ action, type, slug, locale, fields, publish }) => ({
      action,
      type,
      slug,
      locale,
      fields,
      publish,
    })),
  isApplicable: report.problems.every(({ level }) => level !== 'error'),
});

const timeOf = (value: string | Date): string => new Date(value).toISOString();

/** @returns an import as a list of imports has it; a plan counts as one that is about to run */
export const summaryOf = (row: ListedRow): ImportSummary => ({
  id: row.documentId,
  state: row.state === 'planned' ? 'running' : row.state,
  by: row.by ?? '',
  files: row.files,
  counts: row.counts ?? noCounts,
  startedAt: timeOf(row.startedAt ?? row.createdAt),
  endedAt: row.endedAt && timeOf(row.endedAt),
});
