import { oneLine } from '../directory/fold';
import { type Places, placesIn } from './places';
import { bodyOf, type Body } from './text-body';
import { dateAlone, statedDate, type StatedDate } from './text-dates';
import { headOf, type Head } from './text-head';
import { longestTitle, textLimits, textRules, type TextRule } from './text-rules';
import type { Part } from './text-paragraphs';
import type { Paragraph, Piece, Problem } from './types';

interface DateAt {
  date: StatedDate;
  at: number;
}

/** A date of the text's own below its title: beside the byline or alone in a paragraph, which is taken off the rest. */
function dateBelowTitle({ byline, rest }: Head): { dates: DateAt[]; rest: Part[] } {
  const beside = byline === null ? null : statedDate(byline.text);
  const dates = byline === null || beside === null ? [] : [{ date: beside, at: byline.start }];
  const [first, ...others] = rest;
  const alone = first === undefined ? null : dateAlone(first.text);
  if (first === undefined || alone === null) return { dates, rest };
  return { dates: [...dates, { date: alone, at: first.start }], rest: others };
}

function fieldsOf({ subtitle }: Head, body: Body, writtenOn: string | null): Piece['fields'] {
  const { dateline, captions, notes, bodies } = body;
  return {
    body: bodies.join('\n\n'),
    ...(subtitle === null ? {} : { subtitle: oneLine(subtitle.text) }),
    ...(dateline === null ? {} : { dateline: dateline.printed }),
    ...(writtenOn === null ? {} : { writtenOn }),
    ...(captions.length === 0 ? {} : { imageCaption: captions.join(' ') }),
    ...(notes.length === 0 ? {} : { authorNote: notes.join(' ') }),
  };
}

function paragraphsOfHead({ title, subtitle, byline }: Head): Paragraph[] {
  const parts: Array<[Paragraph['kind'], Part | null]> = [
    ['title', title],
    ['title', subtitle],
    ['byline', byline],
  ];
  return parts.flatMap(([kind, part]) => (part === null ? [] : [{ kind, ...part }]));
}

/** Where each limited field of a piece begins in the text. */
function startsOf({ subtitle }: Head, { paragraphs }: Body): Record<keyof typeof textLimits, number> {
  const first = (wanted: Paragraph['kind']) => paragraphs.find(({ kind }) => kind === wanted)?.start ?? 0;
  return {
    subtitle: subtitle?.start ?? 0,
    imageCaption: first('caption'),
    authorNote: first('authorNote'),
  };
}

/** Reports fields that are longer than the CMS takes, since nothing is cut in silence. */
function tooLong(
  fields: Piece['fields'],
  starts: ReturnType<typeof startsOf>,
  source: { file: string; places: Places },
): Problem[] {
  return (Object.keys(starts) as Array<keyof typeof textLimits>).flatMap((field) => {
    const { length } = fields[field] ?? '';
    if (length <= textLimits[field]) return [];
    const { line, column } = source.places.at(starts[field]);
    const message = `This becomes the '${field}' with ${length} characters, more than the ${textLimits[field]} that fit.`;
    return {
      level: 'error',
      file: source.file,
      line,
      column,
      rule: 'too-long',
      message,
      remedy: 'Shorten it.',
    };
  });
}

/**
 * Reads a plain-text piece as newspapers send it: title (also twice), byline, paragraphs, captions in parentheses or
 * with a label, a dateline, a closing line about the author. Never throws; what is wrong is in `problems`, and `piece`
 * is null when one of them is an error.
 * @param source the text is decoded, without BOM, with LF line ends
 */
export function readTextPiece(source: { file: string; text: string }): {
  piece: Piece | null;
  problems: Problem[];
} {
  const { file, text } = source;
  const places = placesIn(text);
  const problems: Problem[] = [];
  const report = (rule: TextRule, offset: number): void => {
    const { line, column } = places.at(offset);
    const [level, message, remedy] = textRules[rule];
    problems.push({ level, file, line, column, rule, message, remedy });
  };

  const head = headOf(text);
  if (head === null) {
    report('missing-title', 0);
    return { piece: null, problems };
  }
  const { title, byline, names } = head;
  const { dates, rest } = dateBelowTitle(head);
  const body = bodyOf(rest, names);
  const { dateline } = body;
  if (dateline?.date) dates.unshift({ date: dateline.date, at: dateline.at });

  if (title.text.length > longestTitle) report('title-too-long', title.start);
  if (body.bodies.length === 0) report('missing-body', title.start);
  if (byline === null) report('missing-byline', title.start);
  for (const offset of body.emptyCaptions) report('empty-caption', offset);
  for (const { date, at } of dates) if (date.date === null) report('no-such-date', at);
  const stated = dates.find(({ date }) => date.date !== null);
  const fields = fieldsOf(head, body, stated?.date.date ?? null);
  problems.push(...tooLong(fields, startsOf(head, body), { file, places }));
  if (problems.some(({ level }) => level === 'error')) return { piece: null, problems };

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
      paragraphs: [...paragraphsOfHead(head), ...body.paragraphs],
    },
    problems,
  };
}
