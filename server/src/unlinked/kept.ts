/**
 * @param most how many values are kept; the one that nobody has asked for longest goes first
 * @returns a function that makes what it has not kept
 */
export const keptLatest = <Value>(most: number) => {
  const kept = new Map<string, Value>();
  return async (key: string, make: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(key);
    const value = known ?? (await make());
    // The one used last stands last, and the first one goes when there is no room.
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
};
