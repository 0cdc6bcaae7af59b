import type { Steps } from '../turns';
import { type Directory, entriesAtOnce } from './create-directory';
import { directoryIndex } from './directory-index';
import type { DirectoryEntry } from './types';

/** A directory in which entries can be replaced, each under a key of its own. */
export interface ChangingDirectory {
  /** Changes in place: keep no numbers of entries, nor the forms that hold them, while something else may happen. */
  directory: Directory;
  /** Puts what is now there under some keys in the place of what was; nothing for what is gone. */
  replace(keys: readonly string[], now: ReadonlyMap<string, DirectoryEntry>): void;
}

/** Builds a directory that can be changed. */
export function* changingDirectory(initial: ReadonlyMap<string, DirectoryEntry>): Steps<ChangingDirectory> {
  const index = directoryIndex();
  const keys: string[] = [];
  const places = new Map<string, number>();

  const put = (at: number, key: string, entry: DirectoryEntry): void => {
    index.put(at, entry);
    keys[at] = key;
    places.set(key, at);
  };

  /** The last entry moves into the gap, so that there is none. */
  const remove = (at: number): void => {
    const [key, last] = [keys[at], keys.length - 1];
    const [lastKey, lastEntry] = [keys[last], index.directory.entries[last]];
    index.take(at);
    if (key !== undefined) places.delete(key);
    if (at !== last && lastKey !== undefined && lastEntry) {
      index.take(last);
      put(at, lastKey, lastEntry);
    }
    index.shorten(last);
    keys.length = last;
  };

  for (const [key, entry] of initial) {
    if (keys.length > 0 && keys.length % entriesAtOnce === 0) yield;
    put(keys.length, key, entry);
  }
  return {
    directory: index.directory,
    replace(changed, now) {
      for (const key of changed) {
        const place = places.get(key);
        const entry = now.get(key);
        if (entry) {
          if (place !== undefined) index.take(place);
          put(place ?? keys.length, key, entry);
        } else if (place !== undefined) remove(place);
      }
    },
  };
}
