/** So many new keys wait beside the sorted ones until they are sorted in. */
const mostFresh = 50_000;

/** Of those who stand under one key so many are found: a key that more have tells next to nothing. */
const mostTogether = 100;

/** Room for the number of an owner beside 32 bits of a key: both fit into a number without loss. */
const owners = 2 ** 21;

/** FNV-1a: two keys with one hash meet for nothing, and nobody is lost by it. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** The place of the first number that is not below the given one. */
const placeOf = (sorted: Float64Array, value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Who stands under which key, for millions of keys: sorted numbers of eight bytes, each a key and an owner. Owners are
 * numbers below two million.
 * @param all owners by number, each with the keys that it stands under
 */
export const keyBlocks = (all: Iterable<string[]>) => {
  let sorted = new Float64Array();
  let fresh = new Map<number, Set<number>>();
  let waiting = 0;

  const sortIn = (more: number[]): void => {
    const together = new Float64Array(sorted.length + more.length);
    together.set(sorted);
    together.set(more, sorted.length);
    sorted = together.sort();
  };

  const initial: number[] = [];
  let owner = 0;
  for (const keys of all) {
    for (const key of keys) initial.push(hashOf(key) * owners + owner);
    owner += 1;
  }
  sortIn(initial);

  return {
    add(keys: string[], newcomer: number): void {
      for (const key of keys) {
        const hash = hashOf(key);
        fresh.set(hash, (fresh.get(hash) ?? new Set()).add(newcomer));
      }
      waiting += keys.length;
      if (waiting <= mostFresh) return;
      sortIn([...fresh].flatMap(([hash, some]) => [...some].map((one) => hash * owners + one)));
      fresh = new Map();
      waiting = 0;
    },

    /**
     * Tells of those under a key, each once, of the first when they are many.
     * @param tell returns whether it is somebody who is still there
     */
    each(key: string, tell: (owner: number) => boolean): void {
      const hash = hashOf(key);
      const from = hash * owners;
      let found = 0;
      for (let at = placeOf(sorted, from); at < sorted.length && found < mostTogether; at += 1) {
        const value = sorted[at] as number;
        if (value >= from + owners) break;
        if (value !== sorted[at - 1] && tell(value - from)) found += 1;
      }
      for (const newcomer of fresh.get(hash) ?? []) {
        if (found >= mostTogether) return;
        if (tell(newcomer)) found += 1;
      }
    },
  };
};

export type KeyBlocks = ReturnType<typeof keyBlocks>;
