import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { type Wanted, admissionOf, listRefusal } from '../../api/content/dossiers/access';
import type { Access } from '../../dossiers/access';
import type { PublicType } from '../../model';
import type { ResolverContext } from '../resolving';

/**
 * @param mustFind the types that the answer is a list of
 * @returns what the asker may see of what they ask for
 * @throws ForbiddenError for drafts that they may not read, and for lists of what they may not find
 */
export const accessFor = async (
  strapi: Core.Strapi,
  { state }: ResolverContext,
  wanted: Wanted,
  mustFind: PublicType[] = [],
): Promise<Access> => {
  const admission = await admissionOf(strapi, state.auth, wanted);
  if ('refusal' in admission) throw new errors.ForbiddenError(admission.refusal);
  const { access } = admission;
  const hidden = mustFind.find((type) => !access.may[type]);
  if (hidden) throw new errors.ForbiddenError(listRefusal(hidden));
  return access;
};
