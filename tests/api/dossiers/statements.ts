import type { TestApp } from '../../setup/boot';
import { statementsDuring } from '../../setup/statements';

/** MariaDB gets several in a transaction. */
const aboutTransactions = /^(set transaction|begin|commit)\b/i;

/** PostgreSQL gets several questions in one statement; each counts. */
const questionsIn = (statement: string): number => {
  if (aboutTransactions.test(statement)) return 0;
  return Math.max(1, statement.match(/row_to_json\(q\d+\)/g)?.length ?? 0);
};

const countOnce = async (app: TestApp, act: () => Promise<unknown>): Promise<number> =>
  (await statementsDuring(app, act)).reduce((sum, statement) => sum + questionsIn(statement), 0);

/**
 * @returns how many questions the database gets while something is done: the fewest of three times, as Strapi may still
 * be busy with what was written before
 */
export const statementsOf = async (app: TestApp, act: () => Promise<unknown>): Promise<number> => {
  const counts = [await countOnce(app, act), await countOnce(app, act), await countOnce(app, act)];
  return Math.min(...counts);
};
