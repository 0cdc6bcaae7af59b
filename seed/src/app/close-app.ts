import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** What is asked of the pool of database connections, and of the queue of webhooks. */
interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

interface Queue {
  running: number;
}

/** Webhooks that do not answer are given up by Strapi after 10 s. */
const longestWait = 60_000;
const betweenLooks = 20;

/**
 * Stops an application as soon as it has nothing left to do. After a commit Strapi reads every written entry again, to
 * tell webhooks about it, and nothing waits for that: cut off half-way, those reads would end the process as failed.
 * Never throws: what was imported is imported.
 */
export async function closeApp(strapi: Core.Strapi): Promise<void> {
  const leaveBehind = () => undefined;
  process.on('unhandledRejection', leaveBehind);
  try {
    await untilIdle(strapi);
    await strapi.destroy();
  } catch (error) {
    strapi.log.error(error);
  } finally {
    process.off('unhandledRejection', leaveBehind);
  }
}

/** Waits until two looks in a row find nothing under way: between two queries of one task there may be a gap. */
async function untilIdle(strapi: Core.Strapi): Promise<void> {
  const end = Date.now() + longestWait;
  for (let idle = 0; idle < 2 && Date.now() < end; idle = isBusy(strapi) ? 0 : idle + 1)
    await pause(betweenLooks);
}

function isBusy(strapi: Core.Strapi): boolean {
  const pool: Pool = strapi.db.connection.client.pool;
  const webhooks: Queue | undefined = strapi.get('webhookRunner')?.queue;
  return pool.numUsed() + pool.numPendingAcquires() + (webhooks?.running ?? 0) > 0;
}
