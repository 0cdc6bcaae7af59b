import type { Core } from '@strapi/types';
import type { Version } from '../links/statements';
import { uidOf } from '../model';
import { type Item, listsOf } from './lists';
import type { MergedType } from './types';

/** One version of an entry, whole: what it takes to write it again. */
export interface StoredVersion {
  id: number;
  /** Every column that is no relation, times and names of the site's own fields included. */
  values: Record<string, unknown>;
  /** DocumentIds of files, by field: their ids are others on a site that the content moves to. */
  media: Record<string, string[]>;
  /** Addresses of administrators: `createdBy`, `updatedBy`. */
  makers: Record<string, string | null>;
  lists: Record<string, Item[]>;
}

/** Both versions of an entry; `draft` is missing in entries that other tools wrote. */
export type StoredEntry = Partial<Record<Version, StoredVersion>>;

export const versions = ['draft', 'published'] as const satisfies readonly Version[];

const makers = ['createdBy', 'updatedBy'];

const ofKind = (strapi: Core.Strapi, type: MergedType, test: (kind: string) => boolean): string[] =>
  Object.entries(strapi.contentType(uidOf(type)).attributes)
    .filter(([, attribute]) => test(attribute.type))
    .map(([name]) => name);

const isMedia = (kind: string) => kind === 'media';
const isColumn = (kind: string) => !['relation', 'component', 'dynamiczone', 'media'].includes(kind);

/** @returns a time, as queries or as a record give it */
export const timeOf = (value: unknown): Date => (value instanceof Date ? value : new Date(String(value)));

type Row = Record<string, unknown> & { id: number };

/** What tells the files or administrators of a field apart. */
const namesIn = (value: unknown, key: string): string[] =>
  [value]
    .flat()
    .flatMap((one) => (one && typeof one === 'object' && key in one ? [String(Reflect.get(one, key))] : []));

/** @returns both versions of an entry; none when it is not there */
export const readEntry = async (
  strapi: Core.Strapi,
  type: MergedType,
  documentId: string,
): Promise<StoredEntry> => {
  const media = ofKind(strapi, type, isMedia);
  const lists = listsOf(type).map(({ list }) => list);
  const rows: Row[] = await strapi.db.query(uidOf(type)).findMany({
    where: { documentId },
    orderBy: { id: 'asc' },
    populate: {
      ...Object.fromEntries(lists.map((list) => [list, true])),
      ...Object.fromEntries(media.map((field) => [field, { select: ['id', 'documentId'] }])),
      ...Object.fromEntries(makers.map((field) => [field, { select: ['id', 'email'] }])),
    },
  });
  const columns = ['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'].concat(
    ofKind(strapi, type, isColumn),
  );
  const stored = rows.map((row): [Version, StoredVersion] => [
    row.publishedAt ? 'published' : 'draft',
    {
      id: row.id,
      values: Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
      media: Object.fromEntries(media.map((field) => [field, namesIn(row[field], 'documentId')])),
      makers: Object.fromEntries(makers.map((field) => [field, namesIn(row[field], 'email')[0] ?? null])),
      lists: Object.fromEntries(lists.map((list) => [list, (row[list] ?? []) as Item[]])),
    },
  ]);
  return Object.fromEntries(stored);
};

/** The ids of those files, or administrators, that are still there. */
const existing = async (
  strapi: Core.Strapi,
  uid: string,
  key: 'documentId' | 'email',
  values: Array<string | null>,
): Promise<Map<string, number>> => {
  const wanted = values.filter((value) => value !== null);
  if (wanted.length === 0) return new Map();
  const rows: Array<{ id: number; documentId: string; email: string }> = await strapi.db
    .query(uid)
    .findMany({ select: ['id', key], where: { [key]: { $in: wanted } } });
  return new Map(rows.map((row) => [row[key], row.id]));
};

const filesOf = (strapi: Core.Strapi, media: StoredVersion['media']) =>
  existing(strapi, 'plugin::upload.file', 'documentId', Object.values(media).flat());

/**
 * Writes one version of an entry that is gone, without its lists.
 * @returns its new row id
 */
export const recreateVersion = async (
  strapi: Core.Strapi,
  type: MergedType,
  version: StoredVersion,
): Promise<number> => {
  const files = await filesOf(strapi, version.media);
  const people = await existing(strapi, 'admin::user', 'email', Object.values(version.makers));
  const row: { id: number } = await strapi.db.query(uidOf(type)).create({
    data: {
      ...version.values,
      ...mediaData(strapi, type, version.media, files),
      ...Object.fromEntries(
        Object.entries(version.makers).map(([field, email]) => [
          field,
          email === null ? null : (people.get(email) ?? null),
        ]),
      ),
    },
  });
  return row.id;
};

const mediaData = (
  strapi: Core.Strapi,
  type: MergedType,
  media: StoredVersion['media'],
  files: Map<string, number>,
): Record<string, number | number[] | null> =>
  Object.fromEntries(
    Object.entries(media).map(([field, names]) => {
      const attribute = strapi.contentType(uidOf(type)).attributes[field];
      const there = names.flatMap((name) => files.get(name) ?? []);
      const isList = attribute && 'multiple' in attribute && attribute.multiple;
      return [field, isList ? there : (there[0] ?? null)];
    }),
  );

/** Sets some fields of one version. */
export const setFields = async (
  strapi: Core.Strapi,
  type: MergedType,
  versionId: number,
  values: Record<string, unknown>,
  media: StoredVersion['media'],
): Promise<void> => {
  if (Object.keys(values).length + Object.keys(media).length === 0) return;
  const files = await filesOf(strapi, media);
  await strapi.db.query(uidOf(type)).update({
    where: { id: versionId },
    data: { ...values, ...mediaData(strapi, type, media, files) },
  });
};

/** Sets when a version was last changed, which Strapi's queries set to the present by themselves. */
export const setChangedAt = async (
  strapi: Core.Strapi,
  type: MergedType,
  versionId: number,
  updatedAt: unknown,
): Promise<void> => {
  const { tableName } = strapi.db.metadata.get(uidOf(type));
  await strapi.db.transaction(({ trx }) =>
    strapi.db
      .getConnection(tableName)
      .transacting(trx)
      .where('id', versionId)
      .update({ updated_at: timeOf(updatedAt) }),
  );
};
