import pc from 'picocolors';
import type { Terminal } from '../terminal';

export type Colors = ReturnType<typeof pc.createColors>;

/** Colors for an output: none where NO_COLOR is set, and none in files and pipes. */
export function colorsFor(output: { isTTY?: boolean }, env: Terminal['env']): Colors {
  const wanted = !env.NO_COLOR && env.TERM !== 'dumb' && output.isTTY === true;
  return pc.createColors(wanted);
}

/**
 * A text from a file on one line, without control characters: a piece must not be able to steer the terminal, nor
 * to turn round the words beside it.
 */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '\u{FFFD}');
}

/** `1 error`, `2 errors`; `1 entry`, `2 entries` with the plural given. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
