import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until the condition holds: for work that a request starts and does not wait for.
 * Throws with `what` when it does not within `limit` milliseconds.
 */
export async function waitFor(
  condition: () => boolean | Promise<boolean>,
  what: string,
  limit = 30_000,
): Promise<void> {
  const end = Date.now() + limit;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Gave up after ${limit} ms: ${what} did not come true.`);
    await pause(20);
  }
}
