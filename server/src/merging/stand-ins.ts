import type { Core } from '@strapi/types';
import { mergedEntries } from './merged';
import type { MergedType } from './types';

/**
 * Who stands for entries that were merged: a decision about the one that went holds for the one that stayed. Rows stay as
 * they were written and merges are followed when they are read, so that undoing a merge needs nothing more.
 */
export const standIns = async (strapi: Core.Strapi, type: MergedType) => {
  const merged = (await mergedEntries(strapi)).filter((entry) => entry.type === type);
  const presentOf = new Map(merged.map(({ from, into }) => [from, into]));
  return {
    presentOf: (documentId: string): string => presentOf.get(documentId) ?? documentId,
    /** An entry and all that were merged into it. */
    allOf: (documentId: string): string[] => [
      documentId,
      ...merged.filter(({ into }) => into === documentId).map(({ from }) => from),
    ],
  };
};
