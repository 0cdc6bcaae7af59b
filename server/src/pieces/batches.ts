const size = 500;

/**
 * Asks a database about many values without exceeding the number of parameters that a statement may have.
 * @returns what all batches found, in order
 */
export const inBatches = async <Value, Found>(
  values: readonly Value[],
  find: (some: Value[]) => Promise<Found[]>,
): Promise<Found[]> => {
  const found: Found[] = [];
  for (let start = 0; start < values.length; start += size) {
    found.push(...(await find(values.slice(start, start + size))));
  }
  return found;
};
