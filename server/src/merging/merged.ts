import type { Core } from '@strapi/types';
import { type MergeRow, mergeRows } from './record';
import type { MergedType } from './types';

/** An entry that was merged into another one. */
export interface MergedEntry {
  type: MergedType;
  /** The documentId that it had. */
  from: string;
  slug: string | null;
  /** The documentId of the entry that stands for it now, after every merge since. */
  into: string;
}

/** @returns the entries that were merged and not parted again */
export const mergedEntries = async (strapi: Core.Strapi): Promise<MergedEntry[]> => {
  const rows: Array<Pick<MergeRow, 'type' | 'from' | 'into' | 'fromSlug'>> = await mergeRows(strapi).findMany(
    {
      select: ['type', 'from', 'into', 'fromSlug'],
      where: { undoneAt: null },
      orderBy: { id: 'desc' },
    },
  );
  const standsFor = new Map<string, string>();
  // The latest first, so that where an entry went is known before those that had gone into it.
  return rows.map(({ type, from, into, fromSlug }) => {
    const present = standsFor.get(into) ?? into;
    standsFor.set(from, present);
    return { type, from, slug: fromSlug, into: present };
  });
};
