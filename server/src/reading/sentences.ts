import { sentenceStarts } from '../directory/sentences';
import { oneLine } from '../directory/fold';
import { quotationsIn } from '../directory/quotations';
import type { FormParagraph, FormText } from './form-text';

/** Sentences of one name that are told, and units of each. */
const mostSentences = 2;
const longest = 300;

const shortened = (text: string, name: number): string => {
  if (text.length <= longest) return oneLine(text);
  const from = Math.max(0, Math.min(name - longest / 2, text.length - longest));
  const cut = oneLine(text.slice(from, from + longest));
  return `${from > 0 ? '…' : ''}${cut}${from + longest < text.length ? '…' : ''}`;
};

/** @returns a function that gives the first sentences in which some parts of the piece stand, each once */
export const sentencesOf = (text: FormText) => {
  const starts = new Map<FormParagraph, number[]>();
  const startsIn = (paragraph: FormParagraph): number[] => {
    const known = starts.get(paragraph) ?? sentenceStarts(paragraph.text, quotationsIn(paragraph.text));
    starts.set(paragraph, known);
    return known;
  };
  const sentenceAt = (offset: number): string | null => {
    const paragraph = text.paragraphAt(offset);
    if (!paragraph?.field) return null;
    const at = offset - paragraph.start;
    const all = startsIn(paragraph);
    const from = all.findLast((start) => start <= at) ?? 0;
    const to = all.find((start) => start > at) ?? paragraph.text.length;
    return shortened(paragraph.text.slice(from, to), at - from);
  };
  return (spans: Array<{ start: number }>): string[] => {
    const found = new Set<string>();
    for (const { start } of spans) {
      const sentence = sentenceAt(start);
      if (sentence) found.add(sentence);
      if (found.size === mostSentences) break;
    }
    return [...found];
  };
};
