import { type Steps, atOnce } from '../turns';
import { directoryIndex } from './directory-index';
import type { Form } from './forms';
import type { DirectoryEntry } from './types';

/** All names of people and organizations in memory. Looking one up takes time proportional to its words. */
export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Names of several words, by the key of their words. */
  readonly phrases: ReadonlyMap<string, readonly Form[]>;
  /** Names of one word, in their own case. */
  readonly words: ReadonlyMap<string, readonly Form[]>;
  /** By the first word of a name: how many words the longest name has that begins with it, or had. */
  readonly reach: ReadonlyMap<string, number>;
}

/** How many entries are indexed before others have a turn: these take some milliseconds. */
export const entriesAtOnce = 200;

/**
 * Builds the index of all names and aliases. The same entries give the same index; entries without any letter in
 * their names are kept but never found.
 */
export function* directorySteps(entries: readonly DirectoryEntry[]): Steps<Directory> {
  const index = directoryIndex();
  for (const [at, entry] of entries.entries()) {
    if (at > 0 && at % entriesAtOnce === 0) yield;
    index.put(at, entry);
  }
  return index.directory;
}

/** Builds the index at once: for few entries. */
export const createDirectory = (entries: readonly DirectoryEntry[]): Directory =>
  atOnce(directorySteps(entries));
