import type { Core } from '@strapi/types';
import { uidOf } from '../model';
import { inBatches } from './batches';
import {
  type EntryKey,
  type EntryValues,
  type Item,
  type ListName,
  entryKey,
  importedFields,
  keyOfDocument,
  listShapes,
} from './entry';
import type { Memory } from './merge';
import { type Known, type Stored, type StoredEntry, storedKey } from './snapshot';
import type { ContentType } from './types';
import type { Wanted } from './wish';

type Row = Record<string, unknown> & { documentId: string; slug: string | null; locale: string | null };

const linked = { select: ['documentId'] };

const populateOf = (type: ContentType) =>
  Object.fromEntries(
    importedFields[type].lists.map((list) => [
      list,
      { populate: Object.fromEntries(Object.keys(listShapes[list].links).map((field) => [field, linked])) },
    ]),
  );

const documentIdOf = (value: unknown): string | null =>
  value && typeof value === 'object' && 'documentId' in value ? String(value.documentId) : null;

const itemOf = (list: ListName, row: Record<string, unknown>, keys: Map<string, EntryKey>): Item => {
  const { plain, links } = listShapes[list];
  const linkOf = (field: string, type: ContentType) => {
    const documentId = documentIdOf(row[field]);
    return documentId === null ? null : (keys.get(documentId) ?? keyOfDocument(type, documentId));
  };
  return Object.fromEntries([
    ...plain.map((field) => [field, (row[field] as string | null) ?? null]),
    ...Object.entries(links).map(([field, type]) => [field, linkOf(field, type)]),
  ]);
};

const valuesOf = (type: ContentType, row: Row, keys: Map<string, EntryKey>): EntryValues => ({
  scalars: Object.fromEntries(
    importedFields[type].scalars.map((field) => [field, (row[field] as string | string[] | null) ?? null]),
  ),
  lists: Object.fromEntries(
    importedFields[type].lists.map((list) => [
      list,
      ((row[list] ?? []) as Array<Record<string, unknown>>).map((item) => itemOf(list, item, keys)),
    ]),
  ),
});

interface Remembered {
  entry: string;
  language: string;
  imported: Memory;
  published: boolean;
}

const loadType = async (
  strapi: Core.Strapi,
  type: ContentType,
  documentIds: string[],
  keys: Map<string, EntryKey>,
) => {
  const rows = await inBatches(documentIds, (some): Promise<Row[]> =>
    strapi.db
      .query(uidOf(type))
      .findMany({ where: { documentId: { $in: some } }, populate: populateOf(type) }),
  );
  const memories = await inBatches(documentIds, (some): Promise<Remembered[]> =>
    strapi.db.query('plugin::newsroom.import-memory').findMany({ where: { type, entry: { $in: some } } }),
  );
  const memoryOf = new Map(memories.map((row) => [`${row.entry} ${row.language}`, row]));
  const drafts = rows.filter((row) => row.publishedAt === null);
  return drafts.map((draft): [string, StoredEntry] => {
    const language = type === 'article' ? draft.locale : null;
    const published = rows.find(
      (row) => row.publishedAt !== null && row.documentId === draft.documentId && row.locale === draft.locale,
    );
    const memory = memoryOf.get(`${draft.documentId} ${language ?? ''}`);
    const key = draft.slug ? entryKey(type, draft.slug) : keyOfDocument(type, draft.documentId);
    const stored: StoredEntry = {
      documentId: draft.documentId,
      draft: valuesOf(type, draft, keys),
      published: published ? valuesOf(type, published, keys) : null,
      memory: memory ? { ...memory.imported, published: memory.published } : null,
    };
    return [storedKey(key, language), stored];
  });
};

/**
 * Reads the entries that a wish names: drafts, published versions and what the last import remembered, in a fixed
 * number of queries per type and batch.
 */
export const loadStored = async (strapi: Core.Strapi, wanted: Wanted[], known: Known): Promise<Stored> => {
  const keys = new Map([...known.addresses].map(([key, { documentId }]) => [documentId, key]));
  const stored: Stored = new Map();
  for (const type of ['organization', 'person', 'article'] as const) {
    const addresses = wanted.filter((one) => one.type === type).map(({ key }) => known.addresses.get(key));
    const documentIds = [...new Set(addresses.flatMap((address) => address?.documentId ?? []))];
    for (const [key, entry] of await loadType(strapi, type, documentIds, keys)) stored.set(key, entry);
  }
  return stored;
};
