import type { Paragraph, Piece } from '../pieces/types';
import { fileStart } from '../pieces/problems';
import type { ParseMarkdown } from '../pieces/read-body';
import { type PlainParagraph, markdownParagraphs, plainParagraphs } from './markdown-text';
import { type ReadField, type ReadForm, type TextPlace, readFields } from './types';

const kinds: Record<ReadField, Paragraph['kind']> = {
  title: 'title',
  subtitle: 'body',
  body: 'body',
  summary: 'body',
  imageCaption: 'caption',
  authorNote: 'authorNote',
};

/** A paragraph of the form and where it stands in the text that is made of all of them. */
export interface FormParagraph extends PlainParagraph {
  /** null for printed names of credits, which are no text. */
  field: ReadField | null;
  start: number;
}

export interface FormText {
  /** What the finder reads. */
  piece: Piece;
  paragraphs: FormParagraph[];
  /** @returns where a part of the piece stands in the form; null for what is in no field of text */
  placeOf(start: number, end: number): TextPlace | null;
  /** @returns the paragraph of the piece at an offset */
  paragraphAt(offset: number): FormParagraph | undefined;
}

/** Names of credits that are printed and linked to nobody: the finder looks for them as for authors in a byline. */
const bylineOf = ({ credits }: ReadForm): string[] =>
  credits.flatMap(({ name, person, organization, role }) =>
    name && !person && !organization && (role ?? 'author') === 'author' ? [name] : [],
  );

const between = '\n\n';

/**
 * An article as the finder reads pieces: the fields one after the other, the body without its markup. The summary comes
 * after the body: what it says is said there first.
 */
export const textOfForm = (form: ReadForm, parse: ParseMarkdown): FormText => {
  const byline = bylineOf(form);
  const paragraphs: FormParagraph[] = [];
  const kept: Paragraph[] = [];
  let text = '';
  const add = (kind: Paragraph['kind'], field: ReadField | null, paragraph: PlainParagraph): void => {
    text += text === '' ? '' : between;
    paragraphs.push({ ...paragraph, field, start: text.length });
    kept.push({ kind, text: paragraph.text, start: text.length });
    text += paragraph.text;
  };
  for (const field of readFields) {
    const source = form[field] ?? '';
    const found = field === 'body' ? markdownParagraphs(source, parse) : plainParagraphs(source);
    for (const paragraph of found) add(kinds[field], field, paragraph);
    if (field === 'title') for (const name of byline) add('byline', null, { text: name, offsets: [] });
  }

  const paragraphAt = (offset: number): FormParagraph | undefined => {
    let low = 0;
    let high = paragraphs.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return paragraphs[low];
  };

  return {
    piece: {
      file: '',
      format: 'text',
      at: fileStart,
      title: form.title ?? '',
      slug: null,
      locale: form.locale,
      fields: {},
      byline,
      text,
      paragraphs: kept,
    },
    paragraphs,
    paragraphAt,
    placeOf(start, end) {
      const paragraph = paragraphAt(start);
      if (!paragraph?.field) return null;
      const from = paragraph.offsets[start - paragraph.start];
      const last = paragraph.offsets[end - 1 - paragraph.start];
      if (from === undefined || last === undefined) return null;
      return { field: paragraph.field, start: from, end: last + 1 };
    },
  };
};
