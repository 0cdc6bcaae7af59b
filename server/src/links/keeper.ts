import type { PublicType } from '../model';
import { mendDeadKeys, keysFromDrafts, keysFromRows } from './keys';
import {
  type Database,
  type Scope,
  type Version,
  detachRows,
  dropStrayRows,
  itemsNaming,
  itemsWithDeadKeys,
  itemsWithKeys,
  missingRows,
  rowsFromKeys,
  strayRows,
} from './statements';
import { type ListTables, type Place, placesIn, placesTo } from './tables';

/**
 * What the three rules of target keys need of a database: call it in the transaction of the write.
 * @param lists the tables of the site, from `linkTables`
 */
export const linkKeeper = (trx: Database, lists: ListTables[]) => {
  const ownedBy = (type: PublicType) => lists.filter(({ owner }) => owner === type);

  /** Runs queries for one row each, as one statement. @returns which of them found one */
  const thatFind = async <Query extends { place: Place; rows: ReturnType<typeof missingRows> }>(
    queries: Query[],
  ): Promise<Query[]> => {
    if (queries.length === 0) return [];
    const columns = queries.map(({ rows }, index) =>
      trx.raw('exists ? as ??', [rows.clone().clearSelect().select(trx.raw('1')), `q${index}`]),
    );
    const answer: Record<string, unknown> | undefined = await trx.select(columns).first();
    return queries.filter((_query, index) => Boolean(Number(answer?.[`q${index}`])));
  };

  /** Puts back the rows that places lack. One statement when they lack none: on MySQL filling locks what it reads. */
  const fill = async (places: Place[], scope: Scope): Promise<void> => {
    const queries = places.map((place) => ({
      place,
      rows: missingRows(trx, place.list, place.link, scope),
    }));
    for (const { place } of await thatFind(queries)) await rowsFromKeys(trx, place.list, place.link, scope);
  };

  return {
    /** The drafts of an owner: their keys equal their rows. @param named the lists to look at */
    async rememberLinks(owner: PublicType, documentId: string, named: (list: string) => boolean) {
      for (const list of ownedBy(owner)) {
        if (!named(list.list)) continue;
        const items = itemsWithKeys(trx, list, [documentId], 'draft');
        await keysFromRows(trx, list, list.links, items);
      }
    },

    /** A published version that was made from its draft a moment ago: its keys equal those of the draft. */
    async publishKeys(owner: PublicType, version: number, named: (list: string) => boolean) {
      for (const list of ownedBy(owner)) {
        if (named(list.list)) await keysFromDrafts(trx, list, [version]);
      }
    },

    /** @returns the places where a key names the entry */
    async placesNaming(target: PublicType, documentId: string): Promise<Place[]> {
      const queries = placesTo(lists, target).map((place) => ({
        place,
        rows: itemsNaming(trx, place.list, place.link, documentId),
      }));
      return (await thatFind(queries)).map(({ place }) => place);
    },

    async detach(places: Place[], documentId: string, replaced: Version) {
      for (const { list, link } of places) await detachRows(trx, list, link, documentId, replaced);
    },

    /** Puts back the rows to an entry; those in the entry itself too, which may be newer than the places. */
    async restore(target: PublicType, places: Place[], documentId: string) {
      const toItself = placesTo(lists, target).filter(({ list }) => list.owner === target);
      const all = [...places.filter(({ list }) => list.owner !== target), ...toItself];
      await fill(all, { targets: [documentId] });
    },

    /** Gives the versions of some owners the rows that their keys speak of. */
    async restoreOwn(owner: PublicType, documentIds: string[]) {
      await fill(placesIn(ownedBy(owner)), { owners: documentIds });
    },

    /** Forgets a target that is gone. */
    async forget(target: PublicType, documentId: string) {
      for (const { list, link } of placesTo(lists, target)) {
        await mendDeadKeys(trx, list, link, { targets: [documentId] });
      }
    },

    /**
     * Mends what a write at the same moment could not see: the links of entries of one type, and the links to them.
     * One statement when there is nothing to mend.
     * @returns whether there was
     */
    async settle(type: PublicType, documentIds: string[]): Promise<boolean> {
      const owners = placesIn(ownedBy(type)).map((place) => ({ place, scope: { owners: documentIds } }));
      const targets = placesTo(lists, type).map((place) => ({ place, scope: { targets: documentIds } }));
      const strays = owners.map(({ place }) => {
        const given = [trx, place.list, place.link, documentIds] as const;
        return { place, rows: strayRows(...given), mend: () => dropStrayRows(...given) };
      });
      const gaps = [...owners, ...targets].flatMap(({ place, scope }) => {
        const given = [trx, place.list, place.link, scope] as const;
        return [
          { place, rows: missingRows(...given), mend: () => rowsFromKeys(...given) },
          { place, rows: itemsWithDeadKeys(...given), mend: () => mendDeadKeys(...given) },
        ];
      });
      const found = await thatFind([...strays, ...gaps]);
      for (const { mend } of found) await mend();
      return found.length > 0;
    },
  };
};
