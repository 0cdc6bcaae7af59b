import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/types';
import { followEntries } from '../changes/follow';
import { type ChangingDirectory, type Directory, changingDirectory } from '../directory';
import type { DirectoryEntry } from '../directory/types';
import type { Version } from '../dossiers/access';
import { inTurns } from '../turns';
import { type DirectoryRow, loadDirectory } from './load-directory';
import type { EntityType } from './types';

const types = ['person', 'organization'] as const;

/** As many ways to see the entries as a site has sets of permissions that are not the same; more take turns. */
const mostViews = 8;

/** How somebody sees an entry; null for one that they do not see. */
export type View = (entry: DirectoryEntry) => DirectoryEntry | null;

interface Memory {
  /** By documentId. */
  entries: Map<string, DirectoryEntry>;
  /** What has been made of them. */
  views: Map<string, { view: View; made: Promise<ChangingDirectory> }>;
}

/** What of a directory is followed. */
interface Followed {
  version: Version;
  /** @returns what is kept of an entry; null to leave it out */
  entryOf: (row: DirectoryRow) => DirectoryEntry | null;
}

const seen = (entries: Iterable<[string, DirectoryEntry]>, view: View): Map<string, DirectoryEntry> => {
  const visible = new Map<string, DirectoryEntry>();
  for (const [documentId, entry] of entries) {
    const shown = view(entry);
    if (shown) visible.set(documentId, shown);
  }
  return visible;
};

/**
 * Names of people and organizations in memory, in the form in which texts are searched for them: read once, then followed
 * change by change. A change indexes its entry anew and not the others, which takes seconds in a large directory.
 * @returns how to get what somebody sees of them; the same name always comes with the same way to see
 */
export const followedDirectory = (strapi: Core.Strapi, { version, entryOf }: Followed) => {
  const load = async (type: EntityType, documentIds?: string[]): Promise<Array<[string, DirectoryEntry]>> =>
    (await loadDirectory(strapi, type, version, documentIds)).flatMap((row) => {
      const entry = entryOf(row);
      return entry ? [[row.documentId, entry]] : [];
    });

  const current = followEntries<EntityType, Memory>(strapi, {
    types,
    drafts: version === 'draft',
    async load() {
      const entries = (await load('person')).concat(await load('organization'));
      return { entries: new Map(entries), views: new Map() };
    },
    async reload(memory, type, documentIds) {
      const { entries, views } = memory;
      const fresh = new Map(await load(type, documentIds));
      // Most writes change no name.
      const changed = documentIds.filter((id) => !isDeepStrictEqual(entries.get(id), fresh.get(id)));
      for (const { view, made } of views.values()) (await made).replace(changed, seen(fresh, view));
      for (const id of changed) {
        const entry = fresh.get(id);
        if (entry) entries.set(id, entry);
        else entries.delete(id);
      }
      return memory;
    },
  });

  return async (name: string, view: View): Promise<Directory> => {
    const { entries, views } = await current();
    const known = views.get(name);
    if (known) return (await known.made).directory;
    const made = inTurns(changingDirectory(seen(entries, view)));
    const [oldest] = views.keys();
    if (views.size >= mostViews && oldest !== undefined) views.delete(oldest);
    views.set(name, { view, made });
    made.catch(() => views.delete(name));
    return (await made).directory;
  };
};
