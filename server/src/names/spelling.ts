import { distance } from 'fastest-levenshtein';

/** Letters of a word that may be wrong, by its length: in short words one letter makes another word. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** `Shenkgun` for `Shengkun`: the commonest slip of all, and two for Levenshtein. */
const isSwapped = (one: string, other: string): boolean => {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
};

/**
 * @param asked the word as it was written
 * @returns how many letters differ, two that are swapped counting one; null when they are more than the word allows
 */
export const slips = (asked: string, word: string): number | null => {
  const most = allowed(asked.length);
  if (Math.abs(asked.length - word.length) > most) return null;
  const found = distance(asked, word);
  if (found <= most) return found;
  return most > 0 && isSwapped(asked, word) ? 1 : null;
};

const trigrams = (word: string): string[] => {
  const padded = `^${word}$`;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
};

/** A slip changes three trigrams at most, a swap four. */
const sharedAtLeast = (length: number): number => Math.max(1, length - Math.max(4, 3 * allowed(length)));

/** Words by their trigrams: finds those that were meant by a misspelt one. */
export const spellings = () => {
  const words: string[] = [];
  const known = new Set<string>();
  const having = new Map<string, number[]>();
  let shared = new Uint8Array(1024);

  return {
    add(word: string): void {
      if (known.has(word)) return;
      known.add(word);
      const number = words.push(word) - 1;
      for (const trigram of new Set(trigrams(word))) {
        const numbers = having.get(trigram);
        if (numbers) numbers.push(number);
        else having.set(trigram, [number]);
      }
    },

    /** @returns words that differ from a word by no more letters than it allows, itself among them */
    like(asked: string): string[] {
      if (allowed(asked.length) === 0) return known.has(asked) ? [asked] : [];
      if (shared.length < words.length) shared = new Uint8Array(words.length * 2);
      else shared.fill(0, 0, words.length);
      const least = sharedAtLeast(asked.length);
      const enough: string[] = [];
      for (const trigram of new Set(trigrams(asked))) {
        for (const number of having.get(trigram) ?? []) {
          const count = (shared[number] ?? 0) + 1;
          shared[number] = count;
          if (count === least) enough.push(words[number] as string);
        }
      }
      return enough.filter((word) => slips(asked, word) !== null);
    },
  };
};
