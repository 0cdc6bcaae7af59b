import type { Alike, Likable, Likeness, LikeType } from './types';

/** Two entries that look like one; reasons are told from the first to the second. */
export interface LikelyPair extends Likeness {
  one: Likable;
  other: Likable;
}

/** So many pairs are kept at most: nobody looks through more of them. */
const mostPairs = 20_000;

/** Entries that are compared before others may work again. */
const slice = 200;

const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

const turned = ({ reasons, against, ...likeness }: Likeness): Likeness => ({
  ...likeness,
  reasons: reasons.map(({ own, other, ...reason }) => ({ ...reason, own: other, other: own })),
  against: against.map(({ own, other, ...contradiction }) => ({ ...contradiction, own: other, other: own })),
});

const byLikeness = (a: LikelyPair, b: LikelyPair): number =>
  b.score - a.score ||
  (a.one.name < b.one.name ? -1 : Number(a.one.name > b.one.name)) ||
  (keyOf(a.one.documentId, a.other.documentId) < keyOf(b.one.documentId, b.other.documentId) ? -1 : 1);

/** The pairs of a directory that look like one, once they have been looked for. */
export const pairsOf = () => {
  const pairs = new Map<string, LikelyPair>();
  const keysOfEntry = new Map<string, Set<string>>();
  const rankings = new Map<LikeType, LikelyPair[]>();
  let begun = false;
  let completing: Promise<void> | null = null;

  const add = (entry: Likable, alike: Alike[]): void => {
    for (const { entry: other, ...likeness } of alike) {
      const key = keyOf(entry.documentId, other.documentId);
      if (pairs.has(key) || pairs.size >= mostPairs) continue;
      const isFirst = entry.documentId < other.documentId;
      const [one, second] = isFirst ? [entry, other] : [other, entry];
      pairs.set(key, { one, other: second, ...(isFirst ? likeness : turned(likeness)) });
      for (const { documentId } of [one, second]) {
        keysOfEntry.set(documentId, (keysOfEntry.get(documentId) ?? new Set()).add(key));
      }
      rankings.clear();
    }
  };

  return {
    add,

    /** Whether pairs have been asked for: before that, nobody need follow changes. */
    began: (): boolean => begun,

    forget(documentId: string): void {
      const keys = keysOfEntry.get(documentId);
      if (!keys) return;
      for (const key of keys) pairs.delete(key);
      keysOfEntry.delete(documentId);
      rankings.clear();
    },

    /**
     * Looks for the pairs of everybody, once. What changes meanwhile is added by whoever changes it.
     * @param present everybody who is there at any moment
     */
    complete(
      present: ReadonlyMap<string, { entry: Likable }>,
      alikeTo: (documentId: string) => Alike[],
      pause: () => Promise<void>,
    ): Promise<void> {
      begun = true;
      completing ??= (async () => {
        const all = [...present.keys()];
        for (let at = 0; at < all.length; at += slice) {
          for (const documentId of all.slice(at, at + slice)) {
            const now = present.get(documentId);
            if (now) add(now.entry, alikeTo(documentId));
          }
          await pause();
        }
      })();
      return completing;
    },

    /** @returns the pairs of a type, the likeliest first */
    ranked(type: LikeType): LikelyPair[] {
      const known = rankings.get(type);
      if (known) return known;
      const ranked = [...pairs.values()].filter(({ one }) => one.type === type).sort(byLikeness);
      rankings.set(type, ranked);
      return ranked;
    },
  };
};

export type Pairs = ReturnType<typeof pairsOf>;
