import { fold, oneLine } from '../directory/fold';
import { bylineNames, isExplicitByline } from './text-byline';
import { paragraphsOf, type Part } from './text-paragraphs';

/** What stands above the text of a piece, and the paragraphs after it. */
export interface Head {
  title: Part;
  subtitle: Part | null;
  byline: Part | null;
  names: string[];
  rest: Part[];
}

const comparable = (text: string): string => fold(oneLine(text).replace(/[“”„«»"‘’']/g, ''));

const isOwnLine = (line: string, first: string): boolean =>
  comparable(line) === comparable(first) || bylineNames(line) !== null;

/** Reads title (also when it is printed twice), subtitle and byline; null when the text is empty. */
export function headOf(text: string): Head | null {
  const [first, ...others] = paragraphsOf(text, isOwnLine);
  if (first === undefined) return null;
  const mark = /^#{1,6}\s+/.exec(first.text)?.[0].length ?? 0;
  const title = { text: first.text.slice(mark), start: first.start + mark };
  const from = others.findIndex((paragraph) => comparable(paragraph.text) !== comparable(title.text));
  const rest = from === -1 ? [] : others.slice(from);
  const [second, third] = rest;
  const names = second === undefined ? null : bylineNames(second.text);
  if (second !== undefined && names !== null)
    return { title, subtitle: null, byline: second, names, rest: rest.slice(1) };
  if (
    second !== undefined &&
    third !== undefined &&
    isExplicitByline(third.text) &&
    second.text.length <= 300
  ) {
    return {
      title,
      subtitle: second,
      byline: third,
      names: bylineNames(third.text) ?? [],
      rest: rest.slice(2),
    };
  }
  return { title, subtitle: null, byline: null, names: [], rest };
}
