import type { Core } from '@strapi/types';
import { publicTypes, uidOf, type PublicType } from '../model';
import { qualifiedTable } from '../model/qualified-table';
import { passTurnstile } from '../slugs/turnstile';

const columns = ['file_id', 'related_id', 'related_type', 'field', 'order'];

/**
 * A copy of the rows that join images to our entries. They lie in the table of the media library, where Strapi deletes
 * those of types that it does not know whenever the schema of a site changes.
 */
export const keptImages = {
  uid: 'newsroom::kept-image',
  singularName: 'newsroom_kept_image',
  tableName: 'newsroom_kept_images',
  attributes: {
    id: { type: 'increments' },
    file_id: { type: 'integer' },
    related_id: { type: 'integer' },
    related_type: { type: 'string' },
    field: { type: 'string' },
    order: { type: 'float' },
  },
};

const types = Object.keys(publicTypes) as PublicType[];

const tablesOf = (strapi: Core.Strapi) => {
  const qualified = (table: string) => qualifiedTable(strapi, table);
  const { attributes, tableName } = strapi.db.metadata.get('plugin::upload.file');
  const { joinTable } = attributes.related as unknown as { joinTable: { name: string } };
  return {
    files: qualified(tableName),
    joins: qualified(joinTable.name),
    copies: qualified(keptImages.tableName),
    entries: (type: PublicType) => qualified(strapi.db.metadata.get(uidOf(type)).tableName),
  };
};

/** Makes the copy equal to what is there, in two statements at any number of images. */
export const rememberImages = (strapi: Core.Strapi): Promise<unknown> => {
  const { joins, copies } = tablesOf(strapi);
  return strapi.db.transaction(async ({ trx }) => {
    // Nodes that stop together would each add a copy of their own.
    await passTurnstile(strapi);
    const rows = trx(joins).whereIn('related_type', types.map(uidOf)).select(columns);
    await trx(copies).delete();
    await trx.into(trx.raw('?? (??, ??, ??, ??, ??)', [copies, ...columns])).insert(rows);
  });
};

/** Puts back what has been deleted since, for entries and files that are still there. */
export const restoreImages = async (strapi: Core.Strapi): Promise<void> => {
  const { files, joins, copies, entries } = tablesOf(strapi);
  const { connection: knex } = strapi.db;
  for (const type of types) {
    const lost = knex(`${copies} as c`)
      .where('c.related_type', uidOf(type))
      .whereIn('c.file_id', knex(files).select('id'))
      .whereIn('c.related_id', knex(entries(type)).select('id'))
      .whereNotExists(
        knex(`${joins} as j`)
          .select(knex.raw('1'))
          .where(Object.fromEntries(columns.slice(0, 4).map((name) => [`j.${name}`, knex.ref(`c.${name}`)]))),
      )
      .select(columns.map((name) => `c.${name}`));
    await knex.into(knex.raw('?? (??, ??, ??, ??, ??)', [joins, ...columns])).insert(lost);
  }
};
