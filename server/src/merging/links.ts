import { chunksOf } from '../links/chunks';
import { type Database, type Version, itemsWithKeys } from '../links/statements';
import type { Place } from '../links/tables';
import { nameField } from '../model';
import type { MergeQuestion } from './types';

/** A version of another entry that names `from` in one list. */
export interface Naming {
  place: Place;
  /** The row id of the version. */
  id: number;
  documentId: string;
  locale: string | null;
  version: Version;
  name: string;
  /** How many items of the list name `from`. */
  links: number;
  /** Whether the list names `into` too. */
  namesBoth: boolean;
}

/** The items of a place in versions of entries other than the two. */
export const itemsOfOthers = (trx: Database, { list }: Place, { from, into }: MergeQuestion) =>
  itemsWithKeys(trx, list, 'all').whereNotIn('o.document_id', [from, into]);

interface Row {
  id: number;
  document_id: string;
  locale: string | null;
  published_at: unknown;
  name: string | null;
  links: number | string;
}

/** @returns the versions of other entries that name `from` in a place, in a fixed number of statements */
export const namingsIn = async (trx: Database, place: Place, question: MergeQuestion): Promise<Naming[]> => {
  const { list, link } = place;
  const naming = (target: string) => itemsOfOthers(trx, place, question).where(`c.${link.keyColumn}`, target);
  const columns = ['o.id', 'o.document_id', 'o.locale', 'o.published_at', `o.${nameField[list.owner]}`];
  const rows: Row[] = await naming(question.from)
    .groupBy(columns)
    .orderBy('o.id')
    .select([...columns.slice(0, 4), `o.${nameField[list.owner]} as name`, trx.raw('count(*) as links')]);
  const both: Array<{ id: number }> = await naming(question.into)
    .whereIn('o.id', naming(question.from).select('o.id'))
    .distinct('o.id');
  const inBoth = new Set(both.map(({ id }) => id));
  return rows.map((row) => ({
    place,
    id: row.id,
    documentId: row.document_id,
    locale: row.locale,
    version: row.published_at === null ? 'draft' : 'published',
    name: row.name ?? '',
    links: Number(row.links),
    namesBoth: inBoth.has(row.id),
  }));
};

/** The row ids of both versions of an entry. */
export type VersionIds = Partial<Record<Version, number>>;

/** Lets every key and row that names one entry name another, drafts drafts and published versions published ones. */
export const moveLinks = async (
  trx: Database,
  { list, link }: Place,
  { from, into }: MergeQuestion,
  fromIds: VersionIds,
  intoIds: VersionIds,
): Promise<void> => {
  const items: number[] = await trx(list.items).where(link.keyColumn, from).pluck('id');
  for (const some of chunksOf(items)) {
    await trx(list.items)
      .whereIn('id', some)
      .update({ [link.keyColumn]: into });
  }
  for (const version of ['draft', 'published'] as const) {
    const [old, kept] = [fromIds[version], intoIds[version]];
    if (!old || !kept) continue;
    const rows: number[] = await trx(link.rows).where(link.to, old).pluck('id');
    for (const some of chunksOf(rows)) {
      await trx(link.rows)
        .whereIn('id', some)
        .update({ [link.to]: kept });
    }
  }
};
