import { createDirectory, findNames, type DirectoryEntry } from '../../../server/src/directory';
import { readTextPiece } from '../../../server/src/pieces/read-text';
import type { FoundAffiliation, FoundName, Piece } from '../../../server/src/pieces/types';

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** An alias: its name and kind. */
type Alias = [name: string, kind: DirectoryEntry['aliases'][number]['kind']];
type Fields = Partial<Omit<DirectoryEntry, 'aliases' | 'type' | 'name'>> & { aliases?: Alias[] };

const entry = (
  type: DirectoryEntry['type'],
  name: string,
  { aliases = [], ...fields }: Fields,
): DirectoryEntry => ({
  type,
  slug: slugOf(name),
  name,
  prefix: null,
  familyName: null,
  givenName: null,
  shortName: null,
  nativeName: null,
  country: null,
  classification: null,
  aliases: aliases.map(([alias, kind]) => ({ name: alias, kind, language: null })),
  ...fields,
});

export const person = (name: string, fields: Fields = {}): DirectoryEntry => entry('person', name, fields);
export const organization = (name: string, fields: Fields = {}): DirectoryEntry =>
  entry('organization', name, fields);

/** A piece by Ann Penn with a title that names nobody, unless given. */
export function pieceWith(body: string, title = 'A quiet day at the office', byline = 'Ann Penn'): Piece {
  const { piece } = readTextPiece({ file: 'piece.txt', text: `${title}\n\n${byline}\n\n${body}` });
  if (piece === null) throw new Error('The text of the test is no piece.');
  return piece;
}

export interface Findings {
  /** Without the author. */
  names: FoundName[];
  affiliations: FoundAffiliation[];
  /** Roles by slug, or by name for people whom the directory does not have. */
  roles: Record<string, string[]>;
  printed: Record<string, string[]>;
}

export function findingsOf(piece: Piece, entries: DirectoryEntry[]): Findings {
  const found = findNames(piece, createDirectory(entries));
  const names = found.names.filter(({ name }) => name !== 'Ann Penn');
  const by = <Value>(value: (name: FoundName) => Value): Record<string, Value> =>
    Object.fromEntries(names.map((name) => [name.known ?? name.name, value(name)]));
  return {
    names,
    affiliations: found.affiliations,
    roles: by(({ roles }) => roles),
    printed: by(({ printed }) => printed),
  };
}

/** What is found in a body text. The first paragraphs say nothing, so that nobody is in the lead by accident. */
export const find = (body: string, entries: DirectoryEntry[]): Findings =>
  findingsOf(pieceWith(`The day began with rain.\n\nNothing much came of it.\n\n${body}`), entries);

/** What is found in a text whose first paragraph is the given one. */
export const findInLead = (body: string, entries: DirectoryEntry[], title?: string): Findings =>
  findingsOf(pieceWith(`${body}\n\nIt was late.\n\nRain fell.`, title), entries);
