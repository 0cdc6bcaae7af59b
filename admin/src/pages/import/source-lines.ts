import type { PlannedPiece, Problem } from '../../../../server/src/pieces/types';

/** A stretch of a line, and whether it is a name. */
export interface Stretch {
  text: string;
  isName: boolean;
}

export interface SourceLine {
  number: number;
  stretches: Stretch[];
  /** The worst that is said of the line. */
  level: Problem['level'] | null;
}

/** @returns the lines of a text as the import counts them */
export const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');

const cut = (line: string, marks: Array<{ from: number; to: number }>): Stretch[] => {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { from, to } of marks.sort((one, other) => one.from - other.from)) {
    if (from < end) continue;
    if (from > end) stretches.push({ text: line.slice(end, from), isName: false });
    stretches.push({ text: line.slice(from, to), isName: true });
    end = Math.min(to, line.length);
  }
  return end < line.length ? [...stretches, { text: line.slice(end), isName: false }] : stretches;
};

/** @returns the lines of a file with the names and problems that a plan has there */
export const markedLines = (
  text: string,
  file: string,
  pieces: PlannedPiece[],
  problems: Problem[],
): SourceLine[] => {
  const places = pieces
    .filter((piece) => piece.file === file)
    .flatMap(({ names }) => names.flatMap(({ at }) => at));
  const levels = new Map<number, Problem['level']>();
  for (const { line, level } of problems.filter((problem) => problem.file === file)) {
    if (level === 'error' || !levels.has(line)) levels.set(line, level);
  }
  return linesOf(text).map((line, index) => {
    const number = index + 1;
    const marks = places
      .filter((place) => place.line === number && place.length > 0)
      .map(({ column, length }) => ({ from: column - 1, to: column - 1 + length }));
    return { number, stretches: cut(line, marks), level: levels.get(number) ?? null };
  });
};
