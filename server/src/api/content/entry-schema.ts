import type { Schema } from '@strapi/types';
import { z } from '@strapi/utils';
import { type PublicType, publicTypes, typeOf } from '../../model';
import { components } from '../../model/components';
import type { Field } from '../../model/field';

/**
 * What Strapi's own routes answer about our types. Strapi would describe it by itself, but not as it is: its
 * documentIds are UUIDs, its empty fields are never null, and the items of its lists have no `id`. A site may give our
 * types fields of its own, so an entry may have more than this.
 */

/** The names under which the description of the API keeps what refers to itself. */
const names = {
  article: 'NewsroomArticle',
  person: 'NewsroomPerson',
  organization: 'NewsroomOrganization',
} satisfies Record<PublicType, string>;

const id = z.int().describe('Changes when the entry is published; documentId does not');
const moment = z.iso.datetime();

/** A file of the media library, as Strapi's upload plugin answers it. */
const file = z
  .looseObject({
    id: z.int(),
    documentId: z.string(),
    url: z.string(),
    name: z.string().optional(),
    mime: z.string().optional(),
    alternativeText: z.string().nullish(),
    caption: z.string().nullish(),
    width: z.int().nullish(),
    height: z.int().nullish(),
  })
  .meta({ id: 'NewsroomFile' });

const answered = ({ attribute }: Field): z.ZodType => {
  switch (attribute.type) {
    case 'component':
      return z
        .array(z.lazy(() => items[attribute.component] ?? z.unknown()))
        .max((attribute as { max?: number }).max ?? Infinity);
    case 'relation':
      return z.lazy(() => entries[typeOf((attribute as { target: string }).target) ?? 'article']).nullable();
    case 'media':
      return file.nullable();
    case 'json':
      return z.array(z.string()).nullable();
    case 'enumeration':
      return z.enum((attribute as Schema.Attribute.Enumeration<string[]>).enum).nullable();
    default:
      return z.string().nullable();
  }
};

const fieldsOf = (fields: Record<string, Field>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const words = `${field.label}. ${field.help}`.trim();
      return [name, answered(field).optional().describe(words)];
    }),
  );

const items: Record<string, z.ZodType> = Object.fromEntries(
  Object.entries(components).map(([uid, { fields }]) => [
    uid,
    z.looseObject({ id: z.int(), ...fieldsOf(fields) }),
  ]),
);

const entryOf = (type: PublicType): z.ZodType => {
  const { fields, schema } = publicTypes[type];
  const localized = 'i18n' in schema.pluginOptions;
  return z
    .looseObject({
      id,
      documentId: z.string(),
      ...fieldsOf(fields),
      createdAt: moment.optional(),
      updatedAt: moment.optional(),
      publishedAt: moment.nullish().describe('null in a draft'),
      ...(localized
        ? {
            locale: z.string().nullish(),
            localizations: z
              .array(z.lazy(() => entries[type]))
              .optional()
              .describe('The entry in other languages'),
          }
        : {}),
    })
    .meta({ id: names[type] });
};

/** Entries as they are answered: `fields` trims them, `populate` adds lists, pictures and what links lead to. */
const entries: Record<PublicType, z.ZodType> = {
  article: entryOf('article'),
  person: entryOf('person'),
  organization: entryOf('organization'),
};

const pagination = z.union([
  z.object({
    page: z.int(),
    pageSize: z.int(),
    pageCount: z.int().optional(),
    total: z.int().optional(),
  }),
  z.object({ start: z.int(), limit: z.int(), total: z.int().optional() }),
]);

/** @returns the answer about one entry */
export const entryAnswer = (type: PublicType) => z.object({ data: entries[type], meta: z.object({}) });

/** @returns the answer with a page of entries; `pagination[withCount]=false` leaves out the totals */
export const entriesAnswer = (type: PublicType) =>
  z.object({ data: z.array(entries[type]), meta: z.object({ pagination }) });
