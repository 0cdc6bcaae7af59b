import type {
  ArticleReference,
  OrganizationReference,
  Period,
  PersonReference,
  Picture,
} from '../api/contracts/dossiers';
import { uidOf } from '../model';
import type { Schema } from './schema';

/** A row of an answer; the names of columns are those that the statement gives. */
export type Row = Record<string, unknown>;

/** Several entries stand in one row when each has an alias before its names: `source.slug`. */
const named = (schema: Schema, alias: string, uid: string, attributes: readonly string[]): string =>
  attributes.map((attribute) => `${schema.column(alias, uid, attribute)} "${alias}.${attribute}"`).join(', ');

export const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** Databases keep moments as milliseconds, as texts or as what their driver makes of them. */
export const moment = (value: unknown): string | null =>
  value === null || value === undefined ? null : new Date(value as string | number | Date).toISOString();

const number = (value: unknown): number | null => (value === null ? null : Number(value));

/** @returns items by a key of theirs, each group in the given order */
export const grouped = <Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** Names of columns are made once for each alias: for each row that takes longer than reading it. */
const namesOf = <Attribute extends string>(attributes: readonly Attribute[]) => {
  const known = new Map<string, Record<Attribute, string>>();
  return (alias: string): Record<Attribute, string> => {
    const found = known.get(alias);
    if (found) return found;
    const made = Object.fromEntries(
      attributes.map((attribute) => [attribute, `${alias}.${attribute}`]),
    ) as Record<Attribute, string>;
    known.set(alias, made);
    return made;
  };
};

const referenceFields = {
  article: ['documentId', 'slug', 'locale', 'title', 'writtenOn', 'publishedAt'],
  person: ['documentId', 'slug', 'name'],
  organization: ['documentId', 'slug', 'name', 'shortName', 'classification'],
} as const;

const namesIn = {
  article: namesOf(referenceFields.article),
  person: namesOf(referenceFields.person),
  organization: namesOf(referenceFields.organization),
  period: namesOf(['from', 'to', 'asOf']),
};

/** @returns the columns by which a version (`alias`) is referred to */
export const referenceColumns = (schema: Schema, type: keyof typeof referenceFields, alias: string): string =>
  named(schema, alias, uidOf(type), referenceFields[type]);

/** @returns the columns of more attributes of a type, or of a component */
export const columns = (schema: Schema, alias: string, uid: string, attributes: readonly string[]): string =>
  named(schema, alias, uid, attributes);

/** @returns the article of a row; null when the row has none */
export const articleIn = (row: Row, alias: string): ArticleReference | null => {
  const names = namesIn.article(alias);
  const documentId = row[names.documentId];
  if (typeof documentId !== 'string') return null;
  return {
    documentId,
    slug: String(row[names.slug] ?? ''),
    locale: text(row[names.locale]),
    title: String(row[names.title] ?? ''),
    writtenOn: text(row[names.writtenOn]),
    publishedAt: moment(row[names.publishedAt]),
  };
};

/** @returns the person of a row; null when the row has none */
export const personIn = (row: Row, alias: string): PersonReference | null => {
  const names = namesIn.person(alias);
  const documentId = row[names.documentId];
  if (typeof documentId !== 'string') return null;
  return {
    documentId,
    slug: String(row[names.slug] ?? ''),
    name: String(row[names.name] ?? ''),
  };
};

/** @returns the organization of a row; null when the row has none */
export const organizationIn = (row: Row, alias: string): OrganizationReference | null => {
  const names = namesIn.organization(alias);
  const reference = personIn(row, alias);
  return (
    reference && {
      ...reference,
      shortName: text(row[names.shortName]),
      classification: (text(row[names.classification]) ?? 'other') as OrganizationReference['classification'],
    }
  );
};

/** @returns the dates of an affiliation or tie */
export const periodIn = (row: Row, alias: string): Period => {
  const names = namesIn.period(alias);
  return { from: text(row[names.from]), to: text(row[names.to]), asOf: text(row[names.asOf]) };
};

const fileUid = 'plugin::upload.file';
const pictureFields = ['url', 'alternativeText', 'caption', 'mime', 'width', 'height'] as const;

/** @returns the columns of the picture that `joinPicture` finds */
export const pictureColumns = (schema: Schema): string => named(schema, 'picture', fileUid, pictureFields);

/** @returns joins to the picture in a field of a type; of several, which only other code can have made, one */
export const joinPicture = ({ files }: Schema, uid: string, field: string, owner: string): string =>
  `left join ${files.joins} picture_j on picture_j."related_id" = ${owner}."id"
     and picture_j."related_type" = '${uid}' and picture_j."field" = '${field}'
   left join ${files.table} picture on picture."id" = picture_j."file_id"`;

/** @returns the picture of a row; null when there is none */
export const pictureIn = (row: Row): Picture | null => {
  const url = row['picture.url'];
  if (typeof url !== 'string') return null;
  return {
    url,
    alternativeText: text(row['picture.alternativeText']),
    caption: text(row['picture.caption']),
    mime: String(row['picture.mime'] ?? ''),
    width: number(row['picture.width']),
    height: number(row['picture.height']),
  };
};

/** @returns a list that the database keeps as JSON */
export const listIn = (value: unknown): string[] => {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
};
