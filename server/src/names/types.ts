import type { FoundName, MatchedName } from '../api/contracts/names';

type EntryOf<Found> = Found extends unknown ? Omit<Found, 'matched'> : never;

/** A published person or organization, as an answer shows it. */
export type NamedEntry = EntryOf<FoundName>;

/** One name of an entry. */
export interface Name {
  name: string;
  kind: MatchedName['kind'];
}

/** An entry with all its names, its own first. */
export interface Named {
  entry: NamedEntry;
  names: Name[];
}

/** A name as the index keeps it. */
export interface Form extends Name {
  entry: NamedEntry;
  /** Folded, each in its one spelling. */
  words: string[];
  /** How well known and how short it is: the smaller, the better. */
  rank: number;
  /** Whether the entry has it no more: it is taken out of the index when there are many of those. */
  gone: boolean;
}
