/** Longer bodies than these many UTF-16 units take too long to read while somebody waits: 45,000 words of English. */
export const longestRead = 300_000;
