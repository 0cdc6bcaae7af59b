import { namedParameter } from '../../../server/src/api/contracts/list-filter';
import type { EntryName } from '../../../server/src/api/contracts/entry-names';
import type { PublicType } from '../../../server/src/model';

export type Named = Pick<EntryName, 'type' | 'documentId'>;

/** Whose names a list can be filtered by; the ties of organizations are no names in a list. */
export const namedIn: Record<PublicType, EntryName['type'] | 'any' | null> = {
  article: 'any',
  person: 'organization',
  organization: null,
};

/** @returns whom the address of a list names; null for nobody, or for something that is no filter of ours */
export const namedOf = (search: URLSearchParams): Named | null => {
  const [, type, documentId] =
    /^(person|organization):([\w-]{1,64})$/.exec(search.get(namedParameter) ?? '') ?? [];
  if (!documentId) return null;
  return { type: type === 'person' ? 'person' : 'organization', documentId };
};

/**
 * @param named `person:<documentId>` or `organization:<documentId>`; nobody when it is undefined
 * @returns the address of a list, at its first page, with everything else that it says
 */
export const naming = (search: URLSearchParams, named: string | undefined): URLSearchParams => {
  const next = new URLSearchParams(search);
  if (named === undefined) next.delete(namedParameter);
  else next.set(namedParameter, named);
  if (next.has('page')) next.set('page', '1');
  return next;
};
