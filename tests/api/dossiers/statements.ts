import type { TestApp } from '../../setup/boot';
import { statementsDuring } from '../../setup/statements';

const countOnce = async (app: TestApp, act: () => Promise<unknown>): Promise<number> =>
  (await statementsDuring(app, act)).length;

/**
 * @returns how many statements the database gets while something is done: the fewest of three times, as Strapi may still
 * be busy with what was written before
 */
export const statementsOf = async (app: TestApp, act: () => Promise<unknown>): Promise<number> => {
  const counts = [await countOnce(app, act), await countOnce(app, act), await countOnce(app, act)];
  return Math.min(...counts);
};
