import { randomInt, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { askerOf } from '../database/ask';
import { quotedName } from '../database/quoted-name';
import { chunksOf } from '../links/chunks';
import type { Database } from '../links/statements';
import { qualifiedTable } from '../model/qualified-table';
import type { Changed } from './kinds';

const table = 'newsroom_changes';

/** One above the largest number that a column of integers holds on every database. */
const nonces = 2 ** 31;

/** A row of the table of changes. */
export interface Change {
  id: number;
  type: Changed;
  /** A documentId; null when more than one entry may have changed. */
  entry: string | null;
  /** Whether published versions may show it, and not drafts alone. */
  shown: boolean;
}

/** What the site is at one moment, or what it shows without drafts. */
export interface Revision {
  /** Another one for every other state. */
  id: string;
  /** Milliseconds since 1970: when the latest change was noted, by the clock of the node that made it. */
  changedAt: number;
}

export interface Revisions {
  withDrafts: Revision;
  shown: Revision;
  /** How many rows the table has of what published versions may show, and of what only drafts do. */
  rows: Record<'shown' | 'hidden', number>;
}

type Sums = Record<
  'rows' | 'newest' | 'lots' | 'at' | 'shownRows' | 'shownNewest' | 'shownLots' | 'shownAt',
  number | string | null
>;

/** InnoDB locks every row that it reads on the way, and reads the whole table for a list unless the list comes first. */
const deleteFromList = (trx: Database, name: string, ids: number[]) => {
  const list = ids.map(() => 'select ? as id').join(' union all ');
  return trx.raw(`delete c from (${list}) d straight_join ?? c on c.id = d.id`, [...ids, name]);
};

/**
 * The table behind the revision of a site.
 * @param trx the transaction to work in; none to work outside of any
 */
export const changeRows = (strapi: Core.Strapi, trx: Database = strapi.db.connection) => {
  const ask = askerOf(strapi);
  const qualified = quotedName(qualifiedTable(strapi, table));
  const rows = () => trx(qualifiedTable(strapi, table));
  const sumsOfAll = `select count(*) "rows", max("id") "newest", sum("nonce") "lots", max("noted_at") "at",
      sum("shown") "shownRows", max("shown" * "id") "shownNewest", sum("shown" * "nonce") "shownLots",
      max("shown" * "noted_at") "shownAt"
    from ${qualified}`;
  return {
    async add({ type, entry, shown }: Omit<Change, 'id'>): Promise<void> {
      await rows().insert({
        document_id: randomUUID(),
        type,
        entry,
        shown: Number(shown),
        nonce: randomInt(nonces),
        noted_at: Date.now(),
      });
    },

    /**
     * One statement. Transactions do not end in the order of their numbers, so the largest number alone would miss a
     * row that comes late: the sum of the lots tells which rows are there.
     */
    async revisions(): Promise<Revisions> {
      const [sums] = await ask<Sums>(sumsOfAll, []);
      const { rows: count, newest, lots, at, ...shown } = sums as Sums;
      return {
        withDrafts: { id: [count, newest, lots].map(Number).join('.'), changedAt: Number(at) },
        shown: {
          id: [shown.shownRows, shown.shownNewest, shown.shownLots].map(Number).join('.'),
          changedAt: Number(shown.shownAt),
        },
        rows: { shown: Number(shown.shownRows), hidden: Number(count) - Number(shown.shownRows) },
      };
    },

    /** @returns all rows, the oldest number first */
    async all(): Promise<Change[]> {
      const all: Array<Omit<Change, 'shown'> & { shown: number }> = await rows()
        .select('id', 'type', 'entry', 'shown')
        .orderBy('id');
      return all.map((row) => ({ ...row, shown: row.shown === 1 }));
    },

    /**
     * Takes away all but the newest rows, those that others write at this moment excepted: nobody waits for anybody.
     * @param shown those of what published versions may show, or those of what only drafts do
     * @param kept how many of them stay
     */
    async shorten(shown: boolean, kept: number): Promise<void> {
      const ids: number[] = await rows()
        .where({ shown: Number(shown) })
        .orderBy('id')
        .pluck('id');
      for (const some of chunksOf(ids.slice(0, Math.max(0, ids.length - kept)))) {
        if (strapi.db.dialect.client === 'mysql')
          await deleteFromList(trx, qualifiedTable(strapi, table), some);
        else await rows().whereIn('id', some).delete();
      }
    },
  };
};
