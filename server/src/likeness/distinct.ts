import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { standIns } from '../merging/stand-ins';
import type { LikeType } from './types';

/** Two entries of a type. */
export interface Pair {
  type: LikeType;
  one: string;
  other: string;
}

/** That two entries are not the same one, and who said so when. */
export interface DistinctPair extends Pair {
  by: string | null;
  at: string;
}

interface Row extends Pair {
  id: number;
  by: string | null;
  createdAt: string | Date;
}

const table = 'newsroom_distinct_pairs';

const rowsOf = (strapi: Core.Strapi) => strapi.db.query('plugin::newsroom.distinct-pair');

const inOrder = ({ type, one, other }: Pair): Pair =>
  one < other ? { type, one, other } : { type, one: other, other: one };

const about = (documentIds: string[]) => ({
  $or: [{ one: { $in: documentIds } }, { other: { $in: documentIds } }],
});

/** What editors have decided about pairs: rows stay as they were written, and merges are followed when they are read. */
export const distinctPairs = (strapi: Core.Strapi) => ({
  /** @returns the decisions about one entry, or about all of a type; `one` and `other` are those that stand for them now */
  async list(type: LikeType, documentId?: string): Promise<DistinctPair[]> {
    const { presentOf, allOf } = await standIns(strapi, type);
    const rows: Row[] = await rowsOf(strapi).findMany({
      where: { type, ...(documentId === undefined ? {} : about(allOf(documentId))) },
      orderBy: { id: 'desc' },
    });
    return rows
      .map(({ by, createdAt, ...row }) => ({
        ...inOrder({ type, one: presentOf(row.one), other: presentOf(row.other) }),
        by,
        at: new Date(createdAt).toISOString(),
      }))
      .filter(({ one, other }) => one !== other);
  },

  /** Remembers that two are not the same one; a second time it changes nothing. */
  async add(pair: Pair, by: string | null): Promise<void> {
    const now = new Date();
    await strapi.db
      .getConnection(table)
      .insert({
        ...inOrder(pair),
        by,
        document_id: randomUUID(),
        created_at: now,
        updated_at: now,
        published_at: now,
      })
      .onConflict(['type', 'one', 'other'])
      .ignore();
  },

  /** Takes a decision back, and those that hold for the two by a merge. @returns whether there was one */
  async remove({ type, one, other }: Pair): Promise<boolean> {
    const { allOf } = await standIns(strapi, type);
    const [some, others] = [allOf(one), allOf(other)];
    const { count } = await rowsOf(strapi).deleteMany({
      where: {
        type,
        $or: [
          { one: { $in: some }, other: { $in: others } },
          { one: { $in: others }, other: { $in: some } },
        ],
      },
    });
    return count > 0;
  },

  /** Forgets what was decided about an entry that is deleted; after a merge it is not, as undoing gives it back. */
  async forget(type: LikeType, documentId: string): Promise<void> {
    const { presentOf, allOf } = await standIns(strapi, type);
    if (presentOf(documentId) !== documentId) return;
    await rowsOf(strapi).deleteMany({ where: { type, ...about(allOf(documentId)) } });
  },
});
