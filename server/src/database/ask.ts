import type { Core } from '@strapi/types';
import { postgres } from './ask-postgres';
import { sqlite } from './ask-sqlite';
import type { Driver, Question, Value } from './driver';

export type { Question, Value } from './driver';

/** Puts a question to the database. */
export interface Ask {
  <Row>(text: string, values: Value[]): Promise<Row[]>;
  /**
   * Puts several that need no answers of each other, at once; outside of transactions they are of one moment. PostgreSQL answers them as
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

/** MariaDB plans quickly enough. */
const drivers: Record<string, () => Driver> = { sqlite, postgres };

type Put = (text: string, values: Value[]) => Promise<unknown[]>;

const oneByOne = async (questions: Question[], put: Put): Promise<unknown[][]> => {
  const answers: unknown[][] = [];
  for (const { text, values } of questions) answers.push(await put(text, values));
  return answers;
};

const makeAsker = (strapi: Core.Strapi): Ask => {
  const { client } = strapi.db.dialect;
  const read = rowsOf[client] as (answer: Answer) => unknown[];
  const driver = drivers[client]?.();
  /** The connection that the pool gave last. */
  let last: unknown = null;

  const throughKnex = async <Row>(text: string, values: Value[]): Promise<Row[]> => {
    const statement = strapi.db.connection.raw(spelled(text, client), values);
    if (!strapi.db.inTransaction()) return read(await statement) as Row[];
    return strapi.db.transaction(async ({ trx }) => read(await statement.transacting(trx)) as Row[]);
  };

  const atOneMomentThroughKnex = (questions: Question[]): Promise<unknown[][]> =>
    strapi.db.connection.transaction(
      (trx) =>
        oneByOne(questions, async (text, values) => read(await trx.raw(spelled(text, client), values))),
      { isolationLevel: 'repeatable read' },
    );

  const directly = async (questions: Question[], { ask, isShared }: Driver): Promise<unknown[][]> => {
    const pool = strapi.db.connection.client;
    // Whoever logs or counts statements sees these too.
    const tell = ({ text, values }: Question) => pool.emit('query', { sql: text, bindings: values });
    if (last !== null && isShared(last)) return ask(last, questions, tell);
    const connection: unknown = await pool.acquireConnection();
    try {
      last = connection;
      return await ask(connection, questions, tell);
    } finally {
      pool.releaseConnection(connection);
    }
  };

  const ask = async <Row>(text: string, values: Value[]): Promise<Row[]> => {
    if (!driver || strapi.db.inTransaction()) return throughKnex<Row>(text, values);
    const [rows] = await directly([{ text, values }], driver);
    return rows as Row[];
  };

  const several = async (questions: Question[]): Promise<unknown[][]> => {
    if (strapi.db.inTransaction()) return oneByOne(questions, throughKnex);
    if (driver) return directly(questions, driver);
    return questions.length > 1 ? atOneMomentThroughKnex(questions) : oneByOne(questions, throughKnex);
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
