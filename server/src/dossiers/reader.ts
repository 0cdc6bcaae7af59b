import type { Core } from '@strapi/types';
import type { Version } from './access';
import { type Ask, askerOf } from '../database/ask';
import { type Schema, schemaOf } from './schema';

/** What every question of this room needs: the names of tables, and who answers. */
export interface Reader {
  schema: Schema;
  ask: Ask;
  /** @returns what `write` makes of the site's tables for a version; it is asked once, so name it outside of requests */
  written<Statement>(write: (schema: Schema, version: Version) => Statement, version: Version): Statement;
}

/** Call it when the database is there: the names stay as long as the process. */
export const readerOf = (strapi: Core.Strapi): Reader => {
  const schema = schemaOf(strapi);
  const known = { published: new Map<unknown, unknown>(), draft: new Map<unknown, unknown>() };
  return {
    schema,
    ask: askerOf(strapi),
    written<Statement>(write: (schema: Schema, version: Version) => Statement, version: Version) {
      const found = known[version].get(write) as Statement | undefined;
      if (found !== undefined) return found;
      const made = write(schema, version);
      known[version].set(write, made);
      return made;
    },
  };
};
