/**
 * Asks a database about many values without exceeding the number of parameters that a statement may have.
 * @param size how many values to ask about at once
 * @returns what all batches found, in order
 */
export const inBatches = async <Value, Found>(
  values: readonly Value[],
  find: (some: Value[]) => Promise<Found[]>,
  size = 500,
): Promise<Found[]> => {
  const found: Found[] = [];
  for (let start = 0; start < values.length; start += size) {
    for (const one of await find(values.slice(start, start + size))) found.push(one);
  }
  return found;
};
