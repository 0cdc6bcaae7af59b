import type { DeclaredNames } from './declared-names';
import type { ReportOf } from './check-slugs';
import type { EntityType, Reference } from './types';

const otherType: Record<EntityType, EntityType> = { person: 'organization', organization: 'person' };
const inWords: Record<EntityType, string> = { person: 'a person', organization: 'an organization' };

/**
 * Reports links to a person that the bundle declares as an organization, and the other way round. Links to entries
 * that the bundle does not declare pass: the CMS may know them.
 */
export const checkReferences = (references: Reference[], names: DeclaredNames, reportOf: ReportOf): void => {
  for (const { text, type, file, at } of references) {
    if (type !== 'person' && type !== 'organization') continue;
    const other = otherType[type];
    if (names.has(type, text) || !names.has(other, text)) continue;
    const message = `'${text}' is declared as ${inWords[other]}, not as ${inWords[type]}.`;
    reportOf(file).error(
      'wrong-type',
      at,
      message,
      `Write '${other}:' instead of '${type}:', or correct the slug.`,
    );
  }
};
