/** What we use of a connection of better-sqlite3. */
export interface SqliteConnection {
  prepare(text: string): { all(values: unknown[]): unknown[] };
}

type Statement = ReturnType<SqliteConnection['prepare']>;

/** The most statements that are kept ready for a connection. */
const readyAtMost = 200;

const ready = new WeakMap<SqliteConnection, Map<string, Statement>>();

const statementOf = (connection: SqliteConnection, text: string): Statement => {
  const statements = ready.get(connection) ?? new Map<string, Statement>();
  ready.set(connection, statements);
  const statement = statements.get(text) ?? connection.prepare(text);
  // The one used last stands last, and the first one goes when there is no room.
  statements.delete(text);
  statements.set(text, statement);
  const [oldest] = statements.keys();
  if (statements.size > readyAtMost && oldest !== undefined) statements.delete(oldest);
  return statement;
};

/**
 * Knex lets SQLite plan each statement anew, which takes longer than running it: statements are kept ready here.
 * @returns the rows
 */
export const askSqlite = (connection: SqliteConnection, text: string, values: unknown[]): unknown[] =>
  statementOf(connection, text).all(values);
