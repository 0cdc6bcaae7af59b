/** What we use of a statement of better-sqlite3. */
interface Statement {
  /** Lets `all` answer rows as lists of values. */
  raw(): Statement;
  columns(): Array<{ name: string }>;
  all(values: unknown[]): unknown[][];
}

/** What we use of a connection of better-sqlite3. */
export interface SqliteConnection {
  inTransaction: boolean;
  prepare(text: string): Statement;
  exec(text: string): unknown;
}

type Row = Record<string, unknown>;

/** @returns the rows that a statement answers for some values */
type Read = (values: unknown[]) => Row[];

/** The most statements that are kept ready for a connection. */
const readyAtMost = 200;

const ready = new WeakMap<SqliteConnection, Map<string, Read>>();

/** The driver takes longer to make objects, and what it makes takes longer to read. */
const readerOf = (statement: Statement): Read => {
  const lists = statement.raw();
  const names = lists.columns().map(({ name }) => name);
  return (values) =>
    lists.all(values).map((list) => {
      const row: Row = {};
      names.forEach((name, index) => {
        row[name] = list[index];
      });
      return row;
    });
};

const readOf = (connection: SqliteConnection, text: string): Read => {
  const statements = ready.get(connection) ?? new Map<string, Read>();
  ready.set(connection, statements);
  const read = statements.get(text) ?? readerOf(connection.prepare(text));
  // The one used last stands last, and the first one goes when there is no room.
  statements.delete(text);
  statements.set(text, read);
  const [oldest] = statements.keys();
  if (statements.size > readyAtMost && oldest !== undefined) statements.delete(oldest);
  return read;
};

/**
 * Knex lets SQLite plan each statement anew, which takes longer than running it: statements are kept ready here.
 * @returns the rows
 */
export const askSqlite = (connection: SqliteConnection, text: string, values: unknown[]): Row[] =>
  readOf(connection, text)(values);

/**
 * Reads everything as it is at one moment, and locks the file once, which takes as long as a short statement does.
 * @param read asks on the connection, and waits for nothing else
 */
export const atOneMoment = <Answers>(connection: SqliteConnection, read: () => Answers): Answers => {
  if (connection.inTransaction) return read();
  connection.exec('begin');
  try {
    return read();
  } finally {
    // An error may have ended it already.
    if (connection.inTransaction) connection.exec('commit');
  }
};
