import type { Core } from '@strapi/types';

/** @returns the name of a table as statements write it: with the schema, if the site has set one */
export const qualifiedTable = (strapi: Core.Strapi, table: string): string => {
  const schema = strapi.db.getSchemaName();
  return schema ? `${schema}.${table}` : table;
};
