import { limits } from '../model/limits';
import { type Located, hasKey } from './located';
import type { Report } from './problems';
import { checkPeriod } from './read-mapping';
import { paragraphs, partialDate, reference } from './read-values';
import type { OrganizationDeclaration, PersonDeclaration, Place, Reference } from './types';

/** An entry with the places that checks across the bundle point at. */
export interface LocatedEntry<Declaration = PersonDeclaration | OrganizationDeclaration> {
  declaration: Declaration;
  /** The slug, or the name that it will be made from. */
  slugAt: Place;
  /** One for each alias of the declaration. */
  aliasesAt: Place[];
}

/** The keys that affiliations and ties share. */
export const linkShape = {
  organization: reference('organization'),
  from: partialDate,
  to: partialDate,
  asOf: partialDate,
  source: reference('article'),
  note: paragraphs(limits.shortText),
};

interface LinkValues {
  organization?: Reference | null;
  from?: string | null;
  to?: string | null;
  asOf?: string | null;
  source?: Reference | null;
  note?: string | null;
}

/** @returns the shared part of an affiliation or a tie, or null when it names no organization (the report says so) */
export const sourced = (node: Located, values: LinkValues, what: string, report: Report) => {
  checkPeriod(node, values, report);
  const { organization, from = null, to = null, asOf = null, source = null, note = null } = values;
  if (organization) return { organization, from, to, asOf, source, note };
  if (organization === null || !hasKey(node, 'organization')) {
    report.error(
      'missing-target',
      node.at,
      `${what} names no organization.`,
      "Add 'organization:' with its slug or name.",
    );
  }
  return null;
};

/** @returns the plain fields among the values: those that the file names */
export const plainFields = (
  values: Record<string, unknown>,
  names: readonly string[],
): Record<string, string | string[] | null> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value as string | string[] | null]];
    }),
  );
