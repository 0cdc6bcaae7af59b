import type { Core } from '@strapi/types';
import type { Changed } from './kinds';
import { sharedByWaiting } from './shared-by-waiting';
import { type Change, type Revision, type Revisions, changeRows } from './rows';

/**
 * More rows of a kind than this are shortened, to this many: every answer reads them all, but whenever they are shortened
 * the names in memory are read anew.
 */
const mostRows = 600;
const keptRows = 100;

/** Milliseconds after which a transaction that goes on writing an entry notes it again. */
const noteAgain = 60_000;

/**
 * What has changed on the site, on whichever node: what validators of answers and what is kept in memory hang on. Every
 * write that answers can show notes itself in its own transaction, so that it is seen with what it has written.
 */
export const changes = ({ strapi }: { strapi: Core.Strapi }) => {
  /** What each open transaction has noted, and when. */
  const noted = new WeakMap<object, Map<string, number>>();
  let shortening: Promise<void> | null = null;
  const longest = { shown: mostRows, hidden: mostRows };
  let keptAtLast: { revision: string; values: Map<string, Promise<unknown>> } | null = null;

  /**
   * Rows must not go alone: what was there before them would look like now. The row that comes in their place is one
   * that was never there. What only drafts show goes by itself, so that nobody else sees anything of it.
   */
  const shorten = async (kind: 'shown' | 'hidden'): Promise<void> => {
    const shown = kind === 'shown';
    try {
      await strapi.db.transaction(async ({ trx }) => {
        await changeRows(strapi, trx).add({ type: 'everything', entry: null, shown });
        await changeRows(strapi, trx).shorten(shown, keptRows);
      });
      longest[kind] = mostRows;
    } catch (error) {
      longest[kind] *= 2;
      strapi.log.warn(`Newsroom could not shorten its table of changes: ${String(error)}`);
    }
  };

  // Their names stay as long as the process; they are there when the database is.
  let named: ReturnType<typeof changeRows> | undefined;
  const table = () => (named ??= changeRows(strapi));

  const readTogether = sharedByWaiting(() => table().revisions());

  /** SQLite answers at once, but for transactions: a reading that others could wait for is hardly ever under way. */
  const readsAlone = (): boolean => strapi.db.dialect.client === 'sqlite' || strapi.db.inTransaction();

  const shortenIfLong = ({ rows }: Revisions): void => {
    const kind = (['shown', 'hidden'] as const).find((one) => rows[one] > longest[one]);
    if (!kind || shortening || strapi.db.inTransaction()) return;
    shortening = shorten(kind).finally(() => {
      shortening = null;
    });
  };

  return {
    /**
     * Notes that something has changed: in the transaction that is open, once for each entry; else at once, which is
     * to be after the write.
     * @param entry the documentId; null when more than one may have changed, or when it is none of our types
     * @param shown whether published versions may show it, and not drafts alone
     */
    async note(type: Changed, entry: string | null, shown = true): Promise<void> {
      if (!strapi.db.inTransaction()) return table().add({ type, entry, shown });
      return strapi.db.transaction(async ({ trx }) => {
        const known = noted.get(trx) ?? new Map<string, number>();
        noted.set(trx, known);
        const key = `${type} ${entry ?? ''} ${shown}`;
        if (Date.now() - (known.get(key) ?? 0) < noteAgain) return;
        known.set(key, Date.now());
        await changeRows(strapi, trx).add({ type, entry, shown });
      });
    },

    /**
     * Costs one statement, or a part of one when many ask at once. Read it before what an answer is made of, and never in
     * a transaction: a change that comes in between then makes the answer newer than its revision, and never older.
     * @param drafts whether the answer may show drafts; else what happens to drafts does not count, nor show
     */
    async revision({ drafts }: { drafts: boolean }): Promise<Revision> {
      const revisions = await (readsAlone() ? table().revisions() : readTogether());
      shortenIfLong(revisions);
      return drafts ? revisions.withDrafts : revisions.shown;
    },

    /**
     * Reads something that a change would be noted of once for each state of the site.
     * @param revision the state that the asker has seen, before this
     */
    keptAt<Value>(revision: string, name: string, read: () => Promise<Value>): Promise<Value> {
      if (keptAtLast?.revision !== revision) keptAtLast = { revision, values: new Map() };
      const { values } = keptAtLast;
      const known = values.get(name) as Promise<Value> | undefined;
      if (known) return known;
      const value = read();
      values.set(name, value);
      value.catch(() => values.delete(name));
      return value;
    },

    /** @returns the latest changes; after one of `everything` that is new, more may have changed than is listed */
    latest: (): Promise<Change[]> => table().all(),

    /** Waits for what is being tidied up. */
    async finished(): Promise<void> {
      await shortening;
    },
  };
};

export type ChangeService = ReturnType<typeof changes>;

/** @returns the service, as the other rooms know it */
export const changesOf = (strapi: Core.Strapi): ChangeService => strapi.plugin('newsroom').service('changes');
