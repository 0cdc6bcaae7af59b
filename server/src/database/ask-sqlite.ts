import type { Driver } from './driver';

/** What we use of a statement of better-sqlite3. */
interface Statement {
  /** Lets `all` answer rows as lists of values. */
  raw(): Statement;
  columns(): Array<{ name: string }>;
  all(values: unknown[]): unknown[][];
  run(): unknown;
}

/** What we use of a connection of better-sqlite3. */
interface SqliteConnection {
  open: boolean;
  inTransaction: boolean;
  prepare(text: string): Statement;
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
const askSqlite = (connection: SqliteConnection, text: string, values: unknown[]): Row[] =>
  readOf(connection, text)(values);

interface Transaction {
  begin: Statement;
  commit: Statement;
}

const transactions = new WeakMap<SqliteConnection, Transaction>();

const transactionOn = (connection: SqliteConnection): Transaction => {
  const known = transactions.get(connection);
  if (known) return known;
  const made = { begin: connection.prepare('begin'), commit: connection.prepare('commit') };
  transactions.set(connection, made);
  return made;
};

/**
 * It does not in a transaction, nor while somebody goes through rows, which are all of one moment; and so is what is read
 * meanwhile.
 */
const begins = ({ begin }: Transaction): boolean => {
  try {
    begin.run();
    return true;
  } catch {
    return false;
  }
};

/**
 * Reads everything as it is at one moment, and locks the file once, which takes as long as a short statement does.
 * @param read asks on the connection, and waits for nothing else
 */
const atOneMoment = <Answers>(connection: SqliteConnection, read: () => Answers): Answers => {
  const transaction = transactionOn(connection);
  if (!begins(transaction)) return read();
  try {
    return read();
  } finally {
    // An error may have ended it already.
    if (connection.inTransaction) transaction.commit.run();
  }
};

/** SQLite by its driver. */
export const sqlite = (): Driver => ({
  ask(connection, questions, tell) {
    const database = connection as SqliteConnection;
    const read = () =>
      questions.map((question) => {
        tell(question);
        return askSqlite(database, question.text, question.values);
      });
    return questions.length > 1 ? atOneMoment(database, read) : read();
  },
  // It answers before anybody else can ask, and what is not in a transaction cannot tell.
  isShared: (connection) => {
    const { open, inTransaction } = connection as SqliteConnection;
    return open && !inTransaction;
  },
});
