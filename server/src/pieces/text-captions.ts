import { partOf, type Part } from './text-paragraphs';

const label =
  '(?:photo caption|pictured|photograph|photo|picture|image|caption)(?:[ ,][^:()\\[\\]\\n]{0,40})?:';
const opening = new RegExp(`[(\\[]\\s*${label}`, 'giu');
const whole = new RegExp(`^${label}`, 'iu');
const closers: Record<string, string> = { '(': ')', '[': ']' };

/** A paragraph in parts: text of the body, and captions without their label and parentheses. */
export interface CaptionedParts {
  body: Part[];
  captions: Part[];
  /** Offsets of captions that say nothing. */
  empty: number[];
}

/** The index of the parenthesis that closes the one at `open`, or the end of the text when none does. */
function closingIndex(text: string, open: number): number {
  const opener = text[open] ?? '';
  const closer = closers[opener] ?? '';
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === opener) depth += 1;
    if (text[at] === closer) depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** Takes the captions out of a paragraph: `(Pictured: ...)` anywhere in it, or the whole of `Photo: ...`. */
export function captionsIn(paragraph: Part): CaptionedParts {
  const { text, start } = paragraph;
  const found: CaptionedParts = { body: [], captions: [], empty: [] };
  const add = (parts: Part[], from: number, to: number): void => {
    const part = partOf(text, from, to);
    if (part !== null) parts.push({ text: part.text, start: start + part.start });
    else if (parts === found.captions) found.empty.push(start + from);
  };
  const first = whole.exec(text);
  if (first !== null) {
    add(found.captions, first[0].length, text.length);
    return found;
  }
  let at = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < at) continue;
    const close = closingIndex(text, match.index);
    add(found.body, at, match.index);
    add(found.captions, match.index + match[0].length, close);
    at = close + 1;
  }
  add(found.body, at, text.length);
  return found;
}
