import { setImmediate as pause } from 'node:timers/promises';
import type { Core } from '@strapi/types';
import { followEntries } from '../changes/follow';
import { type DistinctPair, distinctPairs } from './distinct';
import { indexOfLikeness } from './index-of-likeness';
import { loadAllLikable, loadLikable } from './load';
import type { LikelyPair } from './pairs';
import { type Alike, type LikeType, likeTypes } from './types';

const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * Which people and organizations look like the same one, drafts included, and of which an editor has said that they
 * are not. The index is in memory and follows the changes of all nodes.
 */
export const likeness = ({ strapi }: { strapi: Core.Strapi }) => {
  const current = followEntries(strapi, {
    types: likeTypes,
    drafts: true,
    load: async () => indexOfLikeness(await loadAllLikable(strapi)),
    reload: async (index, type, documentIds) => {
      index.replace(documentIds, await loadLikable(strapi, type, documentIds));
      return index;
    },
  });
  const distinct = distinctPairs(strapi);

  const isDistinct = (pairs: DistinctPair[]) => {
    const keys = new Set(pairs.map(({ one, other }) => keyOf(one, other)));
    return (one: string, other: string): boolean => keys.has(keyOf(one, other));
  };

  return {
    /** @returns who looks like an entry, the likeliest first, and what was decided about others */
    async alikeTo(type: LikeType, documentId: string): Promise<{ alike: Alike[]; distinct: DistinctPair[] }> {
      const index = await current();
      const decided = await distinct.list(type, documentId);
      const known = isDistinct(decided);
      return {
        alike: index.alikeTo(documentId).filter(({ entry }) => !known(documentId, entry.documentId)),
        distinct: decided,
      };
    },

    /** @returns the pairs of the whole directory that look like one, the likeliest first */
    async likelyPairs(type: LikeType): Promise<LikelyPair[]> {
      const index = await current();
      const pairs = await index.likelyPairs(type, async () => {
        await pause();
      });
      const known = isDistinct(await distinct.list(type));
      return pairs.filter(({ one, other }) => !known(one.documentId, other.documentId));
    },

    distinct,
  };
};

export type LikenessService = ReturnType<typeof likeness>;
