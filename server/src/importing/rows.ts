import type { Core } from '@strapi/types';
import type { ImportCounts } from '../api/contracts/imports';
import { jobRows } from './record';
import type { JobRow, Whose } from './types';

/** An import without the files and the plan, which may have many megabytes: what there is to show of it. */
export type ShownRow = Omit<JobRow, 'sources' | 'settings' | 'fingerprint' | 'plan'>;

/** An import without what it wrote, either. */
export type ListedRow = Omit<ShownRow, 'result'>;

const listedFields = [
  ...['documentId', 'state', 'owner', 'by', 'files', 'counts', 'cancelAsked'],
  ...['createdAt', 'updatedAt', 'startedAt', 'beatAt', 'endedAt'],
];

/** Imports of versions that kept the counts with the plan alone. */
const withCounts = async <Row extends ListedRow>(strapi: Core.Strapi, rows: Row[]): Promise<Row[]> => {
  const bare = rows.filter(({ counts }) => !counts).map(({ documentId }) => documentId);
  if (bare.length === 0) return rows;
  const plans: Array<Pick<JobRow, 'documentId' | 'plan'>> = await jobRows(strapi).findMany({
    select: ['documentId', 'plan'],
    where: { documentId: { $in: bare } },
  });
  const countsOf = new Map<string, ImportCounts>(
    plans.map(({ documentId, plan }) => [documentId, plan.counts]),
  );
  return rows.map((row) => ({ ...row, counts: row.counts ?? countsOf.get(row.documentId) ?? null }));
};

/** @returns imports, the latest first */
export const listedRows = async (strapi: Core.Strapi, where: object, limit: number): Promise<ListedRow[]> =>
  withCounts(
    strapi,
    await jobRows(strapi).findMany({
      select: listedFields,
      where,
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      limit,
    }),
  );

/** @returns one import; null when there is none */
export const shownRow = async (strapi: Core.Strapi, where: object): Promise<ShownRow | null> => {
  const row: ShownRow | null = await jobRows(strapi).findOne({ select: [...listedFields, 'result'], where });
  return row && ((await withCounts(strapi, [row]))[0] ?? null);
};

/** @returns the condition for the imports of one user, or of all */
export const ofOwner = ({ id, isSuperAdmin }: Whose): object => (isSuperAdmin ? {} : { owner: `${id}` });
