import type { Core } from '@strapi/types';
import type { Version } from './access';
import { type Ask, type Question, askerOf } from '../database/ask';
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

interface Waiting extends Question {
  resolve(rows: unknown[]): void;
  reject(reason: unknown): void;
}

/**
 * Lets questions that need no answers of each other go to the database together.
 * @param put asks with the reader that it gets; what it asks before it waits for anything goes together
 * @returns what `put` makes of the answers
 */
export const together = <Answers>(
  reader: Reader,
  put: (reader: Reader) => Promise<Answers>,
): Promise<Answers> => {
  const waiting: Waiting[] = [];
  let isOpen = true;
  const collect = <Row>(text: string, values: Question['values']): Promise<Row[]> =>
    isOpen
      ? new Promise<unknown[]>((resolve, reject) => {
          waiting.push({ text, values, resolve, reject });
        }).then((rows) => rows as Row[])
      : reader.ask<Row>(text, values);
  const answers = put({ ...reader, ask: Object.assign(collect, { several: reader.ask.several }) });
  isOpen = false;
  if (waiting.length > 0) {
    reader.ask.several(waiting).then(
      (each) => waiting.forEach(({ resolve }, index) => resolve(each[index] ?? [])),
      (reason) => waiting.forEach(({ reject }) => reject(reason)),
    );
  }
  return answers;
};
