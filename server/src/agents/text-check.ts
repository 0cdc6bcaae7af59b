import { type Directory, findNames } from '../directory';
import { readTextPiece } from '../pieces/read-text';
import { paragraphsOf } from '../pieces/text-paragraphs';
import type { FoundAffiliation, FoundName, Piece } from '../pieces/types';

/** The most names and roles that one check tells. */
export const mostNames = 200;

/** A name that a text has, and whom of the directory it means. */
export interface CheckedName {
  type: FoundName['type'];
  name: string;
  /** The slug of the entry; null when the directory has nobody of that name. */
  known: string | null;
  roles: FoundName['roles'];
  printed: string[];
  as: FoundName['as'];
  /** The lines of the text that print it. */
  lines: number[];
}

export interface TextCheck {
  names: CheckedName[];
  affiliations: FoundAffiliation[];
  leftOut: { names: number; affiliations: number };
}

/** A text that is no whole piece, such as a paragraph of one. */
const excerpt = (text: string): Piece => ({
  file: 'text',
  format: 'text',
  at: { line: 1, column: 1, length: 0 },
  title: '',
  slug: null,
  locale: null,
  fields: {},
  byline: [],
  text,
  paragraphs: paragraphsOf(text, () => false).map((part) => ({ kind: 'body', ...part })),
});

/**
 * @param given a piece as newspapers print it, or a part of one
 * @returns whom it names, in which roles, and who holds which role where by its words
 */
export const checkText = (given: string, directory: Directory): TextCheck => {
  const text = given.replace(/\r\n?/g, '\n');
  const { piece } = readTextPiece({ file: 'text', text });
  const { names, affiliations } = findNames(piece ?? excerpt(text), directory);
  return {
    names: names.slice(0, mostNames).map(({ type, name, known, roles, printed, as, at }) => ({
      type,
      name,
      known,
      roles,
      printed,
      as,
      lines: [...new Set(at.map(({ line }) => line))],
    })),
    affiliations: affiliations.slice(0, mostNames),
    leftOut: {
      names: Math.max(0, names.length - mostNames),
      affiliations: Math.max(0, affiliations.length - mostNames),
    },
  };
};
