import type { DirectoryEntry } from '../../../server/src/directory';
import { type EntryKey, entryKey } from '../../../server/src/pieces/entry';
import { type Known, rememberedName, storedKey } from '../../../server/src/pieces/snapshot';
import type { ContentType, EntityType } from '../../../server/src/pieces/types';

interface CmsEntry {
  type: ContentType;
  slug: string;
  name: string;
  /** Articles only. */
  locale?: string;
  /** The slug under which a file knows the entry, when an editor has changed it since. */
  formerSlug?: string;
  /** The name under which a file without slugs knows it. */
  importedAs?: string;
  /** By default one of its own. */
  documentId?: string;
}

const nameless: Omit<DirectoryEntry, 'type' | 'slug' | 'name'> = {
  prefix: null,
  familyName: null,
  givenName: null,
  shortName: null,
  nativeName: null,
  country: null,
  classification: null,
  aliases: [],
};

const isEntity = (type: ContentType): type is EntityType => type !== 'article';

/** What a CMS with these entries knows. */
export const knownOf = (entries: CmsEntry[] = []): Known => {
  const known: Known = {
    locales: ['en', 'fr'],
    defaultLocale: 'en',
    directory: new Map(),
    addresses: new Map(),
    documentIds: new Map(),
    keys: new Map(),
    merged: new Map(),
    byName: new Map(),
  };
  for (const { type, slug, name, locale = null, formerSlug, importedAs, documentId = `${type}-${slug}` } of [
    ...entries,
  ]) {
    const key: EntryKey = entryKey(type, slug);
    if (isEntity(type)) known.directory.set(key, { ...nameless, type, slug, name });
    for (const alias of [key, ...(formerSlug ? [entryKey(type, formerSlug)] : [])]) {
      known.addresses.set(alias, { documentId, locale });
      known.documentIds.set(storedKey(alias, locale), documentId);
    }
    known.keys.set(storedKey(documentId, locale), key);
    if (importedAs && isEntity(type)) known.byName.set(rememberedName(type, importedAs), key);
  }
  return known;
};
