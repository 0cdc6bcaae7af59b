import { type EntryKey, type Item, type ListName, listShapes } from './entry';

/** A list as the last import wrote it, and as the CMS has it. */
export interface BaseAndMine {
  base: Item[];
  mine: Item[];
}

/**
 * Deleting an entry empties the links to it, which no editor asked for. Where the files bring the entry back, this lets
 * the list look as if it had never been away: emptied links are filled again, and what has vanished altogether counts
 * as never written, so that it comes in again.
 * @param theirs what the files want
 * @param gone the entries of which the last import knew, and which the CMS has no more
 */
export const revive = (
  list: ListName,
  { base, mine }: BaseAndMine,
  theirs: Item[],
  gone: Set<EntryKey>,
): BaseAndMine => {
  const { identity, links } = listShapes[list];
  const fields = Object.keys(links);
  const isBack = (field: string, key: string | null | undefined): key is string =>
    Boolean(key) && gone.has(key ?? '') && theirs.some((item) => item[field] === key);
  const revived = [...mine];
  const left = new Set(mine.keys());
  const kept = base.filter((item) => {
    const back = Object.fromEntries(
      fields.flatMap((field) => (isBack(field, item[field]) ? [[field, item[field] ?? null]] : [])),
    );
    const lost = Object.keys(back);
    if (lost.length === 0) return true;
    const emptied = { ...item, ...Object.fromEntries(lost.map((field) => [field, null])) };
    const at = [...left].find(
      (index) =>
        lost.every((field) => !mine[index]?.[field]) && identity(mine[index] ?? {}) === identity(emptied),
    );
    if (at === undefined) return mine.some((one) => identity(one) === identity(item));
    left.delete(at);
    revived[at] = { ...mine[at], ...back };
    return true;
  });
  return { base: kept, mine: revived };
};
