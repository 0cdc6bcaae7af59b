import type { MergeQuestion } from '../../../server/src/api/contracts/merges';
import { pluginId } from '../plugin-id';

export type EntryType = MergeQuestion['type'];

/** @returns which of the types that can be merged a uid of the content manager is; null for all others */
export const mergedType = (uid: string): EntryType | null =>
  (['person', 'organization'] as const).find((type) => uid === `plugin::${pluginId}.${type}`) ?? null;

/** The path of the list of merges. */
export const mergesAddress = `/plugins/${pluginId}/merges`;

/** @returns the path of the page that merges two entries; one may be missing, and is chosen there */
export const mergeAddress = (type: EntryType, some: { from?: string; into?: string }): string =>
  `${mergesAddress}/new?${new URLSearchParams({ type, ...some }).toString()}`;
