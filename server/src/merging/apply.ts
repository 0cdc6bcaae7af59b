import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { chunksOf } from '../links/chunks';
import { linkKeeper } from '../links/keeper';
import type { Database } from '../links/statements';
import type { ListTables } from '../links/tables';
import { uidOf } from '../model';
import { setChangedAt, setFields, timeOf, versions } from './entry';
import { type VersionIds, itemsOfOthers, moveLinks } from './links';
import { writeList } from './lists';
import { leadSlugs, moveFormerSlugs } from './slugs';
import { recordLinks, recordLists, recordVersions } from './parts';
import type { MergeState } from './read';
import { type MergeRecord, type MergeRow, mergeRows } from './record';
import type { MergePlan } from './types';

const idsOf = (entry: MergeState['from']): VersionIds => ({
  ...(entry.draft ? { draft: entry.draft.id } : {}),
  ...(entry.published ? { published: entry.published.id } : {}),
});

/** Writes what `into` takes over; it does not count as an edit. */
const writeInto = async (
  strapi: Core.Strapi,
  trx: Database,
  state: MergeState,
): Promise<MergeRecord['fields']> => {
  const { type } = state.question;
  const fields: MergeRecord['fields'] = {};
  for (const version of versions) {
    const [stored, taken] = [state.into[version], state.taken[version]];
    if (!stored || !taken) continue;
    await setFields(strapi, type, stored.id, taken.values, taken.media);
    for (const { own, items } of taken.lists) {
      await writeList(strapi, trx, own, stored.id, stored.lists[own.list] ?? [], items);
    }
    await setChangedAt(strapi, type, stored.id, changedAt(state, version));
    fields[version] = { values: Object.keys(taken.values), media: Object.keys(taken.media) };
  }
  return fields;
};

/** A draft that took over what is not published of `from` differs from its published version: editors shall see that. */
const changedAt = ({ from, into }: MergeState, version: 'draft' | 'published'): unknown => {
  const { draft, published } = from;
  const hasUnpublished = !published || timeOf(draft?.values.updatedAt) > timeOf(published.values.updatedAt);
  return version === 'draft' && into.published && hasUnpublished
    ? new Date()
    : into[version]?.values.updatedAt;
};

/** Remembers everything that undoing needs and that the writes below change. */
const recordOthers = async (strapi: Core.Strapi, trx: Database, merge: string, state: MergeState) => {
  const { question, places, shared } = state;
  await recordLists(strapi, merge, shared);
  for (const place of places) {
    const { list, link } = place;
    const owners = itemsOfOthers(trx, place, question).where(`c.${link.keyColumn}`, question.from);
    await recordVersions(strapi, trx, merge, list.owner, owners.select('o.document_id'));
    await recordLinks(strapi, trx, merge, place, question);
  }
};

/** Gives links their rows that were made from keys alone: those of `into`, those to it, and what doubles filled in. */
const restoreRows = async (trx: Database, tables: ListTables[], state: MergeState): Promise<void> => {
  const { question, shared, places } = state;
  const keeper = linkKeeper(trx, tables);
  await keeper.restore(question.type, places, question.into);
  await keeper.restoreOwn(question.type, [question.into]);
  for (const type of new Set(shared.map(({ own }) => own.owner))) {
    const owners = shared.flatMap(({ own, naming }) => (own.owner === type ? [naming.documentId] : []));
    for (const some of chunksOf([...new Set(owners)])) await keeper.restoreOwn(type, some);
  }
};

/**
 * Writes a merge, in the transaction that is open: drafts and published versions alike, at any number of links in few
 * statements. Other entries are neither published nor edited by it.
 * @param plan what `planOf` made of the state
 * @param by who merges
 * @returns the row of the merge
 */
export const applyMerge = async (
  strapi: Core.Strapi,
  trx: Database,
  tables: ListTables[],
  state: MergeState,
  plan: MergePlan,
  by: string | null,
): Promise<MergeRow> => {
  const { question, from, into, places, shared } = state;
  const { type } = question;
  const documentId = randomUUID();
  await recordOthers(strapi, trx, documentId, state);
  const fields = await writeInto(strapi, trx, state);
  for (const { naming, own, before, items } of shared) {
    await writeList(strapi, trx, own, naming.id, before, items);
  }
  for (const place of places) await moveLinks(trx, place, question, idsOf(from), idsOf(into));
  await restoreRows(trx, tables, state);
  const former = await moveFormerSlugs(strapi, question);
  const record: MergeRecord = { from, into, fields, slugs: { borne: plan.slugs, former } };
  // Before the delete: keys that are only seen now then name `into`, since the merge is known.
  const merge: MergeRow = await mergeRows(strapi).create({
    data: {
      documentId,
      type,
      from: question.from,
      into: question.into,
      fromName: plan.from?.name ?? '',
      fromSlug: plan.from?.slug ?? null,
      intoName: plan.into?.name ?? '',
      by,
      record,
    },
  });
  await strapi.documents(uidOf(type)).delete({ documentId: question.from });
  await leadSlugs(strapi, question, plan.slugs);
  await recordVersions(strapi, trx, documentId, type, [question.into]);
  return merge;
};
