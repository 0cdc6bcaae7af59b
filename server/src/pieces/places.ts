import type { Place } from './types';

/** Finds the line and column of an offset in one text. */
export interface Places {
  /**
   * @param offset in UTF-16 units; one past the end is the end
   * @param length cut at the end of the line
   */
  at(offset: number, length?: number): Place;
}

/**
 * @param text with LF line ends
 * @param start offset of a part of the text: offsets given to `at` count from there
 */
export const placesIn = (text: string, start = 0): Places => {
  const lineStarts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lineStarts.push(end + 1);

  const lineAt = (offset: number): number => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    at(offset, length = 0) {
      const absolute = Math.min(Math.max(start + offset, 0), text.length);
      const line = lineAt(absolute);
      const lineEnd = (lineStarts[line + 1] ?? text.length + 1) - 1;
      return {
        line: line + 1,
        column: absolute - (lineStarts[line] ?? 0) + 1,
        length: Math.max(0, Math.min(length, lineEnd - absolute)),
      };
    },
  };
};
