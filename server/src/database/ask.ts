import type { Core } from '@strapi/types';
import { type PostgresConnection, postgresAsker } from './ask-postgres';
import { type SqliteConnection, askSqlite } from './ask-sqlite';

export type Value = string | number | null;

/** A question to the database: text with `?` for each value and no other `?`, names in double quotes. */
export interface Question {
  text: string;
  values: Value[];
}

/** Puts a question to the database. */
export interface Ask {
  <Row>(text: string, values: Value[]): Promise<Row[]>;
  /**
   * Puts several that need no answers of each other, at once. PostgreSQL answers them as JSON: moments are texts then,
   * and what a column keeps as JSON is read already.
   * @returns the rows of each
   */
  several(questions: Question[]): Promise<unknown[][]>;
}

/** What a driver answers: rows, `{ rows }` on PostgreSQL, `[rows, columns]` on MariaDB. */
type Answer = unknown[] | { rows: unknown[] };

type Client = Core.Strapi['db']['dialect']['client'];

const rowsOf: Record<string, (answer: Answer) => unknown[]> = {
  sqlite: (answer) => answer as unknown[],
  postgres: (answer) => (answer as { rows: unknown[] }).rows,
  mysql: (answer) => (answer as unknown[][])[0] ?? [],
};

const spelled = (text: string, client: Client): string =>
  client === 'mysql' ? text.replaceAll('"', '`') : text;

type AskOn = (connection: unknown, text: string, values: Value[]) => Promise<unknown[]> | unknown[];

/** Drivers that keep statements ready, which knex does not let them; MariaDB plans quickly enough. */
const directly: Record<string, () => AskOn> = {
  sqlite: () => (connection, text, values) => askSqlite(connection as SqliteConnection, text, values),
  postgres: () => {
    const ask = postgresAsker();
    return (connection, text, values) => ask(connection as PostgresConnection, text, values);
  },
};

/** A way to the database and back takes PostgreSQL longer than most of our questions. */
const inOneStatement = (questions: Question[]): Question => {
  const parts = questions.map(
    ({ text }, index) =>
      `(select coalesce(json_agg(row_to_json(q${index})), '[]') from (${text}) q${index}) "a${index}"`,
  );
  return { text: `select ${parts.join(', ')}`, values: questions.flatMap(({ values }) => values) };
};

const answersIn = (row: Record<string, unknown[]> | undefined, count: number): unknown[][] =>
  Array.from({ length: count }, (_, index) => row?.[`a${index}`] ?? []);

const makeAsker = (strapi: Core.Strapi): Ask => {
  const { client } = strapi.db.dialect;
  const read = rowsOf[client] as (answer: Answer) => unknown[];
  const askOn = directly[client]?.();

  const throughKnex = async <Row>(text: string, values: Value[]): Promise<Row[]> => {
    const statement = strapi.db.connection.raw(spelled(text, client), values);
    if (!strapi.db.inTransaction()) return read(await statement) as Row[];
    return strapi.db.transaction(async ({ trx }) => read(await statement.transacting(trx)) as Row[]);
  };

  /** Asks one after the other on one connection. */
  const onConnection = async (questions: Question[], on: AskOn): Promise<unknown[][]> => {
    const pool = strapi.db.connection.client;
    const connection: unknown = await pool.acquireConnection();
    try {
      const answers: unknown[][] = [];
      for (const { text, values } of questions) {
        // Whoever logs or counts statements sees these too.
        pool.emit('query', { sql: text, bindings: values });
        answers.push(await on(connection, text, values));
      }
      return answers;
    } finally {
      pool.releaseConnection(connection);
    }
  };

  const ask = async <Row>(text: string, values: Value[]): Promise<Row[]> => {
    if (!askOn || strapi.db.inTransaction()) return throughKnex<Row>(text, values);
    const [rows] = await onConnection([{ text, values }], askOn);
    return rows as Row[];
  };

  const several = async (questions: Question[]): Promise<unknown[][]> => {
    if (!askOn || strapi.db.inTransaction()) {
      return Promise.all(questions.map(({ text, values }) => throughKnex(text, values)));
    }
    if (client !== 'postgres' || questions.length < 2) return onConnection(questions, askOn);
    const { text, values } = inOneStatement(questions);
    return answersIn((await ask<Record<string, unknown[]>>(text, values))[0], questions.length);
  };

  return Object.assign(ask, { several });
};

/** One for each application: what it keeps ready is for all who ask. */
const askers = new WeakMap<Core.Strapi, Ask>();

/**
 * Statements are texts, as building them anew for each request would cost more than running them.
 * @returns how to ask this site's database; inside a transaction, the transaction
 */
export const askerOf = (strapi: Core.Strapi): Ask => {
  const known = askers.get(strapi);
  if (known) return known;
  const ask = makeAsker(strapi);
  askers.set(strapi, ask);
  return ask;
};

/**
 * More places than values are filled up, so that there are few different texts and the database knows them again.
 * @returns how many places there are to be for so many values
 */
export const roomFor = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, count)));

/** @returns a list of values for `in`, and the `?` for it */
export const listed = <Item extends Value>(values: Item[]): { marks: string; values: Value[] } => {
  const room = roomFor(values.length);
  const last = values.at(-1) ?? null;
  return {
    marks: `(${Array.from({ length: room }, () => '?').join(', ')})`,
    values: [...values, ...Array.from({ length: room - values.length }, () => last)],
  };
};
