/** A stretch of text from `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

const pairs: Record<string, string> = { '“': '”', '«': '»', '„': '“', '「': '」', '『': '』' };
const opensSingle = /(?:^|[\s(\[“"—–])$/;
const letter = /[\p{L}\p{N}]/u;
/** No quotation in single marks is longer; it keeps a text full of stray apostrophes from being searched over and over. */
const longestSingle = 3000;

/** The end of a quotation in single marks, or -1: an apostrophe inside a word or after a plural does not close it. */
function closingSingle(text: string, from: number, mark: string): number {
  let plural = -1;
  for (
    let at = text.indexOf(mark, from);
    at !== -1 && at - from < longestSingle;
    at = text.indexOf(mark, at + 1)
  ) {
    if (letter.test(text[at + 1] ?? '')) continue;
    const before = text[at - 1] ?? '';
    if (/[,.?!…]/.test(before)) return at;
    if (mark === "'") continue;
    if (before !== 's') return at;
    if (plural === -1) plural = at;
  }
  return plural;
}

/**
 * The quotations of a paragraph with their marks: curly, straight, single, guillemets, German and CJK. One that is
 * opened and never closed runs to the end, as in speech over several paragraphs.
 */
export function quotationsIn(text: string): Span[] {
  const spans: Span[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    let close = -1;
    const pair = pairs[mark];
    if (pair !== undefined && !unclosed.has(mark)) {
      close = text.indexOf(pair, at + 1);
      if (close === -1 && mark === '“') close = text.length - 1;
      if (close === -1) unclosed.add(mark);
    } else if (mark === '"') {
      close = text.indexOf('"', at + 1);
      if (close === -1 && text.slice(0, at).trim() === '') close = text.length - 1;
    } else if (
      (mark === '‘' || mark === "'") &&
      !unclosed.has(mark) &&
      opensSingle.test(text.slice(Math.max(0, at - 1), at))
    ) {
      close = /\S/.test(text[at + 1] ?? '') ? closingSingle(text, at + 1, mark === '‘' ? '’' : "'") : -1;
      if (close === -1) unclosed.add(mark);
    }
    if (close <= at) continue;
    spans.push({ start: at, end: close + 1 });
    at = close;
  }
  return spans;
}
