/** A set of words from a readable, space-separated list. */
export const wordList = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
