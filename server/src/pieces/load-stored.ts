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
import { type Memory, memoryNow } from './memory';
import { type Known, type Stored, type StoredEntry, storedKey } from './snapshot';
import type { ContentType } from './types';
import type { Wanted } from './wish';

type Row = Record<string, unknown> & { documentId: string; slug: string | null; locale: string | null };

const linked = (type: ContentType) => ({
  select: type === 'article' ? ['documentId', 'locale'] : ['documentId'],
});

const populateOf = (type: ContentType) =>
  Object.fromEntries(
    importedFields[type].lists.map((list) => [
      list,
      {
        populate: Object.fromEntries(
          Object.entries(listShapes[list].links).map(([field, target]) => [field, linked(target)]),
        ),
      },
    ]),
  );

/** The key of a linked entry, as its row tells. */
const linkOf = (target: unknown, type: ContentType, { keys }: Known): EntryKey | null => {
  if (!target || typeof target !== 'object' || !('documentId' in target)) return null;
  const documentId = String(target.documentId);
  const locale = 'locale' in target && typeof target.locale === 'string' ? target.locale : null;
  return keys.get(storedKey(documentId, locale)) ?? keyOfDocument(type, documentId, locale);
};

const itemOf = (list: ListName, row: Record<string, unknown>, known: Known): Item => {
  const { plain, links } = listShapes[list];
  return Object.fromEntries([
    ...plain.map((field) => [field, (row[field] as string | null) ?? null]),
    ...Object.entries(links).map(([field, type]) => [field, linkOf(row[field], type, known)]),
  ]);
};

const valuesOf = (type: ContentType, row: Row, known: Known): EntryValues => ({
  scalars: Object.fromEntries(
    importedFields[type].scalars.map((field) => [field, (row[field] as string | string[] | null) ?? null]),
  ),
  lists: Object.fromEntries(
    importedFields[type].lists.map((list) => [
      list,
      ((row[list] ?? []) as Array<Record<string, unknown>>).map((item) => itemOf(list, item, known)),
    ]),
  ),
});

interface Remembered {
  entry: string;
  slug: string;
  language: string;
  imported: Memory;
  leftAt: string | null;
}

const timeOf = ({ updatedAt }: Row): string => new Date(String(updatedAt)).toISOString();

/** What was remembered of an entry: of one that was merged into it, when the file knows it by the slug of that. */
const memoryFor = (
  memories: Map<string, Remembered>,
  { documentId, language, slugInFile }: { documentId: string; language: string; slugInFile: string | null },
  { merged }: Known,
): Remembered | undefined => {
  const some = [documentId, ...(merged.get(documentId) ?? [])].flatMap(
    (entry) => memories.get(`${entry} ${language}`) ?? [],
  );
  return some.find(({ slug }) => slug === slugInFile) ?? some.find(({ entry }) => entry === documentId);
};

const loadType = async (
  strapi: Core.Strapi,
  type: ContentType,
  slugsInFiles: Map<string, string | null>,
  known: Known,
) => {
  const documentIds = [...slugsInFiles.keys()];
  const rows = await inBatches(documentIds, (some): Promise<Row[]> =>
    strapi.db
      .query(uidOf(type))
      .findMany({ where: { documentId: { $in: some } }, populate: populateOf(type) }),
  );
  const remembered = documentIds.flatMap((id) => [id, ...(known.merged.get(id) ?? [])]);
  const memories = await inBatches(remembered, (some): Promise<Remembered[]> =>
    strapi.db.query('plugin::newsroom.import-memory').findMany({ where: { type, entry: { $in: some } } }),
  );
  const memoryOf = new Map(memories.map((row) => [`${row.entry} ${row.language}`, row]));
  const drafts = rows.filter((row) => row.publishedAt === null);
  return drafts.map((draft): [string, StoredEntry] => {
    const language = type === 'article' ? draft.locale : null;
    const published = rows.find(
      (row) => row.publishedAt !== null && row.documentId === draft.documentId && row.locale === draft.locale,
    );
    const { documentId } = draft;
    const slugInFile = slugsInFiles.get(documentId) ?? null;
    const memory = memoryFor(memoryOf, { documentId, language: language ?? '', slugInFile }, known);
    const key = draft.slug ? entryKey(type, draft.slug) : keyOfDocument(type, draft.documentId, language);
    const imported = memory ? memoryNow(memory.imported, known) : null;
    const stored: StoredEntry = {
      documentId,
      draft: valuesOf(type, draft, known),
      published: published ? valuesOf(type, published, known) : null,
      memory: imported?.memory ?? null,
      keptMemory: memory?.imported ?? null,
      memoryOf: memory?.entry ?? documentId,
      gone: imported?.gone ?? new Set(),
      draftAt: timeOf(draft),
      publishedAt: published ? timeOf(published) : null,
      leftAt: memory?.leftAt ?? null,
    };
    return [storedKey(key, language), stored];
  });
};

/**
 * Reads the entries that a wish names: drafts, published versions and what the last import remembered, in a fixed
 * number of queries per type and batch.
 */
export const loadStored = async (strapi: Core.Strapi, wanted: Wanted[], known: Known): Promise<Stored> => {
  const stored: Stored = new Map();
  for (const type of ['organization', 'person', 'article'] as const) {
    const documents = wanted
      .filter((one) => one.type === type)
      .flatMap(({ key, locale, slugInFile }): Array<[string, string | null]> => {
        const documentId = known.documentIds.get(storedKey(key, locale));
        return documentId ? [[documentId, slugInFile]] : [];
      });
    for (const [key, entry] of await loadType(strapi, type, new Map(documents), known)) {
      stored.set(key, entry);
    }
  }
  return stored;
};
