import { type KeyBlocks, keyBlocks } from './blocks';
import { type Comparable, comparedAddress, likenessOf } from './compare';
import { formsOf } from './forms';
import { keysOf } from './keys';
import { type Pairs, pairsOf } from './pairs';
import type { Alike, Likable, LikeType } from './types';

/** An entry is said to look like so many others at most: the likeliest. */
const mostAlike = 20;

/** Keys of what has changed stay in the blocks; after so many changes everything is laid out anew. */
const mostStale = 20_000;

interface Kept extends Comparable {
  slot: number;
}

const byLikeness = (one: Alike, other: Alike): number =>
  other.score - one.score ||
  (one.entry.name < other.entry.name ? -1 : Number(one.entry.name > other.entry.name)) ||
  (one.entry.documentId < other.entry.documentId ? -1 : 1);

const comparable = (entry: Likable): Comparable => ({
  entry,
  forms: formsOf(entry),
  addresses: new Map(entry.sameAs.map((address) => [comparedAddress(address), address])),
});

/** Under which keys an entry stands or asks; people and organizations never meet. */
const keysFor = ({ entry: { type }, forms, addresses }: Comparable, which: 'stands' | 'asks'): string[] => {
  const keys = [
    ...forms.flatMap((form) => keysOf(type, form)[which]),
    ...[...addresses.keys()].map((address) => `address ${address}`),
  ];
  return [...new Set(keys)].map((key) => `${type} ${key}`);
};

/**
 * People and organizations with the keys under which like names meet, in memory: who looks like an entry is found
 * without looking at all the others.
 */
export const indexOfLikeness = (all: Likable[]) => {
  let blocks: KeyBlocks;
  let slots: Array<Kept | null> = [];
  let stale = 0;
  const known = new Map<string, Kept>();
  const slotOf = new Map<string, number>();
  const pairs: Pairs = pairsOf();

  /** An entry keeps its slot for good, so that a key that it had before leads to it still, and to nobody else. */
  const seat = (given: Comparable): number => {
    const { documentId } = given.entry;
    const slot = slotOf.get(documentId) ?? slots.length;
    slotOf.set(documentId, slot);
    const kept = { ...given, slot };
    slots[slot] = kept;
    known.set(documentId, kept);
    return slot;
  };

  /** One after the other: all of them at once would fill the memory. */
  function* keysOfSlots() {
    for (const kept of slots) yield kept ? keysFor(kept, 'stands') : [];
  }

  const layOut = (some: Comparable[]): void => {
    slots = [];
    stale = 0;
    known.clear();
    slotOf.clear();
    some.forEach(seat);
    blocks = keyBlocks(keysOfSlots());
  };
  layOut(all.map(comparable));

  /** @returns the entries that look like one, the likeliest first; none when it is not there */
  const alikeTo = (documentId: string): Alike[] => {
    const own = known.get(documentId);
    if (!own) return [];
    const met = new Set<Kept>();
    for (const key of keysFor(own, 'asks')) {
      blocks.each(key, (slot) => {
        const other = slots[slot];
        if (other && other !== own) met.add(other);
        return other !== null;
      });
    }
    return [...met]
      .flatMap((other): Alike[] => {
        const likeness = likenessOf(own, other);
        return likeness ? [{ entry: other.entry, ...likeness }] : [];
      })
      .sort(byLikeness)
      .slice(0, mostAlike);
  };

  const forget = (documentId: string): void => {
    const kept = known.get(documentId);
    if (kept) slots[kept.slot] = null;
    known.delete(documentId);
    pairs.forget(documentId);
  };

  return {
    alikeTo,

    /** Puts entries in the place of what was known of some. @param documentIds of those that may have changed */
    replace(documentIds: string[], now: Likable[]): void {
      documentIds.forEach(forget);
      stale += documentIds.length;
      const come = now.map(comparable);
      if (stale > mostStale) layOut([...known.values(), ...come]);
      else for (const given of come) blocks.add(keysFor(given, 'stands'), seat(given));
      if (pairs.began()) for (const entry of now) pairs.add(entry, alikeTo(entry.documentId));
    },

    /**
     * Compares everybody with those whom they may look like; the first time that takes seconds at a hundred thousand
     * names, in slices. Later it is known, and follows changes.
     * @param pause lets others work between two slices
     * @returns the pairs of a type that look like one, the likeliest first
     */
    async likelyPairs(type: LikeType, pause: () => Promise<void>) {
      await pairs.complete(known, alikeTo, pause);
      return pairs.ranked(type);
    },
  };
};

export type LikenessIndex = ReturnType<typeof indexOfLikeness>;
