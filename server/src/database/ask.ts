import type { Core } from '@strapi/types';
import { type PostgresConnection, postgresAsker } from './ask-postgres';
import { type SqliteConnection, askSqlite, atOneMoment } from './ask-sqlite';

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
   * Puts several that need no answers of each other, at once; their answers are of one moment. PostgreSQL answers them as
   * JSON: moments are texts then, and what a column keeps as JSON is read already.
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

/**
 * Asks on a connection of a driver that keeps statements ready, which knex does not let it; `tell` hears of what is asked.
 */
type AskOn = (
  connection: unknown,
  questions: Question[],
  tell: (question: Question) => void,
) => Promise<unknown[][]> | unknown[][];

const inOneText = (questions: Question[]): string => {
  const parts = questions.map(
    ({ text }, index) =>
      `(select coalesce(json_agg(row_to_json(q${index})), '[]') from (${text}) q${index}) "a${index}"`,
  );
  return `select ${parts.join(', ')}`;
};

/** The most texts, and the most statements made of several, that are remembered. */
const rememberedAtMost = 500;

/**
 * A way to the database and back takes PostgreSQL longer than most of our questions.
 * @returns what makes one question of several; texts that it has put together before are not written again
 */
const inOneStatement = () => {
  const numbers = new Map<string, number>();
  const made = new Map<string, string>();
  const numberOf = ({ text }: Question): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  return (questions: Question[]): Question => {
    if (Math.max(numbers.size, made.size) > rememberedAtMost) {
      numbers.clear();
      made.clear();
    }
    const key = questions.map(numberOf).join();
    const text = made.get(key) ?? inOneText(questions);
    made.set(key, text);
    return { text, values: questions.flatMap(({ values }) => values) };
  };
};

const answersIn = (row: Record<string, unknown[]> | undefined, count: number): unknown[][] =>
  Array.from({ length: count }, (_, index) => row?.[`a${index}`] ?? []);

const onPostgres = (): AskOn => {
  const ask = postgresAsker();
  const inOne = inOneStatement();
  return async (connection, questions, tell) => {
    const put = (question: Question) => {
      tell(question);
      return ask(connection as PostgresConnection, question.text, question.values);
    };
    const [first] = questions;
    if (questions.length === 1 && first) return [await put(first)];
    const [row] = await put(inOne(questions));
    return answersIn(row as Record<string, unknown[]> | undefined, questions.length);
  };
};

const onSqlite = (): AskOn => (connection, questions, tell) => {
  const database = connection as SqliteConnection;
  const read = () =>
    questions.map((question) => {
      tell(question);
      return askSqlite(database, question.text, question.values);
    });
  return questions.length > 1 ? atOneMoment(database, read) : read();
};

/** MariaDB plans quickly enough. */
const directly: Record<string, () => AskOn> = { sqlite: onSqlite, postgres: onPostgres };

const makeAsker = (strapi: Core.Strapi): Ask => {
  const { client } = strapi.db.dialect;
  const read = rowsOf[client] as (answer: Answer) => unknown[];
  const askOn = directly[client]?.();

  const throughKnex = async <Row>(text: string, values: Value[]): Promise<Row[]> => {
    const statement = strapi.db.connection.raw(spelled(text, client), values);
    if (!strapi.db.inTransaction()) return read(await statement) as Row[];
    return strapi.db.transaction(async ({ trx }) => read(await statement.transacting(trx)) as Row[]);
  };

  const inTransaction = (questions: Question[]): Promise<unknown[][]> =>
    strapi.db.connection.transaction(
      async (trx) => {
        const answers: unknown[][] = [];
        for (const { text, values } of questions) {
          answers.push(read(await trx.raw(spelled(text, client), values)));
        }
        return answers;
      },
      { isolationLevel: 'repeatable read' },
    );

  const onConnection = async (questions: Question[], on: AskOn): Promise<unknown[][]> => {
    const pool = strapi.db.connection.client;
    const connection: unknown = await pool.acquireConnection();
    try {
      return await on(connection, questions, ({ text, values }) =>
        // Whoever logs or counts statements sees these too.
        pool.emit('query', { sql: text, bindings: values }),
      );
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
    if (strapi.db.inTransaction()) {
      return Promise.all(questions.map(({ text, values }) => throughKnex(text, values)));
    }
    if (askOn) return onConnection(questions, askOn);
    if (questions.length > 1) return inTransaction(questions);
    return Promise.all(questions.map(({ text, values }) => throughKnex(text, values)));
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

/** @returns as many `?` for `in`, in brackets */
export const marksFor = (count: number): string => `(${Array.from({ length: count }, () => '?').join(', ')})`;

/** @returns the values, and the last of them again until there are as many as there are places */
export const filledUp = <Item extends Value>(values: Item[]): Value[] => {
  const last = values.at(-1) ?? null;
  return [...values, ...Array.from({ length: roomFor(values.length) - values.length }, () => last)];
};

/** @returns a list of values for `in`, and the `?` for it */
export const listed = <Item extends Value>(values: Item[]): { marks: string; values: Value[] } => ({
  marks: marksFor(roomFor(values.length)),
  values: filledUp(values),
});
