import type { Core } from '@strapi/types';
import { chunksOf } from '../links/chunks';
import { linkKeeper } from '../links/keeper';
import { type Database, itemsWithKeys } from '../links/statements';
import { type ListTables, type Place, placesTo } from '../links/tables';
import { type PublicType, uidOf } from '../model';
import { changedMessage, entriesChangedSince, laterMerge } from './changed';
import { MergeConflict } from './conflict';
import { names } from './combine';
import { type StoredEntry, readEntry, recreateVersion, setChangedAt, setFields, versions } from './entry';
import { type Item, type OwnList, listsOf, writeList } from './lists';
import { type ListPart, partUid, partsTable, sameVersion } from './parts';
import type { MergeRow } from './record';
import { returnFormerSlugs, returnSlugs } from './slugs';

/** @throws MergeConflict that says what changed since the merge */
const refuseChanges = async (strapi: Core.Strapi, trx: Database, merge: MergeRow): Promise<void> => {
  const later = await laterMerge(strapi, trx, merge);
  if (later) {
    throw new MergeConflict(
      `A later merge touched the same entries: undo that one first, ${later.documentId}.`,
    );
  }
  const changed = await entriesChangedSince(strapi, trx, merge.documentId);
  if (changed.length > 0) throw new MergeConflict(changedMessage(changed), changed);
};

const withoutId = (item: Item): Item => ({ ...item, id: undefined });

/** Writes back both versions of the entry that went. */
const recreate = async (strapi: Core.Strapi, trx: Database, { type, record }: MergeRow): Promise<void> => {
  for (const version of versions) {
    const stored = record.from[version];
    if (!stored) continue;
    const id = await recreateVersion(strapi, type, stored);
    for (const own of listsOf(type)) {
      await writeList(strapi, trx, own, id, [], (stored.lists[own.list] ?? []).map(withoutId));
    }
    await setChangedAt(strapi, type, id, stored.values.updatedAt);
  }
};

const pick = <Value>(values: Record<string, Value>, fields: string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));

/**
 * A list of another entry before the merge: what names one of the two is as it was, and the rest as it is now, for
 * somebody else in it may have been deleted since.
 */
const listBefore = (own: OwnList, { type, from, into }: MergeRow, before: Item[], now: Item[]): Item[] => {
  const isMerged = (item: Item) => names(own, item, type, from) || names(own, item, type, into);
  const others = now.filter((item) => !isMerged(item));
  const left = asStored(before.filter(isMerged), now.filter(isMerged));
  return before.flatMap((item) => (isMerged(item) ? left : others).splice(0, 1));
};

/** Items that are there still keep their rows; the others get new ones. */
const asStored = (before: Item[], now: Item[]): Item[] => {
  const there = new Set(now.map(({ id }) => id));
  return before.map((item) => (item.id && there.has(item.id) ? item : withoutId(item)));
};

/** Gives `into` back what it was before. */
const restoreInto = async (
  strapi: Core.Strapi,
  trx: Database,
  { type, record }: MergeRow,
  now: StoredEntry,
): Promise<void> => {
  for (const version of versions) {
    const [before, stored, taken] = [record.into[version], now[version], record.fields[version]];
    if (!before || !stored || !taken) continue;
    await setFields(
      strapi,
      type,
      stored.id,
      pick(before.values, taken.values),
      pick(before.media, taken.media),
    );
    for (const own of listsOf(type)) {
      const items = stored.lists[own.list] ?? [];
      await writeList(strapi, trx, own, stored.id, items, asStored(before.lists[own.list] ?? [], items));
    }
    await setChangedAt(strapi, type, stored.id, before.values.updatedAt);
  }
};

/** Writes the lists back that lost a double. */
const restoreLists = async (strapi: Core.Strapi, trx: Database, merge: MergeRow): Promise<ListPart[]> => {
  const parts: ListPart[] = await strapi.db
    .query(partUid)
    .findMany({ where: { merge: merge.documentId, kind: 'list' } });
  for (const { type, owner, language, version, list, before } of parts) {
    const own = listsOf(type).find((one) => one.list === list);
    if (!own) continue;
    const row: ({ id: number } & Record<string, Item[]>) | null = await strapi.db.query(uidOf(type)).findOne({
      select: ['id'],
      where: {
        documentId: owner,
        publishedAt: version === 'draft' ? null : { $notNull: true },
        ...(language ? { locale: language } : {}),
      },
      populate: { [list]: true },
    });
    if (!row) throw new MergeConflict(`${type} ${owner} is gone, so the merge cannot be undone.`);
    const now = row[list] ?? [];
    await writeList(strapi, trx, own, row.id, now, listBefore(own, merge, before, now));
  }
  return parts;
};

/** Lets the links that moved name `from` again. */
const returnLinks = async (
  strapi: Core.Strapi,
  trx: Database,
  { list, link }: Place,
  { documentId, from, into }: MergeRow,
): Promise<void> => {
  const moved: number[] = await itemsWithKeys(trx, list, 'all')
    .join(`${partsTable(strapi)} as r`, sameVersion(trx))
    .where({ 'r.merge': documentId, 'r.kind': 'link', 'r.list': list.list, 'r.field': link.field })
    .where('r.type', list.owner)
    .where('r.position', trx.ref('m.order'))
    .where(`c.${link.keyColumn}`, into)
    .pluck('c.id');
  for (const some of chunksOf(moved)) {
    await trx(list.items)
      .whereIn('id', some)
      .update({ [link.keyColumn]: from });
  }
};

/** The entries whose own lists an undo has written, by type. */
type Touched = Map<PublicType, string[]>;

const touchedBy = ({ type, from, into }: MergeRow, lists: ListPart[]): Touched => {
  const touched: Touched = new Map([[type, [from, into]]]);
  for (const part of lists) {
    const known = touched.get(part.type) ?? [];
    if (!known.includes(part.owner)) touched.set(part.type, [...known, part.owner]);
  }
  return touched;
};

/** Rows that lead elsewhere than their keys go; rows that keys speak of come. */
const restoreRows = async (
  trx: Database,
  tables: ListTables[],
  { type, from, into }: MergeRow,
  touched: Touched,
): Promise<void> => {
  for (const { list, link } of placesTo(tables, type)) {
    const rows: number[] = await trx(`${link.rows} as l`)
      .join(`${list.items} as c`, 'c.id', `l.${link.from}`)
      .join(`${link.targets} as t`, 't.id', `l.${link.to}`)
      .where(`c.${link.keyColumn}`, from)
      .where('t.document_id', into)
      .pluck('l.id');
    for (const some of chunksOf(rows)) await trx(link.rows).whereIn('id', some).delete();
  }
  const keeper = linkKeeper(trx, tables);
  for (const [owner, documentIds] of touched) {
    for (const some of chunksOf(documentIds)) await keeper.settle(owner, some);
  }
};

/**
 * Puts back what was before a merge, in the transaction that is open: the entry that went has its documentId, slug,
 * versions and links again. Links that were made to `into` since stay as they are.
 * @returns the entries whose lists were written, by type
 * @throws MergeConflict when an entry that the merge touched has changed, or a slug has been taken
 */
export const undoMerge = async (
  strapi: Core.Strapi,
  trx: Database,
  tables: ListTables[],
  merge: MergeRow,
): Promise<Touched> => {
  await refuseChanges(strapi, trx, merge);
  await returnSlugs(strapi, merge);
  const now = await readEntry(strapi, merge.type, merge.into);
  await recreate(strapi, trx, merge);
  await restoreInto(strapi, trx, merge, now);
  const lists = await restoreLists(strapi, trx, merge);
  for (const place of placesTo(tables, merge.type)) await returnLinks(strapi, trx, place, merge);
  const touched = touchedBy(merge, lists);
  await restoreRows(trx, tables, merge, touched);
  await returnFormerSlugs(strapi, merge);
  return touched;
};
