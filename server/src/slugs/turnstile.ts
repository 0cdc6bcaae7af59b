import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { Database } from '../links/statements';

const table = 'newsroom_slug_owners';

/**
 * The rows that those wait at who may only go one by one, by what they do; their slugs are none that anybody can have.
 * Merges and imports have a row of their own: who names somebody in a transaction and then wants a numbered slug must
 * not wait for a merge, which may wait for them.
 */
const turnstiles = {
  slugs: { type: 'turnstile', language: '', slug: '' },
  merges: { type: 'turnstile', language: '', slug: 'merges' },
  'import starts': { type: 'turnstile', language: '', slug: 'import starts' },
};

/** Makes the rows of the turnstiles. Call it once the database is there; a second call does nothing. */
export const openTurnstile = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db
    .getConnection(table)
    .insert(Object.values(turnstiles).map((row) => ({ ...row, owner: '', document_id: randomUUID() })))
    .onConflict(['type', 'language', 'slug'])
    .ignore();
};

/** Lets one transaction at a time go on, until it ends. */
export const passTurnstile = (
  strapi: Core.Strapi,
  where: keyof typeof turnstiles = 'slugs',
): Promise<unknown> =>
  strapi.db.transaction(({ trx }) =>
    strapi.db.getConnection(table).transacting(trx).where(turnstiles[where]).forUpdate().first('id'),
  );

/** How long those wait who can be told to come again, in seconds. */
const patience = 3;

/** What PostgreSQL and MariaDB call an error about a wait that took too long. */
const waitedTooLong: unknown[] = ['55P03', 'ER_LOCK_WAIT_TIMEOUT'];

/** Makes a transaction wait no longer than that for others. @returns how to let it wait as before */
const wait: Record<string, (trx: Database) => Promise<() => Promise<unknown>>> = {
  async postgres(trx) {
    const { rows } = await trx.raw(`select current_setting('lock_timeout') as "before"`);
    const set = (value: string) => trx.raw(`select set_config('lock_timeout', ?, true)`, [value]);
    await set(`${patience}s`);
    return () => set(rows[0].before);
  },
  async mysql(trx) {
    await trx.raw(`set @newsroom_waits = @@innodb_lock_wait_timeout, innodb_lock_wait_timeout = ${patience}`);
    return () => trx.raw('set innodb_lock_wait_timeout = @newsroom_waits');
  },
  // One connection: nobody else is in a transaction.
  sqlite: async () => async () => undefined,
};

/**
 * Lets one transaction at a time go on, until it ends, or says soon that somebody else takes longer: whoever waits holds a
 * connection of the pool, which has few.
 * @returns whether it is this one's turn; if not, nothing more can be done in this transaction
 */
export const passTurnstileSoon = async (
  strapi: Core.Strapi,
  where: keyof typeof turnstiles,
): Promise<boolean> =>
  strapi.db.transaction(async ({ trx }) => {
    const { client } = strapi.db.dialect;
    const asBefore = await wait[client]?.(trx);
    let isPassed = true;
    try {
      await passTurnstile(strapi, where);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && waitedTooLong.includes(error.code))) throw error;
      isPassed = false;
    }
    // PostgreSQL takes nothing more after an error, and forgets by itself; on MariaDB the connection would keep it.
    if (isPassed || client === 'mysql') await asBefore?.();
    return isPassed;
  });
