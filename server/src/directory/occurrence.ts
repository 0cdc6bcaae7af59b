import type { EntityType } from '../pieces/types';
import type { Document, Range } from './document';
import type { DirectoryEntry } from './types';

/** Somebody whom the text names: an entry of the directory, or a person it does not have. */
export interface Entity {
  id: string;
  type: EntityType;
  name: string;
  entry: DirectoryEntry | null;
}

/** One place where the text prints a name; `from` and `to` are the tokens of the name as printed. */
export interface Occurrence extends Range {
  /** One, or several for a phrase that names organizations together. */
  entities: Entity[];
  form: 'full' | 'family' | 'acronym' | 'weak' | 'together';
  /** The printed name ends with a possessive ending that belongs to it (`McDonald’s`). */
  ownPossessive: boolean;
}

export const entityOf = (entry: DirectoryEntry): Entity => ({
  id: `${entry.type}:${entry.slug}`,
  type: entry.type,
  name: entry.name,
  entry,
});

export const isPerson = (occurrence: Occurrence): boolean => occurrence.entities[0]?.type === 'person';

/** Which occurrence covers a token: none, one, or a name that the finder saw and could not tell (`blocked`). */
export class Cover {
  private readonly byToken: Array<Occurrence | 'blocked' | undefined>;

  constructor(length: number) {
    this.byToken = new Array<Occurrence | 'blocked' | undefined>(length);
  }

  at(token: number): Occurrence | undefined {
    const found = this.byToken[token];
    return found === 'blocked' ? undefined : found;
  }

  isTaken(token: number): boolean {
    return this.byToken[token] !== undefined;
  }

  isFree({ from, to }: Range): boolean {
    for (let token = from; token < to; token += 1) if (this.isTaken(token)) return false;
    return true;
  }

  set({ from, to }: Range, value: Occurrence | 'blocked' | undefined): void {
    for (let token = from; token < to; token += 1) this.byToken[token] = value;
  }

  /** The occurrences in the order of the text. */
  occurrences(): Occurrence[] {
    const found = new Set<Occurrence>();
    for (const value of this.byToken) if (value !== undefined && value !== 'blocked') found.add(value);
    return [...found];
  }
}

/** Offsets of a range of tokens in the text, up to the end of the last word, its possessive ending left out. */
export function offsetsOf(document: Document, { from, to }: Range): { start: number; end: number } {
  const start = document.tokens[from]?.start ?? 0;
  return { start, end: document.tokens[to - 1]?.end ?? start };
}
