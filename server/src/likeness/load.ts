import type { Core } from '@strapi/types';
import { inBatches } from '../pieces/batches';
import { uidOf } from '../model';
import { qualifiedTable } from '../model/qualified-table';
import { loadAllNames, loadNames } from '../names/load';
import type { Named } from '../names/types';
import { type Likable, type LikeType, likeTypes } from './types';

interface Facts {
  documentId: string;
  sameAs: unknown;
  country?: string | null;
}

/** Drivers that know no JSON give text. */
const addressesIn = (value: unknown): string[] => {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
};

/** What names do not say, of the drafts that have anything of it. */
const factsOf = (strapi: Core.Strapi, type: LikeType) => {
  const table = qualifiedTable(strapi, strapi.db.metadata.get(uidOf(type)).tableName);
  const common = { documentId: 'document_id', sameAs: 'same_as' };
  const drafts = strapi.db.connection(table).whereNull('published_at');
  return type === 'person'
    ? drafts.whereNotNull('same_as').select(common)
    : drafts
        .whereRaw('(same_as is not null or country is not null)')
        .select({ ...common, country: 'country' });
};

const likable = (named: Named[], facts: Facts[]): Likable[] => {
  const factsBy = new Map(facts.map((fact) => [fact.documentId, fact]));
  return named.map(({ entry, names }) => ({
    type: entry.type,
    documentId: entry.documentId,
    name: entry.name,
    names,
    sameAs: addressesIn(factsBy.get(entry.documentId)?.sameAs ?? null),
    disambiguation: entry.type === 'person' ? entry.disambiguation : null,
    classification: entry.type === 'organization' ? entry.classification : null,
    country: factsBy.get(entry.documentId)?.country ?? null,
  }));
};

/** @returns the drafts of all people and organizations, as they are compared */
export const loadAllLikable = async (strapi: Core.Strapi): Promise<Likable[]> => {
  let facts: Facts[] = [];
  // Not `push(...rows)`: a call takes only so many arguments, and a table may have more rows.
  for (const type of likeTypes) facts = facts.concat(await factsOf(strapi, type));
  return likable(await loadAllNames(strapi, 'draft'), facts);
};

/** @returns the drafts of some entries, of those that are there */
export const loadLikable = async (
  strapi: Core.Strapi,
  type: LikeType,
  documentIds: string[],
): Promise<Likable[]> => {
  const facts = await inBatches(documentIds, async (some): Promise<Facts[]> =>
    factsOf(strapi, type).whereIn('document_id', some),
  );
  return likable(await loadNames(strapi, type, documentIds, 'draft'), facts);
};
