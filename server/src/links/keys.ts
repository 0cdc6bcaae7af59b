import { chunksOf } from './chunks';
import { heirsOf } from './heirs';
import {
  type Database,
  type Query,
  type Scope,
  itemsWithDeadKeys,
  itemsWithKeys,
  rowsFromKeys,
  withTwins,
} from './statements';
import type { LinkTable, ListTables } from './tables';

/** The key of an item as it is and as it should be, by column. */
interface Keys {
  item: number;
  [column: string]: string | number | null;
}

/**
 * Writes keys of items by their ids. A statement that looked for its items itself would lock, on MySQL, whatever it
 * reads on the way: two articles could not be made at the same moment.
 */
const writeKeys = async (
  trx: Database,
  list: ListTables,
  columns: string[],
  wanted: Map<number, Record<string, string | null>>,
): Promise<void> => {
  for (const some of chunksOf([...wanted])) {
    const ids = some.map(([id]) => id);
    const whens = some.map(() => 'when ? then ?').join(' ');
    const valuesOf = (column: string) =>
      trx.raw(
        `case id ${whens} end`,
        some.flatMap(([id, keys]) => [id, keys[column] ?? null]),
      );
    await trx(list.items)
      .whereIn('id', ids)
      .update(Object.fromEntries(columns.map((column) => [column, valuesOf(column)])));
  }
};

const keyColumns = (links: LinkTable[]): string[] =>
  links.flatMap(({ keyColumn, localeColumn }) => [keyColumn, ...(localeColumn ? [localeColumn] : [])]);

/** What differs between the keys of items (`is <column>`) and what they should be (`<column>`); the last row counts. */
const differences = (rows: Keys[], columns: string[]): Map<number, Record<string, string | null>> => {
  const wanted = new Map(rows.map((row) => [row.item, row]));
  const differ = [...wanted.values()].filter((row) =>
    columns.some((column) => (row[column] ?? null) !== (row[`is ${column}`] ?? null)),
  );
  return new Map(
    differ.map((row) => [
      row.item,
      Object.fromEntries(columns.map((column) => [column, (row[column] as string | null) ?? null])),
    ]),
  );
};

const asTheyAre = (columns: string[]) => columns.map((column) => `c.${column} as is ${column}`);

/** Makes the keys of some items equal to their rows; of two rows the later counts. @param items from `itemsWithKeys` */
export const keysFromRows = async (
  trx: Database,
  list: ListTables,
  links: LinkTable[],
  items: Query,
): Promise<void> => {
  const columns = keyColumns(links);
  const query = items.clone().select('c.id as item', ...asTheyAre(columns));
  links.forEach(({ rows, from, to, targets, keyColumn, localeColumn }, index) => {
    const [row, target] = [`l${index}`, `t${index}`];
    query
      .leftJoin(`${rows} as ${row}`, `${row}.${from}`, 'c.id')
      .leftJoin(`${targets} as ${target}`, `${target}.id`, `${row}.${to}`)
      .select(`${target}.document_id as ${keyColumn}`)
      .orderBy(`${row}.id`);
    if (localeColumn) query.select(`${target}.locale as ${localeColumn}`);
  });
  const rows: Keys[] = await query;
  await writeKeys(trx, list, columns, differences(rows, columns));
};

/**
 * Copies the keys of drafts to their published versions, item by item in order. Only for versions that were made from
 * their drafts and have not been left behind since.
 * @param versions the ids of the published versions
 */
export const keysFromDrafts = async (trx: Database, list: ListTables, versions: number[]): Promise<void> => {
  const columns = keyColumns(list.links);
  const published = itemsWithKeys(trx, list, 'all', 'published').whereIn('o.id', versions);
  const rows: Keys[] = await withTwins(trx, list, published).select(
    'c.id as item',
    ...asTheyAre(columns),
    ...columns.map((column) => `d.${column} as ${column}`),
  );
  await writeKeys(trx, list, columns, differences(rows, columns));
};

/**
 * Mends keys that name what is not there any more. If that was merged, they name what it was merged into: somebody wrote
 * them at the same moment. The others are emptied.
 */
export const mendDeadKeys = async (
  trx: Database,
  list: ListTables,
  link: LinkTable,
  scope: Scope,
): Promise<void> => {
  const dead: Array<{ item: number; key: string }> = await itemsWithDeadKeys(trx, list, link, scope).select(
    'c.id as item',
    `c.${link.keyColumn} as key`,
  );
  if (dead.length === 0) return;
  const heirs = await heirsOf(trx, link, [...new Set(dead.map(({ key }) => key))]);
  const wanted = dead.map(({ item, key }): [number, Record<string, string | null>] => [
    item,
    { [link.keyColumn]: heirs.get(key) ?? null },
  ]);
  await writeKeys(trx, list, keyColumns([link]), new Map(wanted));
  if (heirs.size > 0) await rowsFromKeys(trx, list, link, { targets: [...new Set(heirs.values())] });
};
