import type { Place } from './types';

/** A value of a YAML or JSON file together with the place where it stands. */
export type Located = LocatedMapping | LocatedList | LocatedScalar | LocatedNothing;

export interface LocatedMapping {
  kind: 'mapping';
  at: Place;
  /** Each key once, in the order of the file. */
  entries: Array<{ key: string; at: Place; value: Located }>;
}

export interface LocatedList {
  kind: 'list';
  at: Place;
  items: Located[];
}

/** A text, a number or true/false; `text` is how the file spells it, without quotation marks. */
export interface LocatedScalar {
  kind: 'text' | 'number' | 'true or false';
  at: Place;
  text: string;
}

/** A key without a value, or `null`. */
export interface LocatedNothing {
  kind: 'nothing';
  at: Place;
}

/** @returns what the value is, for messages: `a list`, `a text`. */
export const kindInWords = ({ kind }: Located): string =>
  kind === 'nothing' || kind === 'true or false' ? kind : `a ${kind}`;

/** @returns where the value of a key stands; the place of the mapping when it has no such key. */
export const placeOf = (node: Located, key: string): Place =>
  (node.kind === 'mapping' && node.entries.find((entry) => entry.key === key)?.value.at) || node.at;

/** @returns whether the mapping has the key, with or without a value. */
export const hasKey = (node: Located, key: string): boolean =>
  node.kind === 'mapping' && node.entries.some((entry) => entry.key === key);
