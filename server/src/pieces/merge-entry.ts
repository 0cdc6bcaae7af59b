import { type EntryValues, type Item, type ListName, type Scalar, importedFields } from './entry';
import { type Memory, statedList } from './memory';
import { mergeList, mergeScalar, printItem, same, sameList } from './merge';
import { revive } from './revive';
import type { StoredEntry } from './snapshot';
import type { Wanted } from './wish';

/** What importing an entry writes, remembers, and leaves to the editor who changed it too. */
export interface MergedEntry {
  /** The fields to write; nothing for an entry that stays as it is. */
  write: EntryValues;
  remember: Memory;
  /** Fields that file and editor changed. */
  conflicts: string[];
}

const mergeScalars = (
  { scalars }: EntryValues,
  stored: StoredEntry | null,
  overwrite: boolean,
  into: MergedEntry,
) => {
  for (const [field, theirs] of Object.entries(scalars)) {
    const mine: Scalar = stored?.draft.scalars[field] ?? null;
    const merged = mergeScalar<Scalar>(stored?.memory?.scalars[field], mine, theirs, overwrite || !stored);
    if (!same(merged.value, mine)) into.write.scalars[field] = merged.value;
    if (merged.remembered !== undefined) into.remember.scalars[field] = merged.remembered;
    if (merged.conflict) into.conflicts.push(field);
  }
};

const mergeLists = (
  { values: { lists }, asFound }: Wanted,
  stored: StoredEntry | null,
  overwrite: boolean,
  into: MergedEntry,
) => {
  for (const [field, theirs] of Object.entries(lists)) {
    const mine = stored?.draft.lists[field] ?? [];
    const merged = mergeList(field as ListName, stored?.memory?.lists[field], mine, theirs, overwrite);
    into.write.lists[field] = merged.value;
    // Decisions count as an editor's: importing the text once more without them does not take them back.
    into.remember.lists[field] = asFound?.[field]?.map(printItem) ?? merged.remembered;
    if (merged.conflict) into.conflicts.push(field);
  }
};

const lower = (text: string | null | undefined) => (text ?? '').toLowerCase();

/** A text says less than an editor knows: its fact is known when the same pair has that role, or any when it names none. */
const isKnown = (fact: Item, affiliations: Item[]): boolean =>
  affiliations.some(
    ({ organization, role }) =>
      organization === fact.organization && (!fact.role || lower(role) === lower(fact.role)),
  );

const addStated = ({ stated, declined, values }: Wanted, stored: StoredEntry | null, into: MergedEntry) => {
  const known =
    into.write.lists.affiliations ?? stored?.draft.lists.affiliations ?? values.lists.affiliations ?? [];
  const once = stored?.memory?.lists[statedList] ?? [];
  const fresh: Item[] = [];
  for (const fact of stated) {
    if (!isKnown(fact, [...known, ...once, ...fresh])) fresh.push(fact);
  }
  const refused = declined.filter((fact) => !isKnown(fact, once));
  if (fresh.length > 0) into.write.lists.affiliations = [...known, ...fresh];
  if (fresh.length + refused.length > 0) {
    into.remember.lists[statedList] = [...once, ...fresh, ...refused];
  }
};

/** The entry as if nothing had been deleted that the files bring back. */
const revived = (stored: StoredEntry, { type, values, stated }: Wanted): StoredEntry => {
  const { memory, draft, gone } = stored;
  if (!memory || gone.size === 0) return stored;
  const lists = { ...draft.lists };
  const remembered = { ...memory.lists };
  for (const list of importedFields[type].lists) {
    const isStated = list === 'affiliations';
    const theirs = [...(values.lists[list] ?? []), ...(isStated ? stated : [])];
    for (const kept of isStated ? [list, statedList] : [list]) {
      const { base, mine } = revive(
        list,
        { base: remembered[kept] ?? [], mine: lists[list] ?? [] },
        theirs,
        gone,
      );
      if (remembered[kept]) remembered[kept] = base;
      lists[list] = mine;
    }
  }
  return { ...stored, draft: { ...draft, lists }, memory: { ...memory, lists: remembered } };
};

const byName = ({ slugInFile, byName: isByName }: Wanted, memory: Memory | null): Pick<Memory, 'byName'> =>
  isByName || (slugInFile === null && memory?.byName) ? { byName: true } : {};

/** Brings together what a file wants, what the last import wrote and what editors made of it since. */
export const mergeEntry = (wanted: Wanted, inCms: StoredEntry | null, overwrite: boolean): MergedEntry => {
  const stored = inCms && revived(inCms, wanted);
  const merged: MergedEntry = {
    write: { scalars: {}, lists: {} },
    remember: {
      scalars: { ...stored?.memory?.scalars },
      lists: { ...stored?.memory?.lists },
      ...byName(wanted, stored?.memory ?? null),
    },
    conflicts: [],
  };
  mergeScalars(wanted.values, stored, overwrite, merged);
  mergeLists(wanted, stored, overwrite, merged);
  addStated(wanted, stored, merged);
  const { lists } = merged.write;
  for (const list of importedFields[wanted.type].lists) {
    const now = inCms?.draft.lists[list] ?? [];
    const then = lists[list] ?? stored?.draft.lists[list] ?? [];
    if (sameList(then, now)) delete lists[list];
    else lists[list] = then;
  }
  return merged;
};
