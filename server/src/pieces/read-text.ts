import { fold, oneLine } from '../directory/fold';
import { placesIn } from './places';
import { isAuthorNote } from './text-author-note';
import { bylineNames, isExplicitByline } from './text-byline';
import { captionsIn } from './text-captions';
import { datelineOf } from './text-dateline';
import { dateAlone, statedDate, type StatedDate } from './text-dates';
import { markdownParagraph } from './text-markdown';
import { paragraphsOf, type Part } from './text-paragraphs';
import type { Paragraph, Piece, Problem } from './types';

const longestTitle = 500;

/** What can be wrong with a plain-text piece: for each rule its level, message and remedy. */
export const textRules = {
  'missing-title': ['error', 'The file has no title.', 'Put the title on the first line, then an empty line.'],
  'missing-body': ['error', 'The piece has a title but no text.', 'Put the paragraphs below the title, with an empty line between them.'],
  'title-too-long': [
    'error',
    `The first paragraph has more than ${longestTitle} characters. Is this a piece?`,
    'Put a title of its own on the first line, then an empty line.',
  ],
  'missing-byline': ['warning', 'No byline was found below the title.', 'Put the author below the title, as in ‘By Jane Roe’, or add the credit later.'],
  'no-such-date': ['warning', 'The date that the text states does not exist, so none was taken.', 'Correct the date, or set it in the article.'],
  'empty-caption': ['warning', 'A caption has a label and nothing else.', 'Write the caption after the label, or remove it.'],
} as const;

interface Head {
  title: Part;
  subtitle: Part | null;
  byline: Part | null;
  names: string[];
  rest: Part[];
}

const comparable = (text: string): string => fold(oneLine(text).replace(/[“”„«»"‘’']/g, ''));

/** Title (also when it is printed twice), subtitle and byline. */
function headOf(paragraphs: readonly Part[]): Head | null {
  const [first, ...others] = paragraphs;
  if (first === undefined) return null;
  const mark = /^#{1,6}\s+/.exec(first.text)?.[0].length ?? 0;
  const title = { text: first.text.slice(mark), start: first.start + mark };
  const from = others.findIndex((paragraph) => comparable(paragraph.text) !== comparable(title.text));
  const rest = from === -1 ? [] : others.slice(from);
  const [second, third] = rest;
  const names = second === undefined ? null : bylineNames(second.text);
  if (second !== undefined && names !== null) return { title, subtitle: null, byline: second, names, rest: rest.slice(1) };
  if (second !== undefined && third !== undefined && isExplicitByline(third.text) && second.text.length <= 300) {
    return { title, subtitle: second, byline: third, names: bylineNames(third.text) ?? [], rest: rest.slice(2) };
  }
  return { title, subtitle: null, byline: null, names: [], rest };
}

/** The closing paragraphs about the authors, unless nothing else would be left. */
function notesAtEnd(paragraphs: readonly Part[], names: readonly string[]): number {
  let from = paragraphs.length;
  while (from > 1 && isAuthorNote(paragraphs[from - 1]?.text ?? '', names)) from -= 1;
  return from;
}

/**
 * Reads a plain-text piece as newspapers send it: title (also twice), byline, paragraphs, captions in parentheses or
 * with a label, a dateline, a closing line about the author. Never throws; what is wrong is in `problems`, and `piece`
 * is null when one of them is an error.
 * @param source the text is decoded, without BOM, with LF line ends
 */
export function readTextPiece(source: { file: string; text: string }): { piece: Piece | null; problems: Problem[] } {
  const { file, text } = source;
  const places = placesIn(text);
  const problems: Problem[] = [];
  const report = (rule: keyof typeof textRules, offset: number): void => {
    const { line, column } = places.at(offset);
    const [level, message, remedy] = textRules[rule];
    problems.push({ level, file, line, column, rule, message, remedy });
  };

  const isOwnLine = (line: string, first: string): boolean => comparable(line) === comparable(first) || bylineNames(line) !== null;
  const head = headOf(paragraphsOf(text, isOwnLine));
  if (head === null || head.title.text.trim() === '') {
    report('missing-title', 0);
    return { piece: null, problems };
  }
  const { title, subtitle, byline, names } = head;
  if (title.text.length > longestTitle) report('title-too-long', title.start);

  const dates: Array<{ date: StatedDate; at: number }> = [];
  if (byline !== null) {
    const date = statedDate(byline.text);
    if (date !== null) dates.push({ date, at: byline.start });
  }
  let rest = head.rest;
  const alone = rest[0] === undefined ? null : dateAlone(rest[0].text);
  if (alone !== null && rest[0] !== undefined) {
    dates.push({ date: alone, at: rest[0].start });
    rest = rest.slice(1);
  }
  const dateline = rest[0] === undefined ? null : datelineOf(rest[0]);
  if (dateline !== null && rest[0] !== undefined) {
    if (dateline.date !== null) dates.unshift({ date: dateline.date, at: rest[0].start });
    rest = dateline.rest === null ? rest.slice(1) : [dateline.rest, ...rest.slice(1)];
  }

  const captioned = rest.map((paragraph) => captionsIn(paragraph));
  const prose = rest.filter((_, index) => (captioned[index]?.body.length ?? 0) > 0);
  const firstNote = prose[notesAtEnd(prose, names)]?.start ?? Infinity;
  const paragraphs: Paragraph[] = [{ kind: 'title', ...title }];
  if (subtitle !== null) paragraphs.push({ kind: 'title', ...subtitle });
  if (byline !== null) paragraphs.push({ kind: 'byline', ...byline });
  const bodies: string[] = [];
  const captions: string[] = [];
  const notes: string[] = [];
  rest.forEach((paragraph, index) => {
    const { body, captions: found, empty } = captioned[index] ?? { body: [], captions: [], empty: [] };
    for (const offset of empty) report('empty-caption', offset);
    const isNote = body.length > 0 && paragraph.start >= firstNote;
    const parts: Paragraph[] = [
      ...body.map((part): Paragraph => ({ kind: isNote ? 'authorNote' : 'body', ...part })),
      ...found.map((part): Paragraph => ({ kind: 'caption', ...part })),
    ];
    paragraphs.push(...parts.sort((a, b) => a.start - b.start));
    captions.push(...found.map((part) => oneLine(part.text)));
    const joined = body.map((part) => part.text).join(' ');
    if (isNote) notes.push(oneLine(joined));
    else if (joined !== '') bodies.push(markdownParagraph(joined));
  });

  if (bodies.length === 0) report('missing-body', title.start);
  if (byline === null) report('missing-byline', title.start);
  const stated = dates.find(({ date }) => date.date !== null);
  for (const { date, at } of dates) if (date.date === null) report('no-such-date', at);
  if (problems.some(({ level }) => level === 'error')) return { piece: null, problems };

  const fields: Piece['fields'] = { body: bodies.join('\n\n') };
  if (subtitle !== null) fields.subtitle = oneLine(subtitle.text);
  if (dateline !== null) fields.dateline = dateline.printed;
  if (stated !== undefined) fields.writtenOn = stated.date.date;
  if (captions.length > 0) fields.imageCaption = captions.join(' ');
  if (notes.length > 0) fields.authorNote = notes.join(' ');
  return {
    piece: {
      file,
      format: 'text',
      at: places.at(title.start, title.text.length),
      title: oneLine(title.text),
      slug: null,
      locale: null,
      fields,
      byline: names,
      text,
      paragraphs,
    },
    problems,
  };
}
