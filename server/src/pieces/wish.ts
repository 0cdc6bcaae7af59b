import type { EntryKey, EntryValues, Item } from './entry';
import type { Resolver } from './resolve';
import type { ContentType, PlannedPiece, Problem, Reference } from './types';

/** An entry as the files want it: only what they speak of. */
export interface Wanted {
  type: ContentType;
  key: EntryKey;
  /** The slug under which its file knows it; null for people of whom only a text speaks. */
  slugInFile: string | null;
  /** null for people and organizations. */
  locale: string | null;
  /** How a reader knows it. */
  label: string;
  file: string;
  line: number;
  values: EntryValues;
  /** Affiliations that a text states, to be added unless the CMS has them. */
  stated: Item[];
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
