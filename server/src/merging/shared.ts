import type { Core } from '@strapi/types';
import { uidOf } from '../model';
import { inBatches } from '../pieces/batches';
import { type Combined, combine, names, renamed } from './combine';
import type { Naming } from './links';
import { type Item, type OwnList, listsOf } from './lists';
import type { MergeQuestion } from './types';

/** A list of another entry that names both, and what it becomes. */
export interface SharedList extends Combined {
  naming: Naming;
  own: OwnList;
  before: Item[];
}

const ownOf = ({ place }: Naming): OwnList => {
  const { owner, list } = place.list;
  const own = listsOf(owner).find((one) => one.list === list);
  if (!own) throw new Error(`The model has no list '${list}' on ${owner}`);
  return own;
};

type Row = { id: number } & Record<string, Item[]>;

/** @returns the lists that lose an item when the two are one */
export const sharedLists = async (
  strapi: Core.Strapi,
  namings: Naming[],
  { type, from, into }: MergeQuestion,
): Promise<SharedList[]> => {
  const places = new Map(namings.map((naming) => [naming.place.list, ownOf(naming)]));
  const shared: SharedList[] = [];
  for (const [tables, own] of places) {
    const some = namings.filter(({ namesBoth, place }) => namesBoth && place.list === tables);
    const rows = await inBatches(
      some.map(({ id }) => id),
      (ids): Promise<Row[]> =>
        strapi.db.query(uidOf(own.owner)).findMany({
          select: ['id'],
          where: { id: { $in: ids } },
          populate: { [own.list]: true },
        }),
    );
    const listOf = new Map(rows.map((row) => [row.id, row[own.list] ?? []]));
    for (const naming of some) {
      const before = listOf.get(naming.id) ?? [];
      const combined = combine(
        own,
        before.map((item) => ({
          item: renamed(own, item, type, from, into),
          isMoved: names(own, item, type, from),
        })),
      );
      if (combined.doubles.length > 0) shared.push({ naming, own, before, ...combined });
    }
  }
  return shared;
};
