import type { DirectoryEntry } from '../directory/types';
import type { EntryKey, EntryValues } from './entry';
import type { Memory } from './memory';
import type { EntityType } from './types';

/** Where an entry is in the CMS. */
export interface Address {
  documentId: string;
  /** The language of an article; null for people and organizations. */
  locale: string | null;
}

/** What looking up names needs to know of the CMS. */
export interface Known {
  locales: string[];
  defaultLocale: string;
  /** Everybody in the directory (their drafts), by key. */
  directory: Map<EntryKey, DirectoryEntry>;
  /** What links may name: people, organizations and those articles that a bundle is about or names as sources. */
  addresses: Map<EntryKey, Address>;
  /** The same entries in each of their languages, by `storedKey`; also under slugs that editors have changed since. */
  documentIds: Map<string, string>;
  /** Their keys now, by documentId and language (`storedKey` again). */
  keys: Map<string, EntryKey>;
  /** The documentIds of entries that were merged into others, by those of the others. */
  merged: Map<string, string[]>;
  /** Who was imported under a name alone, without a slug, by `rememberedName`. */
  byName: Map<string, EntryKey>;
}

/** An entry as the CMS has it. */
export interface StoredEntry {
  documentId: string;
  draft: EntryValues;
  /** null when it is not published. */
  published: EntryValues | null;
  /** With the keys that linked entries have now; null when no import has written the entry. */
  memory: Memory | null;
  /** The memory as the database keeps it. */
  keptMemory: Memory | null;
  /** The documentId that the memory is kept under: that of an entry merged into this one, when a file speaks of that. */
  memoryOf: string;
  /** What links in the memory name and the CMS has no more. */
  gone: Set<EntryKey>;
  /** When each version was last changed (ISO 8601). Publishing copies the draft's, so equal times mean no edits since. */
  draftAt: string;
  publishedAt: string | null;
  /** `draftAt` of the draft that the last import left unpublished; null when it left none. */
  leftAt: string | null;
}

/** Entries of the CMS by `storedKey`. */
export type Stored = Map<string, StoredEntry>;

/** @returns the key of one language of an entry */
export const storedKey = (key: string, locale: string | null): string => (locale ? `${key}@${locale}` : key);

/** @returns the key of `Known.byName` for a name as a file spells it */
export const rememberedName = (type: EntityType, name: string): string => `${type} ${name}`;

/** @returns the key that an entry has now, for a key under which a file knows it */
export const presentKey = ({ documentIds, keys }: Known, key: EntryKey, locale: string | null): EntryKey => {
  const documentId = documentIds.get(storedKey(key, locale));
  return (documentId && keys.get(storedKey(documentId, locale))) || key;
};
