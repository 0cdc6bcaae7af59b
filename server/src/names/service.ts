import type { Core } from '@strapi/types';
import type { FoundName } from '../api/contracts/names';
import { followEntries } from '../changes/follow';
import { type NameQuestion, indexOfNames } from './index-of-names';
import { loadAllNames, loadNames } from './load';

/** Published people and organizations by any name, from memory, which follows the changes of all nodes. */
export const names = ({ strapi }: { strapi: Core.Strapi }) => {
  const current = followEntries(strapi, {
    types: ['person', 'organization'],
    drafts: false,
    load: async () => indexOfNames(await loadAllNames(strapi)),
    async reload(index, type, documentIds) {
      index.replace(documentIds, await loadNames(strapi, type, documentIds));
      return index;
    },
  });

  return {
    /**
     * Looks names up. The caller sees to what the asker may find.
     * @returns the entries whose names fit best, each once, the best first: the whole name before its beginning, before
     * words inside, before misspellings; then names before aliases, and the shorter before the longer
     */
    async find(question: NameQuestion): Promise<FoundName[]> {
      return (await current()).find(question);
    },
  };
};

export type NameService = ReturnType<typeof names>;
