import type { Core } from '@strapi/types';
import { changesOf } from '../changes/service';
import { chunksOf } from './chunks';
import { type Fault, differing, lost } from './faulty-links';
import { mendDeadKeys, keysFromDrafts, keysFromRows } from './keys';
import { type Database, dropStrayRows, itemsWithKeys, rowsFromKeys } from './statements';
import { type LinkTable, type ListTables, linkTables } from './tables';

/** Items that get their keys in one transaction. */
const batchSize = 5_000;

/** Makes the keys of some items say what their rows say. */
const followRows = async (
  trx: Database,
  list: ListTables,
  link: LinkTable,
  items: number[],
): Promise<void> => {
  for (const ids of chunksOf(items)) {
    await keysFromRows(trx, list, [link], itemsWithKeys(trx, list, 'all').whereIn('c.id', ids));
  }
};

/**
 * Writes the keys of links that have none: content that is older than keys, or that was written around the Document
 * Service. In batches that each end for good, so that an upgrade that is stopped goes on where it was.
 * @returns how many items got a key
 */
const upgradeKeys = async (strapi: Core.Strapi, list: ListTables, link: LinkTable): Promise<number> => {
  let upgraded = 0;
  for (let last = 0; ;) {
    const items = await strapi.db.transaction(async ({ trx }) => {
      const ids: number[] = await itemsWithKeys(trx, list, 'all')
        .join(`${link.rows} as l`, `l.${link.from}`, 'c.id')
        .whereNull(`c.${link.keyColumn}`)
        .where('c.id', '>', last)
        .distinct('c.id')
        .orderBy('c.id')
        .limit(batchSize)
        .pluck('c.id');
      await followRows(trx, list, link, ids);
      if (ids.length > 0) await changesOf(strapi).note('everything', null);
      return ids;
    });
    const end = items.at(-1);
    if (end === undefined) return upgraded;
    upgraded += items.length;
    last = end;
  }
};

/** Where key and row disagree the row counts, for whoever wrote it meant it; a row to the other version is made anew. */
const agree = async (trx: Database, list: ListTables, link: LinkTable): Promise<void> => {
  await dropStrayRows(trx, list, link, 'all');
  const faults: Fault[] = await differing(trx, list, link);
  const items = [...new Set(faults.map(({ item }) => item))];
  await followRows(trx, list, link, items);
  const stillDiffer: Fault[] = await differing(trx, list, link);
  for (const ids of chunksOf(stillDiffer.map(({ item }) => item))) {
    await trx(link.rows).whereIn(link.from, ids).delete();
  }
};

const giveBackLost = async (trx: Database, list: ListTables, link: LinkTable): Promise<void> => {
  const faults: Fault[] = await lost(trx, list, link);
  for (const versions of chunksOf([...new Set(faults.map(({ version }) => version))])) {
    await keysFromDrafts(trx, list, versions);
  }
};

/**
 * Mends what can be mended without asking anybody. Missing keys are written first, in batches; all the rest happens in
 * one transaction.
 * @returns how many links got their first key
 */
export const repairLinks = async (strapi: Core.Strapi): Promise<{ upgraded: number }> => {
  const lists = linkTables(strapi);
  let upgraded = 0;
  for (const list of lists) {
    for (const link of list.links) upgraded += await upgradeKeys(strapi, list, link);
  }
  await strapi.db.transaction(async ({ trx }) => {
    for (const list of lists) {
      for (const link of list.links) {
        await agree(trx, list, link);
        await mendDeadKeys(trx, list, link, { owners: 'all' });
        await giveBackLost(trx, list, link);
        await rowsFromKeys(trx, list, link, { owners: 'all' });
      }
    }
    await changesOf(strapi).note('everything', null);
  });
  return { upgraded };
};
