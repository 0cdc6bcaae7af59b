/** Values that a statement names one by one; SQLite has a limit. */
const namedSize = 200;

/** @returns parts of a list, each short enough to be named in one statement */
export const chunksOf = function* <Value>(values: Value[], size = namedSize): Generator<Value[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
};
