import autocannon from 'autocannon';
import { quartiles, quantileOf } from '../measure.mjs';

const connections = 8;

/**
 * Asks over and over, on eight connections, each of which asks for the next thing when the last has come.
 * @param {string} url where it is served
 * @param {Array<Array<{ path: string, headers?: object }>>} pages the requests of each page, one after the other
 * @param {number} seconds how long
 * @param {number} expected the status of every answer
 * @returns {Promise<{ perSecond: number, p50: number, p99: number }>} pages in a second, milliseconds for one
 * @throws Error when an answer has another status
 */
export async function load(url, pages, seconds, expected) {
  const each = pages[0].length;
  const times = [];
  const begun = new Map();
  let strange = null;
  const run = autocannon({ url, connections, duration: seconds, requests: pages.flat() });
  run.on('response', (client, status, _bytes, milliseconds) => {
    if (status !== expected) strange ??= status;
    const { count, sum } = begun.get(client) ?? { count: 0, sum: 0 };
    if (count + 1 < each) {
      begun.set(client, { count: count + 1, sum: sum + milliseconds });
      return;
    }
    begun.set(client, { count: 0, sum: 0 });
    times.push(sum + milliseconds);
  });
  const { duration, errors } = await run;
  if (strange || errors) throw new Error(`${strange ?? `${errors} errors`} for ${url}${pages[0][0].path}`);
  return {
    perSecond: times.length / duration,
    p50: quartiles(times).median,
    p99: quantileOf(times, 0.99),
  };
}
