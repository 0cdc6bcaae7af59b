import { type Directory, type Findings, findNames } from '../directory';
import type { FoundName } from '../pieces/types';
import type { FormText } from './form-text';
import type { TextPlace } from './types';

/** A name that the finder has found, with its places as offsets of the piece. */
export interface Found extends Omit<FoundName, 'at'> {
  spans: Array<{ start: number; end: number }>;
}

export interface FoundInForm extends Omit<Findings, 'names'> {
  names: Found[];
}

const lineStartsOf = (text: string): number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

/**
 * Finds the names in a form.
 * @param directory entries with their documentIds for slugs
 */
export const findInForm = ({ piece }: FormText, directory: Directory): FoundInForm => {
  const { names, ...stated } = findNames(piece, directory);
  const starts = lineStartsOf(piece.text ?? '');
  return {
    ...stated,
    names: names.map(({ at, ...found }) => ({
      ...found,
      spans: at.map(({ line, column, length }) => {
        const start = (starts[line - 1] ?? 0) + column - 1;
        return { start, end: start + length };
      }),
    })),
  };
};

/** No more places of one name are told: a reader who has clicked through these has seen enough. */
const mostPlaces = 20;

/** @returns where parts of the piece stand in the fields of the form, the first of them */
export const placesIn = (text: FormText, spans: Found['spans']): TextPlace[] => {
  const places: TextPlace[] = [];
  for (const { start, end } of spans) {
    const place = text.placeOf(start, end);
    if (place) places.push(place);
    if (places.length === mostPlaces) break;
  }
  return places;
};
