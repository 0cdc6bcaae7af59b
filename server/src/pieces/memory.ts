import { type EntryKey, type Item, type Scalar, documentOf, listShapes } from './entry';
import { type Address, type Known, storedKey } from './snapshot';

/** What the last import wrote, as it is remembered: long texts as fingerprints. */
export interface Memory {
  scalars: Record<string, Scalar>;
  lists: Partial<Record<string, Item[]>>;
  /** The file knows the entry by its name alone: it gives no slug. */
  byName?: true;
}

/** Remembers which affiliations came from texts, apart from those that the person's own file declares. */
export const statedList = 'affiliations from texts';

const linksOf = (list: string): string[] => {
  const shape = list === statedList ? 'affiliations' : list;
  return shape in listShapes ? Object.keys(listShapes[shape as keyof typeof listShapes].links) : [];
};

const mapLinks = ({ lists, ...rest }: Memory, change: (key: EntryKey) => EntryKey): Memory => ({
  ...rest,
  lists: Object.fromEntries(
    Object.entries(lists).map(([list, items]) => [
      list,
      items?.map((item) => ({
        ...item,
        ...Object.fromEntries(
          linksOf(list).flatMap((field) => (item[field] ? [[field, change(item[field])]] : [])),
        ),
      })),
    ]),
  ),
});

/** @returns the memory as the database keeps it: links also say where their targets are */
export const memoryToKeep = (
  memory: Memory,
  addressOf: (key: EntryKey) => Address | null | undefined,
): Memory =>
  mapLinks(memory, (key) => {
    const address = key.includes('@') ? null : addressOf(key);
    if (!address) return key;
    return `${key}@${address.documentId}${address.locale ? `@${address.locale}` : ''}`;
  });

/**
 * @param kept the memory as the database has it
 * @returns the memory with the keys that the targets of its links have now, and the keys of targets that are there no
 * more
 */
export const memoryNow = (kept: Memory, { keys }: Known): { memory: Memory; gone: Set<EntryKey> } => {
  const gone = new Set<EntryKey>();
  const memory = mapLinks(kept, (link) => {
    const address = documentOf(link);
    if (!address) return link;
    const present = keys.get(storedKey(address.documentId, address.locale));
    const [key = ''] = link.split('@');
    if (present || key.endsWith(':')) return present ?? link;
    gone.add(key);
    return key;
  });
  return { memory, gone };
};
