import { createHash } from 'node:crypto';
import type { Driver, Question } from './driver';

interface NamedQuery {
  name?: string;
  text: string;
  values: unknown[];
}

/** What we use of a connection of pg. */
interface PostgresConnection {
  query(query: NamedQuery): Promise<{ rows: unknown[] }>;
}

/** A statement as PostgreSQL wants it, under a name by which its plan is kept on each connection. */
interface Named {
  name: string;
  text: string;
}

/** The most plans that are kept on a connection. */
const plansAtMost = 200;

/**
 * Behind a proxy that gives every transaction another connection (PgBouncer before 1.21) a name is unknown
 * (`invalid_sql_statement_name`) or taken (`duplicate_prepared_statement`). When another node has changed a table, as a
 * newer version does at its boot, what the plan answers is not what it was made for (`feature_not_supported`: "cached
 * plan must not change result type"). Named statements are asked outside of transactions alone, so each can be repeated.
 */
const planIsOfNoUse = new Set(['26000', '42P05', '0A000']);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** @returns the text with `$1`, `$2` … for each `?` */
const numbered = (text: string): string => {
  let count = 0;
  return text.replaceAll('?', () => `$${(count += 1)}`);
};

/**
 * PostgreSQL plans a statement anew each time, which for statements with many joins takes longer than running them:
 * named ones are planned a few times, and then no more.
 * @returns how to ask on a connection; text has `?` for each value and no other `?`
 */
export const postgresAsker = () => {
  const named = new Map<string, Named>();
  let keepsPlans = true;

  const statementOf = (text: string): Partial<Named> & { text: string } => {
    const known = named.get(text);
    if (known) return known;
    const made = {
      name: `newsroom_${createHash('sha256').update(text).digest('hex').slice(0, 40)}`,
      text: numbered(text),
    };
    if (named.size >= plansAtMost) return { text: made.text };
    named.set(text, made);
    return made;
  };

  return async (connection: PostgresConnection, text: string, values: unknown[]): Promise<unknown[]> => {
    if (keepsPlans) {
      try {
        return (await connection.query({ ...statementOf(text), values })).rows;
      } catch (error) {
        if (!planIsOfNoUse.has(codeOf(error))) throw error;
        keepsPlans = false;
      }
    }
    return (await connection.query({ text: numbered(text), values })).rows;
  };
};

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

/** PostgreSQL by its driver. */
export const postgres = (): Driver => {
  const ask = postgresAsker();
  const inOne = inOneStatement();
  return {
    async ask(connection, questions, tell) {
      const put = (question: Question) => {
        tell(question);
        return ask(connection as PostgresConnection, question.text, question.values);
      };
      const [first] = questions;
      if (questions.length === 1 && first) return [await put(first)];
      const [row] = await put(inOne(questions));
      return answersIn(row as Record<string, unknown[]> | undefined, questions.length);
    },
    isShared: () => false,
  };
};
