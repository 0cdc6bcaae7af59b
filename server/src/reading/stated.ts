import { roleKey } from '../directory/affiliations';
import type { KnownRole, ReadableEntries } from './access';
import type { FoundInForm } from './found';
import type { StatedAffiliation } from './types';

/** Whether somebody has a role in an organization already, however it is worded; any role when the text names none. */
export const hasRole = (known: KnownRole[], organization: string, role: string | null): boolean =>
  known.some(
    (one) =>
      one.organization?.documentId === organization &&
      (role === null || roleKey(one.role ?? null) === roleKey(role)),
  );

/** @returns the roles that the text states and the directory lacks, of entries that the asker may read */
export const statedAffiliations = (
  { affiliations }: FoundInForm,
  entries: ReadableEntries,
): StatedAffiliation[] =>
  affiliations.flatMap(({ person, organization, role, evidence }): StatedAffiliation[] => {
    const [who, where] = [entries.get(person), entries.get(organization)];
    if (!who?.affiliations || !where || hasRole(who.affiliations, organization, role)) return [];
    return [
      {
        person: { entry: person, name: who.name },
        organization: { entry: organization, name: where.name },
        role,
        evidence,
      },
    ];
  });
