import { fold, oneLine } from '../directory/fold';
import { bylineNames, isExplicitByline, isJob } from './text-byline';
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

/** The byline with the lines below it that say what the author does. */
function withJobs(text: string, byline: Part, below: readonly Part[]): { byline: Part; rest: Part[] } {
  const jobs = below.findIndex((part) => !isJob(part.text));
  const count = jobs === -1 ? 0 : jobs;
  const last = below[count - 1] ?? byline;
  const whole = text.slice(byline.start, last.start + last.text.length);
  return { byline: { text: whole, start: byline.start }, rest: below.slice(count) };
}

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
    return { title, subtitle: null, names, ...withJobs(text, second, rest.slice(1)) };
  if (
    second !== undefined &&
    third !== undefined &&
    isExplicitByline(third.text) &&
    second.text.length <= 300
  ) {
    const named = bylineNames(third.text) ?? [];
    return { title, subtitle: second, names: named, ...withJobs(text, third, rest.slice(2)) };
  }
  return { title, subtitle: null, byline: null, names: [], rest };
}
