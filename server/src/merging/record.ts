import type { Core } from '@strapi/types';
import type { Version } from '../links/statements';
import type { StoredEntry } from './entry';
import type { DoneMerge, MergedType } from './types';

/** What a merge changed beside the links of others. */
export interface MergeRecord {
  /** Both entries before the merge. */
  from: StoredEntry;
  into: StoredEntry;
  /** The fields that each version of `into` took over. */
  fields: Partial<Record<Version, { values: string[]; media: string[] }>>;
  /** Slugs that lead to `into` now: those that `from` was published under, and those that led to it before. */
  slugs: { borne: string[]; former: string[] };
}

export interface MergeRow {
  id: number;
  documentId: string;
  type: MergedType;
  from: string;
  into: string;
  fromName: string | null;
  fromSlug: string | null;
  intoName: string | null;
  by: string | null;
  record: MergeRecord;
  undoneAt: string | Date | null;
  createdAt: string | Date;
}

export const mergeRows = (strapi: Core.Strapi) => strapi.db.query('plugin::newsroom.merge');

const timeOf = (value: string | Date): string => new Date(value).toISOString();

/** @returns a merge as the service answers it */
export const doneMerge = (row: MergeRow): DoneMerge => ({
  id: row.documentId,
  type: row.type,
  from: { documentId: row.from, name: row.fromName ?? '' },
  into: { documentId: row.into, name: row.intoName ?? '' },
  by: row.by,
  mergedAt: timeOf(row.createdAt),
  undoneAt: row.undoneAt && timeOf(row.undoneAt),
});
