/** A contiguous part of a text, without white space around it. `start` is its offset in the text. */
export interface Part {
  text: string;
  start: number;
}

/** Longer lines are paragraphs of their own; lines up to this length may be one paragraph broken by hand. */
const longestBrokenLine = 100;
const shortestBrokenLine = 40;
const endsSentence = /[.!?…:;”"’»)\]]$/;

/** The part of `text` from `start` to `end` without white space around it, or null when nothing is left. */
export function partOf(text: string, start: number, end: number): Part | null {
  const slice = text.slice(start, end);
  const trimmed = slice.trim();
  return trimmed === '' ? null : { text: trimmed, start: start + slice.indexOf(trimmed) };
}

function linesOf(text: string): Part[] {
  const lines: Part[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const part = partOf(text, start, start + line.length);
    if (part !== null) lines.push(part);
    start += line.length + 1;
  }
  return lines;
}

const merged = (text: string, lines: readonly Part[]): Part => {
  const start = lines[0]?.start ?? 0;
  const last = lines.at(-1);
  const end = last === undefined ? start : last.start + last.text.length;
  return { text: text.slice(start, end), start };
};

/** Blocks of lines between blank lines. */
function blocksOf(text: string): Part[][] {
  const blocks: Part[][] = [];
  let end = -1;
  for (const line of linesOf(text)) {
    const isNew = end === -1 || /\n[^\S\n]*\n/.test(text.slice(end, line.start));
    if (isNew) blocks.push([line]);
    else blocks.at(-1)?.push(line);
    end = line.start + line.text.length;
  }
  return blocks;
}

/** Without blank lines each line is a paragraph, unless the one before it plainly goes on. */
function joinedLines(text: string, lines: readonly Part[]): Part[] {
  const groups: Part[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1]?.text ?? '';
    const isUnfinished = before !== '' && !endsSentence.test(before);
    const isBroken = index > 2 && before.length >= shortestBrokenLine && before.length <= longestBrokenLine;
    if (isUnfinished && (/^\p{Ll}/u.test(line.text) || isBroken)) groups.at(-1)?.push(line);
    else groups.push([line]);
  });
  return groups.map((group) => merged(text, group));
}

/**
 * The paragraphs of a text: parted by blank lines; or, in files that put each paragraph on one line, by line ends.
 * @param isOwnLine whether a line of the first block stands by itself, as a byline under the title does
 */
export function paragraphsOf(text: string, isOwnLine: (line: string, first: string) => boolean): Part[] {
  const blocks = blocksOf(text);
  const [only] = blocks;
  if (blocks.length === 1 && only !== undefined) return joinedLines(text, only);
  return blocks.flatMap((lines, index) => {
    const first = lines[0]?.text ?? '';
    const isHead = index === 0 && lines.slice(1).some((line) => isOwnLine(line.text, first));
    const isOnePerLine = lines.some((line) => line.text.length > longestBrokenLine);
    return isHead || isOnePerLine ? lines : [merged(text, lines)];
  });
}
