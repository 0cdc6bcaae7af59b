import { readFields } from '../reading/types';
import type { ReadField, ReadForm, ReadItem, ReadList } from '../reading/types';
import type { PermissionChecker } from '../permissions/content-manager';
import type { StoredDraft } from './drafts';

/**
 * @param draft none asks whether there can be such a draft
 * @returns whether somebody may see whom a draft links; without that every name would look as if it were not linked
 */
export const maySeeLinks = ({ can }: PermissionChecker, draft?: StoredDraft): boolean =>
  (['credits', 'mentions'] satisfies ReadList[]).every(
    (list) =>
      can.read(draft, list) ||
      ['person', 'organization'].every((field) => can.read(draft, `${list}.${field}`)),
  );

const itemsOf = (draft: StoredDraft, list: ReadList): ReadItem[] =>
  (draft[list] ?? []).map(({ role, name, title, personKey, organizationKey }) => ({
    role,
    name,
    title,
    person: personKey,
    organization: organizationKey,
  }));

/** @returns a draft as the form that an editor would open, without fields that they may not read */
export const formOf = (draft: StoredDraft, { can }: PermissionChecker): ReadForm => {
  const texts = readFields.map((field) => [field, can.read(draft, field) ? (draft[field] ?? null) : null]);
  return {
    ...(Object.fromEntries(texts) as Record<ReadField, string | null>),
    locale: draft.locale,
    credits: itemsOf(draft, 'credits'),
    mentions: itemsOf(draft, 'mentions'),
    article: draft.documentId,
    rejected: [],
  };
};
