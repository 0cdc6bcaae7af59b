import type { EntryKey, EntryValues, Item } from './entry';
import type { Resolver } from './resolve';
import type { Version } from './translations';
import type { ContentType, FoundName, PlannedPiece, Problem, Reference } from './types';

/** An entry as the files want it: only what they speak of. */
export interface Wanted {
  type: ContentType;
  key: EntryKey;
  /** The slug under which its file knows it; null for people of whom only a text speaks. */
  slugInFile: string | null;
  /** Its file gives no slug: that is made from the name. People and organizations only. */
  byName: boolean;
  /** null for people and organizations. */
  locale: string | null;
  /** The article of which this is another language; null for entries that have a document of their own. */
  joins: Version | null;
  /** How a reader knows it. */
  label: string;
  file: string;
  line: number;
  values: EntryValues;
  /** Affiliations that a text states, to be added unless the CMS has them. */
  stated: Item[];
  /** Affiliations that a text states and somebody did not believe: never to be added. */
  declined: Item[];
  /** Credits and mentions as the text alone has them, where somebody decided otherwise. */
  asFound: EntryValues['lists'] | null;
  /** Who is in an article, and where the file says so. */
  names: FoundName[];
}

export interface Wish {
  entries: Wanted[];
  pieces: PlannedPiece[];
  problems: Problem[];
}

/** Collects resolved keys; a reference that resolves to nothing becomes a problem and null. */
export const linker =
  (resolver: Resolver, problems: Problem[]) => (reference: Reference | null, types: ContentType[]) => {
    if (!reference) return null;
    const { key, problem } = resolver.resolve(reference, types);
    if (problem) problems.push(problem);
    return key ?? null;
  };

export type Linker = ReturnType<typeof linker>;
