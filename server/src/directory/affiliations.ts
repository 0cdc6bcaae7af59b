import type { FoundAffiliation } from '../pieces/types';
import { affiliationsAfter } from './affiliation-after';
import { affiliationsBefore } from './affiliation-before';
import type { Range } from './document';
import { oneLine } from './fold';
import { type Entity, isPerson, offsetsOf } from './occurrence';
import { placesOf } from './places';
import type { Reading, Statement } from './reading';
import { tokenise } from './tokens';

/** Everything that the text says about who belongs to which organization, in the order of the people's names. */
export const findStatements = (reading: Reading): Statement[] =>
  reading.occurrences
    .filter((occurrence) => isPerson(occurrence) && occurrence.entities.length === 1)
    .flatMap((person) => [...affiliationsBefore(reading, person), ...affiliationsAfter(reading, person)]);

/** One for every way to word a role: `Health Minister`, `minister of health`. */
export const roleKey = (role: string | null): string =>
  tokenise(role ?? '')
    .map(({ key }) => key)
    .filter((word) => !['of', 'for', 'the', 'then'].includes(word))
    .sort()
    .join(' ');

/** What the text says about a person and an organization of the directory. */
interface Stated extends FoundAffiliation {
  who: Entity;
}

/** One for each person, organization and role; one without a role only where the text never names a role. */
function withoutRepeats(all: Stated[]): Stated[] {
  const kept = new Map<string, Stated>();
  const pairOf = ({ who, organization }: Stated): string => `${who.id} ${organization}`;
  const withRole = new Set(all.filter(({ role }) => role !== null).map(pairOf));
  for (const affiliation of all) {
    const pair = pairOf(affiliation);
    const key = `${pair} ${roleKey(affiliation.role)}`;
    if ((affiliation.role !== null || !withRole.has(pair)) && !kept.has(key)) kept.set(key, affiliation);
  }
  return [...kept.values()];
}

/**
 * The statements about organizations of the directory, as a plan lists them: one for each person, organization and role,
 * however the role is worded (`Health Minister`, `minister of health`).
 * @returns those about people of the directory, and those about others, by their names
 */
export function affiliationsOf(
  { document }: Reading,
  statements: readonly Statement[],
): { affiliations: FoundAffiliation[]; ofUnknown: FoundAffiliation[] } {
  const placeOf = placesOf(document.text);
  const textOf = (range: Range): string => {
    const { start, end } = offsetsOf(document, range);
    return oneLine(document.text.slice(start, end));
  };
  const all = statements.flatMap(({ person, organizations, role, evidence }) =>
    organizations.flatMap((organization): Stated[] => {
      const [who] = person.entities;
      if (!who || organization.entry === null) return [];
      return [
        {
          who,
          person: who.entry?.slug ?? who.name,
          organization: organization.entry.slug,
          role: role === null ? null : textOf(role),
          evidence: textOf(evidence),
          line: placeOf(offsetsOf(document, evidence).start, 0).line,
        },
      ];
    }),
  );
  const stated = withoutRepeats(all);
  const found = (isKnown: boolean): FoundAffiliation[] =>
    stated.filter(({ who }) => (who.entry !== null) === isKnown).map(({ who: _who, ...one }) => one);
  return { affiliations: found(true), ofUnknown: found(false) };
}
