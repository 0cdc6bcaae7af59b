import type { Core } from '@strapi/types';
import { uidOf } from '../../model';
import { type Ability, creator, permissionChecker } from '../../permissions/content-manager';
import { inBatches } from '../../pieces/batches';
import type { UnpublishedAnswer, UnpublishedEntry } from '../contracts/publish-together';
import type { Linked } from './linked-entries';
import { readableDrafts } from '../../permissions/readable-drafts';

type Type = UnpublishedEntry['type'];
type State = UnpublishedEntry['state'];

interface Row {
  documentId: string;
  publishedAt: unknown;
  updatedAt: unknown;
}

/** What the content manager says of an entry by its versions; its own list views say the same. */
interface DocumentMetadata {
  getStatus(draft: Row, others: Row[]): State | 'published';
}

/** An entry's draft, with everything that the conditions of a permission may look at. */
export interface Draft extends Row {
  name: string | null;
}

/**
 * Which of some entries have a draft that readers do not see.
 * @returns their state by documentId; those that are published as they stand or that do not exist are left out
 */
export const unpublishedStates = async (
  strapi: Core.Strapi,
  type: Type,
  documentIds: Iterable<string>,
): Promise<Map<string, State>> => {
  const rows = await inBatches<string, Row>([...documentIds], (some) =>
    strapi.db.query(uidOf(type)).findMany({
      where: { documentId: { $in: some } },
      select: ['documentId', 'publishedAt', 'updatedAt'],
    }),
  );
  const metadata: DocumentMetadata = strapi.plugin('content-manager').service('document-metadata');
  const published = new Map(rows.filter((row) => row.publishedAt).map((row) => [row.documentId, row]));
  const states = new Map<string, State>();
  for (const draft of rows.filter((row) => !row.publishedAt)) {
    const other = published.get(draft.documentId);
    const state = metadata.getStatus(draft, other ? [other] : []);
    if (state !== 'published') states.set(draft.documentId, state);
  }
  return states;
};

/** @returns the drafts of some entries by documentId, with their makers */
export const draftsOf = async (
  strapi: Core.Strapi,
  type: Type,
  documentIds: string[],
): Promise<Map<string, Draft>> => {
  const drafts = await inBatches<string, Draft>(documentIds, (some) =>
    strapi.db.query(uidOf(type)).findMany({
      where: { documentId: { $in: some }, publishedAt: null },
      populate: creator,
    }),
  );
  return new Map(drafts.map((draft) => [draft.documentId, draft]));
};

const byName = (one: UnpublishedEntry, other: UnpublishedEntry): number =>
  (one.name ?? '').localeCompare(other.name ?? '');

/**
 * The entries among some that are not published as they stand, as far as an admin user may see them.
 * @returns organizations first, and how many drafts the asker may not read
 */
export const unpublishedEntries = async (
  strapi: Core.Strapi,
  ability: Ability,
  linked: Linked,
): Promise<UnpublishedAnswer['data']> => {
  const entries: UnpublishedEntry[] = [];
  let hidden = 0;
  for (const type of ['organization', 'person'] as const) {
    const states = await unpublishedStates(strapi, type, linked[type]);
    if (states.size === 0) continue;
    const documentIds = [...states.keys()];
    const readable = await readableDrafts<{ name: string | null }>(strapi, ability, type, {
      ids: documentIds,
    });
    const drafts = await draftsOf(strapi, type, documentIds);
    const { can } = permissionChecker(strapi, ability, type);
    const seen = new Set(readable.map(({ documentId }) => documentId));
    hidden += [...states].filter(([id, state]) => state === 'draft' && !seen.has(id)).length;
    const ofType = readable.map(({ documentId, name }) => ({
      type,
      documentId,
      name: name ?? null,
      state: states.get(documentId) ?? 'draft',
      mayPublish: can.publish(drafts.get(documentId)),
    }));
    entries.push(...ofType.sort(byName));
  }
  return { entries, hidden };
};
