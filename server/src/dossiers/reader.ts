import type { Core } from '@strapi/types';
import type { Version } from './access';
import { type Ask, type Question, askerOf } from '../database/ask';
import { type Schema, schemaOf } from './schema';

/** What every question of this room needs: the names of tables, and who answers. */
export interface Reader {
  schema: Schema;
  ask: Ask;
  /**
   * @param details what else the statement depends on: how many there are of what it has places for, say
   * @returns what `write` makes of the site's tables for a version; it is asked once for the same details, so name it
   * outside of requests
   */
  written<Statement, Details extends Array<number | string>>(
    write: Write<Statement, Details>,
    version: Version,
    ...details: Details
  ): Statement;
}

type Write<Statement, Details extends Array<number | string>> = (
  schema: Schema,
  version: Version,
  ...details: Details
) => Statement;

/** Call it when the database is there: the names stay as long as the process. */
export const readerOf = (strapi: Core.Strapi): Reader => {
  const schema = schemaOf(strapi);
  const known = new Map<unknown, Map<string, unknown>>();
  return {
    schema,
    ask: askerOf(strapi),
    written<Statement, Details extends Array<number | string>>(
      write: Write<Statement, Details>,
      version: Version,
      ...details: Details
    ) {
      const statements = known.get(write) ?? new Map<string, unknown>();
      known.set(write, statements);
      const key = `${version} ${details.join()}`;
      const found = statements.get(key) as Statement | undefined;
      if (found !== undefined) return found;
      const made = write(schema, version, ...details);
      statements.set(key, made);
      return made;
    },
  };
};

/** A question about the content, and what its rows say. */
export interface Reading<Answer> {
  /** null when there is nothing to ask; then there are no rows. */
  question: Question | null;
  read(rows: unknown[]): Answer;
}

/** @returns a reading of what a question's rows say */
export const reading = <Row, Answer>(question: Question, read: (rows: Row[]) => Answer): Reading<Answer> => ({
  question,
  read: (rows) => read(rows as Row[]),
});

/** @returns a reading that asks nothing */
export const given = <Answer>(answer: Answer): Reading<Answer> => ({ question: null, read: () => answer });

/** @returns what one reading finds */
export const found = async <Answer>({ ask }: Reader, { question, read }: Reading<Answer>): Promise<Answer> =>
  read(question ? await ask(question.text, question.values) : []);

type Answers<Readings> = {
  [Name in keyof Readings]: Readings[Name] extends Reading<infer Answer> ? Answer : never;
};

/** @returns what readings find that need nothing of each other, by their names; outside of transactions, all at one moment */
export const foundTogether = async <Readings extends Record<string, Reading<unknown>>>(
  { ask }: Reader,
  readings: Readings,
): Promise<Answers<Readings>> => {
  const questions = Object.values(readings).flatMap(({ question }) => question ?? []);
  const rows = questions.length > 0 ? await ask.several(questions) : [];
  let asked = 0;
  const answers = Object.entries(readings).map(([name, { question, read }]) => [
    name,
    read(question ? (rows[asked++] ?? []) : []),
  ]);
  return Object.fromEntries(answers) as Answers<Readings>;
};
