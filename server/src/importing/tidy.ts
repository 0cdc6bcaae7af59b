import type { Core } from '@strapi/types';
import { jobRows } from './record';
import type { JobRow } from './types';

/** How long the files of a plan are kept, in milliseconds. */
export const kept = 2 * 60 * 60 * 1000;

/** How many plans one user has at once, and all together, and how many imports are remembered. */
const plansOfOne = 3;
const plansOfAll = 30;
const remembered = 100;

/** How many rows one tidying forgets at most. */
const atOnce = 500;

/** Forgets plans that are too old or too many, and imports of long ago. */
export const tidy = async (strapi: Core.Strapi, owner: string): Promise<void> => {
  const rows = jobRows(strapi);
  const forgetAfter = async (where: object, offset: number): Promise<void> => {
    const old: Array<Pick<JobRow, 'documentId'>> = await rows.findMany({
      select: ['documentId'],
      where,
      orderBy: { id: 'desc' },
      offset,
      limit: atOnce,
    });
    const ids = old.map(({ documentId }) => documentId);
    // The condition once more: a plan that has been started since is one no more, and its import needs the row.
    if (ids.length > 0) await rows.deleteMany({ where: { ...where, documentId: { $in: ids } } });
  };
  await rows.deleteMany({ where: { state: 'planned', updatedAt: { $lt: new Date(Date.now() - kept) } } });
  await forgetAfter({ state: 'planned', owner }, plansOfOne);
  await forgetAfter({ state: 'planned' }, plansOfAll);
  await forgetAfter({ state: { $notIn: ['planned', 'running'] } }, remembered);
};
