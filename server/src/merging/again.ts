import type { Core } from '@strapi/types';

/** What PostgreSQL and MariaDB call an error that ends one of two transactions which wait for one another. */
const deadlocks: unknown[] = ['40P01', 'ER_LOCK_DEADLOCK'];

const tries = 5;

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && deadlocks.includes(error.code);

/**
 * Acts in a transaction, from the beginning again when the database has ended it for the sake of another one. Inside a
 * transaction of somebody else, which is over then, it is tried once.
 * @throws the last error
 */
export const inTransaction = async <Result>(
  strapi: Core.Strapi,
  act: Parameters<typeof strapi.db.transaction<(given: never) => Promise<Result>>>[0],
): Promise<Result> => {
  const isOurs = !strapi.db.inTransaction();
  for (let left = isOurs ? tries : 1; ; left -= 1) {
    try {
      return await strapi.db.transaction(act);
    } catch (error) {
      if (left === 1 || !isDeadlock(error)) throw error;
    }
  }
};
