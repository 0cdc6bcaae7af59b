import type { FoundAffiliation } from '../pieces/types';
import { affiliationsAfter } from './affiliation-after';
import { affiliationsBefore } from './affiliation-before';
import type { Range } from './document';
import { oneLine } from './fold';
import { isPerson, offsetsOf } from './occurrence';
import { placesOf } from './places';
import type { Reading, Statement } from './reading';
import { tokenise } from './tokens';

/** Everything that the text says about who belongs to which organization, in the order of the people's names. */
export const findStatements = (reading: Reading): Statement[] =>
  reading.occurrences
    .filter((occurrence) => isPerson(occurrence) && occurrence.entities.length === 1)
    .flatMap((person) => [...affiliationsBefore(reading, person), ...affiliationsAfter(reading, person)]);

/**
 * The statements between entries of the directory, as a plan lists them: one for each person, organization and role, however
 * the role is worded (`Health Minister`, `minister of health`);
 * one without a role only where the text never names a role.
 */
export function affiliationsOf({ document }: Reading, statements: readonly Statement[]): FoundAffiliation[] {
  const placeOf = placesOf(document.text);
  const textOf = (range: Range): string => {
    const { start, end } = offsetsOf(document, range);
    return oneLine(document.text.slice(start, end));
  };
  const all = statements.flatMap(({ person, organizations, role, evidence }) =>
    organizations.flatMap((organization): FoundAffiliation[] => {
      const member = person.entities[0]?.entry;
      if (!member || organization.entry === null) return [];
      return [
        {
          person: member.slug,
          organization: organization.entry.slug,
          role: role === null ? null : textOf(role),
          evidence: textOf(evidence),
          line: placeOf(offsetsOf(document, evidence).start, 0).line,
        },
      ];
    }),
  );
  const roleKey = (role: string | null): string =>
    tokenise(role ?? '')
      .map(({ key }) => key)
      .filter((word) => !['of', 'for', 'the', 'then'].includes(word))
      .sort()
      .join(' ');
  const kept = new Map<string, FoundAffiliation>();
  const withRole = new Set(
    all.filter(({ role }) => role !== null).map(({ person, organization }) => `${person} ${organization}`),
  );
  for (const affiliation of all) {
    const pair = `${affiliation.person} ${affiliation.organization}`;
    const key = `${pair} ${roleKey(affiliation.role)}`;
    if ((affiliation.role !== null || !withRole.has(pair)) && !kept.has(key)) kept.set(key, affiliation);
  }
  return [...kept.values()];
}
