import type { LocatedEntry } from './read-entities';
import type { LocatedPiece } from './read-markdown';
import type { Report } from './problems';
import { slugOfEntry, slugOfPiece } from './slug-in-file';
import type { Place } from './types';

/** Finds the report of a file by its name. */
export type ReportOf = (file: string) => Report;

interface Bearer {
  /** Where a slug must be unique: `person`, `article en`. */
  scope: string;
  slug: string;
  isGiven: boolean;
  file: string;
  at: Place;
}

const ofEntry = (entry: LocatedEntry): Bearer => ({
  scope: entry.declaration.type,
  slug: slugOfEntry(entry.declaration),
  isGiven: entry.declaration.slug !== null,
  file: entry.declaration.file,
  at: entry.slugAt,
});

const ofPiece = ({ piece, slugAt }: LocatedPiece): Bearer => ({
  scope: `article ${piece.locale ?? ''}`,
  slug: slugOfPiece(piece),
  isGiven: piece.slug !== null,
  file: piece.file,
  at: slugAt,
});

/** Reports entries of one type (articles: and one locale) whose slugs, given or made from their names, are the same. */
export const checkSlugs = (entries: LocatedEntry[], pieces: LocatedPiece[], reportOf: ReportOf): void => {
  const firsts = new Map<string, Bearer>();
  for (const bearer of [...entries.map(ofEntry), ...pieces.map(ofPiece)]) {
    const key = `${bearer.scope}:${bearer.slug}`;
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, bearer);
      continue;
    }
    const { slug, isGiven, file, at } = bearer;
    const where = `${first.file}, line ${first.at.line}`;
    const message = isGiven
      ? `The slug '${slug}' is taken already: ${where}.`
      : `The slug made from this name, '${slug}', is taken already: ${where}.`;
    reportOf(file).error(
      'duplicate-slug',
      at,
      message,
      "Give one of them another 'slug:', or delete one if both are the same.",
    );
  }
};
