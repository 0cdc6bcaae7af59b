import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/types';
import { uidOf } from '../model';
import {
  type EntryKey,
  type EntryValues,
  type Item,
  type ListName,
  documentOf,
  listShapes,
  partsOf,
} from './entry';
import { memoryToKeep } from './memory';
import type { PlannedEntry } from './plan';
import { type Address, type Known, storedKey } from './snapshot';
import type { Version } from './translations';

type Data = Record<string, unknown>;

const inLanguage = ({ wanted: { locale } }: PlannedEntry) => (locale ? { locale } : {});

const wrote = ({ stored, write }: PlannedEntry): boolean =>
  !stored || Object.keys(write.scalars).length + Object.keys(write.lists).length > 0;

/**
 * Writes the entries of one plan through the Document Service, inside a transaction that is already open.
 * @param known where the entries of the CMS are; those that are created join them
 * @param by the id of the admin user who imports; null for the command line
 */
export const createWriter = (strapi: Core.Strapi, known: Known, by: number | null) => {
  /** What this import made, for links to it and for writing it further. */
  const created = new Map<string, Address>();
  /** Lists of new entries that wait until everybody whom they link is there. */
  const waiting = new Map<PlannedEntry, EntryValues['lists']>();

  const addressOf = (key: EntryKey): Address | null =>
    known.addresses.get(key) ?? created.get(key) ?? documentOf(key);

  const link = (key: EntryKey | null | undefined): Data | null => {
    if (!key) return null;
    const address = addressOf(key);
    if (!address) throw new Error(`${key} is linked but not there`);
    return { documentId: address.documentId, ...(address.locale ? { locale: address.locale } : {}) };
  };

  const isLinkable = (list: string, items: Item[]): boolean => {
    const fields = Object.keys(listShapes[list as ListName].links);
    return items.every((item) => fields.every((field) => !item[field] || addressOf(item[field]) !== null));
  };

  const componentsOf = (list: ListName, items: Item[]): Data[] => {
    const { plain, links } = listShapes[list];
    return items.map((item) =>
      Object.fromEntries([
        ...plain.map((field) => [field, item[field] ?? null]),
        ...Object.keys(links).map((field) => [field, link(item[field])]),
      ]),
    );
  };

  const dataOf = ({ scalars, lists }: EntryValues): Data => ({
    ...scalars,
    ...Object.fromEntries(
      Object.entries(lists).map(([list, items]) => [list, componentsOf(list as ListName, items)]),
    ),
  });

  const documentIdOf = ({ wanted, stored }: PlannedEntry): string => {
    const documentId = stored?.documentId ?? created.get(storedKey(wanted.key, wanted.locale))?.documentId;
    if (!documentId) throw new Error(`${wanted.key} has been planned but not created`);
    return documentId;
  };

  /** The document of an article that this import found or made. */
  const versionAt = ({ key, locale }: Version): string => {
    const place = storedKey(key, locale);
    const documentId = known.documentIds.get(place) ?? created.get(place)?.documentId;
    if (!documentId) throw new Error(`${place} is translated but not there`);
    return documentId;
  };

  /** When the draft was last changed, to know it again; null when it is published or an editor had a hand in it. */
  const leftAt = async (entry: PlannedEntry): Promise<string | null> => {
    const { wanted, stored, publish, pristine } = entry;
    if (!wrote(entry) && !publish) return stored?.leftAt ?? null;
    if (publish || !pristine) return null;
    const draft = await strapi.db.query(uidOf(wanted.type)).findOne({
      select: ['updatedAt'],
      where: { documentId: documentIdOf(entry), publishedAt: null, ...inLanguage(entry) },
    });
    return new Date(draft.updatedAt).toISOString();
  };

  return {
    /** Creates the draft of a new entry, with the links that can be made by now. */
    async create(entry: PlannedEntry): Promise<void> {
      const { wanted, write } = entry;
      const { type, slug } = partsOf(wanted.key);
      const lists = Object.entries(write.lists);
      const now = lists.filter(([list, items]) => isLinkable(list, items));
      const later = lists.filter(([list, items]) => !isLinkable(list, items));
      if (later.length > 0) waiting.set(entry, Object.fromEntries(later));
      const data: Data = {
        ...dataOf({ scalars: write.scalars, lists: Object.fromEntries(now) }),
        slug,
        ...(by === null ? {} : { createdBy: by, updatedBy: by }),
      };
      const original = wanted.joins && versionAt(wanted.joins);
      const documents = strapi.documents(uidOf(type));
      const written = { data, status: 'draft', ...inLanguage(entry) } as const;
      const made = original
        ? await documents.update({ documentId: original, ...written })
        : await documents.create(written);
      if (!made) throw new Error(`${wanted.key} has not been created`);
      const address = { documentId: made.documentId, locale: wanted.locale };
      created.set(storedKey(wanted.key, wanted.locale), address);
      if (!created.has(wanted.key)) created.set(wanted.key, address);
    },

    /** Writes what a plan changes in the draft of an entry, and the links for which `create` came too early. */
    async update(entry: PlannedEntry): Promise<void> {
      const values = entry.stored ? entry.write : { scalars: {}, lists: waiting.get(entry) ?? {} };
      const data = dataOf(values);
      if (Object.keys(data).length === 0) return;
      await strapi.documents(uidOf(entry.wanted.type)).update({
        documentId: documentIdOf(entry),
        data: by === null ? data : { ...data, updatedBy: by },
        status: 'draft',
        ...inLanguage(entry),
      });
    },

    async publish(entry: PlannedEntry): Promise<void> {
      await strapi
        .documents(uidOf(entry.wanted.type))
        .publish({ documentId: documentIdOf(entry), ...inLanguage(entry) });
    },

    /** Keeps what this import wrote, for the next one to compare with; writes nothing when there is nothing new. */
    async remember(entry: PlannedEntry): Promise<void> {
      const { wanted, remember, stored, publish } = entry;
      const imported = memoryToKeep(remember, addressOf);
      // Databases give the keys of JSON back in an order of their own.
      if (!publish && !wrote(entry) && isDeepStrictEqual(stored?.keptMemory, imported)) return;
      const place = {
        type: wanted.type,
        language: wanted.locale ?? '',
        entry: stored?.memoryOf ?? documentIdOf(entry),
      };
      const memories = strapi.db.query('plugin::newsroom.import-memory');
      const data = {
        ...place,
        ...(wanted.slugInFile ? { slug: wanted.slugInFile } : {}),
        imported,
        leftAt: await leftAt(entry),
      };
      if (stored?.keptMemory) {
        await memories.update({ where: place, data });
        return;
      }
      // A translation that was deleted in the CMS has left its memory with the document that it comes back to.
      if (wanted.joins) await memories.deleteMany({ where: place });
      await memories.create({ data: { slug: partsOf(wanted.key).slug, ...data } });
    },
  };
};
