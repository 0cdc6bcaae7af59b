import { foldName } from './characters';
import type { LocatedEntry } from './read-entities';
import type { AliasDeclaration, Place } from './types';

/** An alias of one entry that is the name of another. */
export interface Borrowed {
  alias: AliasDeclaration;
  at: Place;
  from: LocatedEntry;
  owner: LocatedEntry;
}

/** @returns the entries of each name, folded */
export const byName = (entries: LocatedEntry[]): Map<string, LocatedEntry[]> => {
  const owners = new Map<string, LocatedEntry[]>();
  for (const entry of entries) {
    const name = foldName(entry.declaration.name);
    const others = owners.get(name);
    if (others) others.push(entry);
    else owners.set(name, [entry]);
  }
  return owners;
};

const borrowedNames = (entries: LocatedEntry[]): Map<LocatedEntry, Borrowed[]> => {
  const owners = byName(entries);
  const borrowed = new Map<LocatedEntry, Borrowed[]>();
  for (const from of entries) {
    const own = foldName(from.declaration.name);
    const found = (from.declaration.aliases ?? []).flatMap((alias, index) => {
      const name = foldName(alias.name);
      // Namesakes borrow from one of them at most: a cycle of that kind is found through any.
      const owner = name === own ? undefined : owners.get(name)?.[0];
      return owner ? [{ alias, at: from.aliasesAt[index] ?? from.declaration.at, from, owner }] : [];
    });
    if (found.length > 0) borrowed.set(from, found);
  }
  return borrowed;
};

/**
 * Finds circles of entries of which each lists the name of the next as an alias. Walks without recursion, since a
 * chain may be as long as the bundle.
 * @returns for each circle the borrowed names, in order
 */
export const aliasCircles = (entries: LocatedEntry[]): Borrowed[][] => {
  const borrowed = borrowedNames(entries);
  const circles: Borrowed[][] = [];
  const done = new Set<LocatedEntry>();
  for (const start of borrowed.keys()) {
    const path: Borrowed[] = [];
    const depth = new Map<LocatedEntry, number>();
    const waiting = new Map<LocatedEntry, Borrowed[]>();
    let entry: LocatedEntry | undefined = done.has(start) ? undefined : start;
    if (entry) depth.set(entry, 0);
    while (entry) {
      const rest: Borrowed[] = waiting.get(entry) ?? [...(borrowed.get(entry) ?? [])];
      waiting.set(entry, rest);
      const next = rest.shift();
      if (!next) {
        done.add(entry);
        depth.delete(entry);
        entry = path.pop()?.from;
        continue;
      }
      const seenAt = depth.get(next.owner);
      if (seenAt !== undefined) circles.push([...path.slice(seenAt), next]);
      else if (!done.has(next.owner)) {
        path.push(next);
        depth.set(next.owner, path.length);
        entry = next.owner;
      }
    }
  }
  return circles;
};
