import type { Core } from '@strapi/types';

/** Seconds after which a node stops waiting and boots anyway, as every Strapi without this lock does. */
const patience = 300;

interface Lock {
  sqls: string[];
  /** Whether the answer to the last statement says that the lock is ours. */
  isTaken: (answer: unknown) => boolean;
}

/** How each database locks for as long as a connection lives: a node that crashes frees the others. */
const locks: Record<string, Lock> = {
  // A lock of a transaction, not of a session: connection poolers such as PgBouncer keep sessions alive.
  postgres: {
    sqls: [
      'BEGIN',
      `SET LOCAL lock_timeout = '${patience}s'`,
      'SET LOCAL idle_in_transaction_session_timeout = 0',
      "SELECT pg_advisory_xact_lock(hashtext('newsroom boot'))",
    ],
    // Waiting in vain is an error there.
    isTaken: () => true,
  },
  mysql: {
    // Its names are those of the whole server and hold 64 characters.
    sqls: [`SELECT GET_LOCK(SHA1(CONCAT('newsroom boot ', DATABASE())), ${patience}) AS taken`],
    isTaken: (answer) => {
      const [[row]] = answer as [Array<{ taken: number | null }>];
      return row?.taken === 1;
    },
  },
};

/** Takes the lock on a connection of its own, so that a pool of one is enough for the boot. */
const takeLock = async (strapi: Core.Strapi, { sqls, isTaken }: Lock): Promise<() => Promise<void>> => {
  const { connection: knex } = strapi.db;
  const connection: unknown = await knex.client.acquireRawConnection();
  // A connection that is gone already has freed the lock with it.
  const release = (): Promise<void> => knex.client.destroyRawConnection(connection).catch(() => undefined);
  const waiting = setTimeout(
    () => strapi.log.info(`Another node of this site is booting: waiting for it, ${patience} s at most.`),
    2_000,
  );
  try {
    let answer: unknown;
    for (const sql of sqls) answer = await knex.raw(sql).connection(connection);
    if (!isTaken(answer)) throw new Error(`another node held the lock for ${patience} s`);
    return release;
  } catch (error) {
    await release();
    throw error;
  } finally {
    clearTimeout(waiting);
  }
};

/**
 * Lets one node at a time boot on a database. Strapi has no such lock: of two nodes that start together on an empty
 * database one fails at its first CREATE TABLE, and both fill it with roles and permissions. Call it in `register()`;
 * does nothing on SQLite, which has one node. A node that cannot have the lock boots without it.
 */
export const bootOneByOne = (strapi: Core.Strapi): void => {
  const lock = locks[strapi.db.dialect.client];
  if (!lock) return;
  const bootstrap = strapi.bootstrap.bind(strapi);
  // No lifecycle of a plugin comes as early as Strapi's first look at the schema and as late as its last write.
  strapi.bootstrap = async () => {
    const release = await takeLock(strapi, lock).catch((error: Error) => {
      strapi.log.warn(
        `Newsroom could not make sure that no other node boots at this moment: ${error.message}`,
      );
    });
    try {
      return await bootstrap();
    } finally {
      await release?.();
    }
  };
};
