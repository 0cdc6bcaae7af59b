import type { Core } from '@strapi/types';
import { changesOf } from '../changes/service';
import type { PublicType } from '../model';
import { linkKeeper } from './keeper';
import type { ListTables } from './tables';

/** Entries of one type that are looked over with one query. */
const batchSize = 100;

/**
 * Looks over links once more when a write has ended: two writes at once do not see one another, and whichever ends last
 * mends what both have left. Not needed on SQLite, which has one connection.
 */
export const linkSettling = (strapi: Core.Strapi, tables: () => ListTables[]) => {
  /** What each open transaction has written. */
  const written = new WeakMap<object, Map<PublicType, Set<string>>>();
  const running = new Set<Promise<void>>();

  const lookOver = async (type: PublicType, documentIds: string[]): Promise<void> => {
    try {
      const mended = await linkKeeper(strapi.db.connection, tables()).settle(type, documentIds);
      if (mended) for (const entry of documentIds) await changesOf(strapi).note(type, entry);
    } catch (error) {
      strapi.log.error(
        `The links of ${documentIds.length} ${type} entries (${documentIds.slice(0, 3).join(', ')} …) could not be looked over: ${String(error)}. Run 'newsroom check --repair'.`,
      );
    }
  };

  const lookOverAll = async (entries: Map<PublicType, Set<string>>): Promise<void> => {
    for (const [type, set] of entries) {
      const documentIds = [...set];
      for (let start = 0; start < documentIds.length; start += batchSize) {
        await lookOver(type, documentIds.slice(start, start + batchSize));
      }
    }
  };

  return {
    /** Looks over one entry now. */
    now: (type: PublicType, documentId: string): Promise<void> => lookOver(type, [documentId]),

    /**
     * Looks over an entry when the transaction has ended, together with whatever else it writes.
     * @param trx the transaction
     * @param onCommit what Strapi calls when it has ended; it does not wait
     */
    whenDone(trx: object, onCommit: (callback: () => void) => void, type: PublicType, documentId: string) {
      const known = written.get(trx);
      const entries = known ?? new Map<PublicType, Set<string>>();
      const set = entries.get(type) ?? new Set<string>();
      entries.set(type, set.add(documentId));
      if (known) return;
      written.set(trx, entries);
      onCommit(() => {
        const work = lookOverAll(entries);
        running.add(work);
        void work.finally(() => running.delete(work));
      });
    },

    /** Waits for what is being looked over. */
    async finished(): Promise<void> {
      await Promise.all(running);
    },
  };
};
