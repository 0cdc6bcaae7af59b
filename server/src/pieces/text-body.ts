import { oneLine } from '../directory/fold';
import { isAuthorNote } from './text-author-note';
import { captionsIn, type CaptionedParts } from './text-captions';
import { datelineOf, type Dateline } from './text-dateline';
import { markdownParagraph } from './text-markdown';
import type { Part } from './text-paragraphs';
import type { Paragraph } from './types';

/** The paragraphs below the head of a piece, told apart. */
export interface Body {
  /** In the order of the text. */
  paragraphs: Paragraph[];
  /** As Markdown, one for each paragraph. */
  bodies: string[];
  captions: string[];
  notes: string[];
  dateline: (Dateline & { at: number }) | null;
  /** Offsets of captions that say nothing. */
  emptyCaptions: number[];
}

const isProse = ({ body }: CaptionedParts): boolean => body.length > 0;

/** The text of a paragraph from which captions were taken out. */
const joined = (parts: readonly Part[]): string =>
  parts.reduce(
    (before, { text }) => before + (before === '' || /^[,.;:!?)]/.test(text) ? '' : ' ') + text,
    '',
  );

/** Takes the dateline off the first paragraph that is not a caption. */
function withoutDateline(paragraphs: CaptionedParts[]): Body['dateline'] {
  const first = paragraphs.find(isProse);
  const [opening, ...others] = first?.body ?? [];
  const dateline = opening === undefined ? null : datelineOf(opening);
  if (first === undefined || opening === undefined || dateline === null) return null;
  first.body = dateline.rest === null ? others : [dateline.rest, ...others];
  return { ...dateline, at: opening.start };
}

/**
 * Tells body, captions, dateline and the closing lines about the authors apart.
 * @param names the authors; a closing paragraph about one of them is a note, unless nothing else would be left
 */
export function bodyOf(parts: readonly Part[], names: readonly string[]): Body {
  const paragraphs = parts.map((part) => captionsIn(part));
  const dateline = withoutDateline(paragraphs);
  const prose = paragraphs.filter(isProse);
  let notesFrom = prose.length;
  while (notesFrom > 1 && isAuthorNote(joined(prose[notesFrom - 1]?.body ?? []), names)) notesFrom -= 1;
  const notes = new Set(prose.slice(notesFrom));
  const ofKind = (kind: Paragraph['kind'], some: readonly Part[]): Paragraph[] =>
    some.map((part) => ({ kind, ...part }));
  return {
    paragraphs: paragraphs.flatMap((paragraph) =>
      [
        ...ofKind(notes.has(paragraph) ? 'authorNote' : 'body', paragraph.body),
        ...ofKind('caption', paragraph.captions),
      ].sort((a, b) => a.start - b.start),
    ),
    bodies: prose
      .filter((paragraph) => !notes.has(paragraph))
      .map(({ body }) => markdownParagraph(joined(body))),
    captions: paragraphs.flatMap(({ captions }) => captions.map(({ text }) => oneLine(text))),
    notes: [...notes].map(({ body }) => oneLine(joined(body))),
    dateline,
    emptyCaptions: paragraphs.flatMap(({ empty }) => empty),
  };
}
