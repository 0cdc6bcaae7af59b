import type { CountryContext } from './country-context';
import type { Directory } from './create-directory';
import type { Document, Range } from './document';
import type { Cover, Entity, Occurrence } from './occurrence';

/** A document whose names are found: what the later steps read. */
export interface Reading {
  document: Document;
  directory: Directory;
  countries: CountryContext;
  cover: Cover;
  /** In the order of the text. */
  occurrences: readonly Occurrence[];
  /** Titles that stand with people's names. */
  titles: ReadonlyMap<Occurrence, Range>;
}

/** The text says that a person belongs to an organization. */
export interface Statement {
  person: Occurrence;
  organizations: Entity[];
  /** The printed name of the organization; null when only an office names it (`China’s defence minister`). */
  printed: Occurrence | null;
  role: Range | null;
  evidence: Range;
}
