import { setTimeout as pause } from 'node:timers/promises';

const milliseconds = 5;
const enough = 3;

/**
 * Waits until nobody uses the database. Strapi reads every written entry once more for its events, after the call that
 * wrote it has come back; the next one to be measured must not pay for that.
 */
export const quietDatabase = async (strapi) => {
  const { pool } = strapi.db.connection.client;
  for (let quiet = 0; quiet < enough;) {
    await pause(milliseconds);
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
};
