import type { DirectoryEntry } from '../directory/types';
import type { EntryKey, EntryValues } from './entry';
import type { Memory } from './merge';

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
  /** People, organizations and those articles that a bundle is about or names as sources. */
  addresses: Map<EntryKey, Address>;
}

/** An entry as the CMS has it. */
export interface StoredEntry {
  documentId: string;
  draft: EntryValues;
  /** null when it is not published. */
  published: EntryValues | null;
  /** null when no import has written it. */
  memory: (Memory & { published: boolean }) | null;
}

/** Entries of the CMS by `storedKey`. */
export type Stored = Map<string, StoredEntry>;

/** @returns the key of one language of an entry */
export const storedKey = (key: EntryKey, locale: string | null): string =>
  locale ? `${key}@${locale}` : key;
