import type { Span } from './quotations';
import { fold } from './fold';
import { dottedAbbreviations, legalForms } from './words/abbreviations';
import { sentenceOpeners } from './words/function-words';
import { invertingVerbs, sayingVerbs } from './words/speech-verbs';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const partLength = 4000;
const closers = /[”"’'»」』]/;
const lastWord = /([\p{L}\p{N}.]+)\s*$/u;
const nextWords = /^\s*([\p{L}\p{N}'’.-]+)\s+([\p{L}\p{N}'’.-]+)?/u;

/** `“Is that so?” she asked` is one sentence, `“Is that so?” The talks went on` are two. */
function goesOnAfterQuestion(rest: string): boolean {
  const words = rest
    .slice(0, 80)
    .trim()
    .split(/\s+/)
    .slice(0, 4)
    .map((word) => fold(word));
  return /^\s*\p{Ll}/u.test(rest) || words.some((word) => sayingVerbs.has(word) || invertingVerbs.has(word));
}

/** The paragraph, unit by unit as long, without the stops that end no sentence: those inside quotations. */
function withoutInnerStops(text: string, quotations: readonly Span[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of quotations) {
    masked += text.slice(at, start);
    const stop = closers.test(text[end - 1] ?? '') ? end - 2 : end - 1;
    masked += text.slice(start, stop).replace(/[.?!…。？！]/g, ',');
    const last = text.slice(stop, end);
    masked +=
      /^[?!]/.test(last) && goesOnAfterQuestion(text.slice(end, end + 80)) ? `,${last.slice(1)}` : last;
    at = end;
  }
  return (masked + text.slice(at)).replace(/\s/g, ' ');
}

/** Whether the dot before a supposed sentence start belongs to an abbreviation, so that the sentence goes on. */
function isAbbreviation(before: string, after: string): boolean {
  const word = lastWord.exec(before)?.[1];
  if (word === undefined || !word.endsWith('.')) return false;
  const bare = fold(word);
  const [, next, second] = nextWords.exec(after) ?? [];
  const opensSentence =
    next !== undefined && (sentenceOpeners.has(fold(next)) || sayingVerbs.has(fold(second ?? '')));
  if (/^\p{Lu}\.$/u.test(word)) return bare !== 'i';
  if (
    /^(?:\p{Lu}\.){2,}$/u.test(word) ||
    legalForms.has(bare) ||
    ['corp', 'inc', 'ltd', 'co', 'jr', 'sr'].includes(bare)
  ) {
    return !opensSentence;
  }
  return /^\p{Lu}/u.test(word) && dottedAbbreviations.has(bare);
}

/**
 * Where Intl.Segmenter sees sentences begin. It gets the text in parts, because its running time grows with the square
 * of the length; the last sentence of a part may be cut off, so the next part begins with it.
 */
function* unicodeStarts(text: string): Generator<number> {
  let at = 0;
  let size = partLength;
  while (at < text.length) {
    const starts = [...segmenter.segment(text.slice(at, at + size))].map(({ index }) => at + index);
    const isLast = at + size >= text.length;
    const last = starts.at(-1) ?? at;
    yield* isLast ? starts : starts.slice(0, -1);
    if (isLast) return;
    size = last > at ? partLength : size * 2;
    at = last;
  }
}

/**
 * Offsets at which the sentences of a paragraph begin (Unicode UAX 29 by Intl.Segmenter, but not after `Dr.`,
 * `U.S.` or `Corp.`, and not inside a quotation).
 */
export function sentenceStarts(paragraph: string, quotations: readonly Span[]): number[] {
  const starts: number[] = [];
  for (const index of unicodeStarts(withoutInnerStops(paragraph, quotations))) {
    const before = paragraph.slice(Math.max(0, index - 40), index);
    if (index > 0 && isAbbreviation(before, paragraph.slice(index, index + 60))) continue;
    starts.push(index);
  }
  return starts;
}
