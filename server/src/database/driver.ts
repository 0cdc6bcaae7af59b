export type Value = string | number | null;

/** A question to the database: text with `?` for each value and no other `?`, names in double quotes. */
export interface Question {
  text: string;
  values: Value[];
}

/** A driver that keeps statements ready, which knex does not let it. */
export interface Driver {
  /** Asks on a connection; `tell` hears of what is asked. */
  ask(
    connection: unknown,
    questions: Question[],
    tell: (question: Question) => void,
  ): Promise<unknown[][]> | unknown[][];
  /** Whether a connection can be asked that nobody has taken from the pool for that. */
  isShared(connection: unknown): boolean;
}
