import type { FoundAffiliation, FoundName, Piece } from '../pieces/types';
import { acronymsIntroduced, applyAcronyms } from './acronyms';
import { affiliationsOf, findStatements } from './affiliations';
import { findAttributions } from './attributions';
import { findAuthors } from './authors';
import { printedTitle } from './appositions';
import { countryContext } from './country-context';
import type { Directory } from './create-directory';
import { readDocument, type Range } from './document';
import { oneLine } from './fold';
import { findFamilyNames, findWeakNames } from './later-names';
import { isPerson, offsetsOf, type Entity, type Occurrence } from './occurrence';
import { phrasesOf } from './phrases';
import { placesOf } from './places';
import type { Reading } from './reading';
import { roleOrder, rolesOf, type Role } from './roles';
import { findStrongNames } from './strong-names';
import { titleBefore } from './titles';
import { findAddressedPeople, findUnknownPeople } from './unknown-people';

function readNames(piece: Piece, directory: Directory): { reading: Reading; authors: Set<Occurrence> } {
  const document = readDocument(piece);
  const cover = findStrongNames(document, directory);
  applyAcronyms(document, cover, acronymsIntroduced(document, cover));
  findUnknownPeople(document, cover);
  const authors = findAuthors(document, cover, piece.byline);
  findFamilyNames(document, cover);
  findWeakNames(document, cover);
  if (findAddressedPeople(document, cover)) findFamilyNames(document, cover);
  const occurrences = cover.occurrences();
  const titles = new Map<Occurrence, Range>();
  for (const occurrence of occurrences.filter(isPerson)) {
    const title = titleBefore(document, cover, occurrence);
    if (title !== null) titles.set(occurrence, title);
  }
  return {
    reading: { document, directory, countries: countryContext(document), cover, occurrences, titles },
    authors,
  };
}

/** Who stands in a piece, and what it says about them. */
export interface Findings {
  names: FoundName[];
  /** Roles of people in the directory. */
  affiliations: FoundAffiliation[];
  /** Roles of people whom the directory lacks: `person` is their name. */
  ofUnknown: FoundAffiliation[];
}

/**
 * Finds every person and organization that a plain-text piece names: who they are, in which roles, how and where they
 * are printed, and who belongs to which organization by the words of the text. Names that several entries share are
 * left out unless the text tells which is meant. A piece without text (Markdown) gives nothing.
 */
export function findNames(piece: Piece, directory: Directory): Findings {
  const { reading, authors } = readNames(piece, directory);
  const { document } = reading;
  const statements = findStatements(reading);
  const phrases = phrasesOf(reading, statements);
  const attributions = findAttributions(reading, phrases);
  const roles = rolesOf({ reading, phrases, statements, attributions, authors });
  const placeOf = placesOf(document.text);
  const textOf = (range: Range, ending = ''): string => {
    const { start, end } = offsetsOf(document, range);
    return oneLine(document.text.slice(start, end + ending.length));
  };
  const endingOf = ({ to, ownPossessive }: Occurrence): string =>
    ownPossessive ? (document.tokens[to - 1]?.possessive ?? '') : '';

  const found = new Map<string, { entity: Entity; occurrences: Occurrence[] }>();
  for (const occurrence of reading.occurrences) {
    for (const entity of occurrence.entities) {
      const known = found.get(entity.id);
      if (known === undefined) found.set(entity.id, { entity, occurrences: [occurrence] });
      else known.occurrences.push(occurrence);
    }
  }
  const names = [...found.values()].map(({ entity, occurrences }): FoundName => {
    const shown = roles.get(entity.id) ?? new Map<Role, Occurrence>();
    const listed = roleOrder.filter((role) => shown.has(role));
    return {
      name: entity.name,
      type: entity.type,
      known: entity.entry?.slug ?? null,
      roles: listed,
      printed: [...new Set(occurrences.map((occurrence) => textOf(occurrence, endingOf(occurrence))))],
      as: listed.flatMap((role) => {
        const occurrence = shown.get(role);
        if (occurrence === undefined) return [];
        const title = isPerson(occurrence) ? printedTitle(reading, occurrence) : null;
        return [
          {
            role,
            name: textOf(occurrence, endingOf(occurrence)),
            title: title === null ? null : textOf(title),
          },
        ];
      }),
      at: occurrences.map((occurrence) => {
        const { start, end } = offsetsOf(document, occurrence);
        return placeOf(start, end + endingOf(occurrence).length - start);
      }),
    };
  });
  return { names, ...affiliationsOf(reading, statements) };
}
