import { partOf, type Part } from './text-paragraphs';
import { statedDate, type StatedDate } from './text-dates';

/** Where (and when) a piece was written, as its first paragraph says, and what is left of the paragraph. */
export interface Dateline {
  printed: string;
  date: StatedDate | null;
  rest: Part | null;
}

const dash = /\s*(?:—|–|--)\s*|\s+-\s+/;
const longestDateline = 90;
const agency = /\s*\([^()]{2,30}\)\s*$/;
const placeInCapitals = /^\p{Lu}[\p{Lu}.'’ -]*\p{Lu}\.?$/u;
const shortPart = /^[\p{Lu}\d][\p{L}\d.'’ -]{0,30}$/u;

function isDateline(head: string, signed: boolean, next: string): boolean {
  const parts = head.split(/\s*,\s*/);
  const [place = ''] = parts;
  if (!parts.every((part) => shortPart.test(part))) return false;
  if (statedDate(head) !== null)
    return !/^\d/.test(place) && place.split(' ').every((word) => /^\p{Lu}/u.test(word));
  const isPlace =
    placeInCapitals.test(place) && !place.includes('.') && place.replace(/\P{L}/gu, '').length > 3;
  return isPlace && (signed || /^[\p{Lu}“"‘«\d]/u.test(next));
}

/**
 * Reads the dateline at the beginning of a paragraph, up to its dash: `BEIJING, 3 May 2017 — `, `WASHINGTON (AP) — `;
 * or a paragraph that is nothing else. Null when there is none.
 */
export function datelineOf({ text, start }: Part): Dateline | null {
  const match = dash.exec(text.slice(0, longestDateline + 5));
  const head = match === null ? text : text.slice(0, match.index);
  const end = match === null ? text.length : match.index + match[0].length;
  const printed = head.replace(agency, '').trim();
  if (printed === '' || printed.length > longestDateline || (match === null && statedDate(text) === null))
    return null;
  if (!isDateline(printed, agency.test(head), text.slice(end))) return null;
  const rest = partOf(text, end, text.length);
  return {
    printed,
    date: statedDate(printed),
    rest: rest === null ? null : { text: rest.text, start: start + rest.start },
  };
}
