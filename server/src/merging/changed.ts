import type { Core } from '@strapi/types';
import type { Database } from '../links/statements';
import { type PublicType, nameField, publicTypes, uidOf } from '../model';
import { timeOf } from './entry';
import { ownersTable, partsTable, sameVersion } from './parts';
import { type MergeRow, mergeRows } from './record';

/** Something that stands against undoing a merge. */
export interface ChangedEntry {
  type: PublicType;
  documentId: string;
  /** Empty when it has none, or when whoever asks may not read it. */
  name: string;
  /** The language that the name is in. */
  locale: string | null;
  isGone: boolean;
}

const labelOf = ({ type, documentId, name, isGone }: ChangedEntry): string =>
  `${type} ${name ? `'${name.slice(0, 80)}'` : documentId}${isGone ? ', which is gone' : ''}`;

/** @returns a sentence that names entries */
export const changedMessage = (changed: ChangedEntry[]): string =>
  `These entries were changed after the merge, so it cannot be undone: ${changed.map(labelOf).join(', ')}.`;

/** How many changed entries an answer names. */
const shown = 10;

/** The documentIds of entries of which a version was changed or taken away, or came, since the merge. */
const changedOf = async (
  strapi: Core.Strapi,
  trx: Database,
  merge: string,
  type: PublicType,
): Promise<string[]> => {
  const owners = `${ownersTable(strapi, type)} as o`;
  const parts = () =>
    trx(`${partsTable(strapi)} as r`).where({ 'r.merge': merge, 'r.kind': 'version', 'r.type': type });
  const gone: Array<{ owner: string; at: unknown; now: unknown }> = await parts()
    .leftJoin(owners, sameVersion(trx))
    .whereRaw('(o.id is null or o.updated_at <> r.at)')
    .select('r.owner', 'r.at', 'o.updated_at as now');
  // Other tools write times more exactly than the record keeps them.
  const changed = gone.filter(({ at, now }) => now === null || +timeOf(now) !== +timeOf(at));
  const come: Array<{ owner: string }> = await trx(owners)
    .whereIn('o.document_id', parts().select('r.owner'))
    .whereNotExists(parts().whereRaw(sameVersion(trx)).select(trx.raw('1')))
    .limit(shown)
    .select('o.document_id as owner');
  return [...new Set([...changed, ...come].map(({ owner }) => owner))];
};

/** @returns the first entries that somebody changed since a merge touched them */
export const entriesChangedSince = async (
  strapi: Core.Strapi,
  trx: Database,
  merge: string,
): Promise<ChangedEntry[]> => {
  const changed: ChangedEntry[] = [];
  for (const type of Object.keys(publicTypes) as PublicType[]) {
    const documentIds = await changedOf(strapi, trx, merge, type);
    const field = nameField[type];
    const rows: Array<Record<string, string | null>> = await strapi.db
      .query(uidOf(type))
      .findMany({ select: ['documentId', 'locale', field], where: { documentId: { $in: documentIds } } });
    for (const documentId of documentIds) {
      const row = rows.find((one) => one.documentId === documentId);
      const { locale = null } = row ?? {};
      changed.push({ type, documentId, name: row?.[field] ?? '', locale, isGone: !row });
    }
  }
  return changed.slice(0, shown);
};

/** @returns a later merge that touched the same entries and must be undone first; null when there is none */
export const laterMerge = async (
  strapi: Core.Strapi,
  trx: Database,
  merge: MergeRow,
): Promise<Pick<MergeRow, 'documentId'> | null> => {
  const later: Array<Pick<MergeRow, 'documentId'>> = await mergeRows(strapi).findMany({
    select: ['id', 'documentId'],
    where: { id: { $gt: merge.id }, undoneAt: null },
    orderBy: { id: 'desc' },
  });
  for (const other of later) {
    const both = await trx(`${partsTable(strapi)} as r`)
      .join(`${partsTable(strapi)} as k`, (on) => on.on('k.owner', 'r.owner').andOn('k.type', 'r.type'))
      .where({ 'r.merge': merge.documentId, 'r.kind': 'version', 'k.kind': 'version' })
      .where('k.merge', other.documentId)
      .first('r.id');
    if (both) return other;
  }
  return null;
};
