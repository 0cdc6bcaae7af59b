import type { Core } from '@strapi/types';
import { checkNoImportRuns, passBesideImports } from '../importing/beside';
import { uidOf } from '../model';
import type { KnownRole } from './access';
import { hasRole } from './stated';

/** A role that an article states. */
export interface NewAffiliation {
  /** documentIds. */
  person: string;
  organization: string;
  role: string | null;
  source: { documentId: string; locale: string | null };
  /** When the article was written, as far as it says. */
  asOf: string | null;
  /** Who adds it: the id of an admin user. */
  user: number | null;
}

interface Draft {
  affiliations: Array<KnownRole & { id: number }>;
}

/**
 * Adds a role to the draft of a person, with the article that says so as its source; publishes nothing.
 * @returns whether the person lacked it: adding it again changes nothing
 * @throws ImportConflict while an import is written, and what the Document Service throws, such as a ValidationError when the list is full
 */
export const addAffiliation = async (
  strapi: Core.Strapi,
  { person, organization, role, source, asOf, user }: NewAffiliation,
): Promise<boolean> => {
  await checkNoImportRuns(strapi);
  return strapi.db.transaction(async () => {
    // Of two editors who add the same at once, the second is to see it; a merge would move it meanwhile.
    await passBesideImports(strapi);
    const draft: Draft = await strapi.db.query(uidOf('person')).findOne({
      where: { documentId: person, publishedAt: null },
      populate: { affiliations: { populate: { organization: { select: ['documentId'] } } } },
    });
    if (hasRole(draft.affiliations, organization, role)) return false;
    const affiliation = {
      organization: { documentId: organization },
      kind: 'other',
      role,
      asOf,
      source: { documentId: source.documentId, ...(source.locale ? { locale: source.locale } : {}) },
    };
    const kept = draft.affiliations.map(({ id }) => ({ id }));
    const data: Record<string, unknown> = {
      affiliations: [...kept, affiliation],
      ...(user ? { updatedBy: user } : {}),
    };
    await strapi.documents(uidOf('person')).update({ documentId: person, status: 'draft', data });
    return true;
  });
};
