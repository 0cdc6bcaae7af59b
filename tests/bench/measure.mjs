import { performance } from 'node:perf_hooks';

/** The value below which the given share of sorted values lies, between two of them when it must. */
const quantile = (sorted, share) => {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
};

/** @returns the value below which the given share of values lies */
export const quantileOf = (values, share) =>
  quantile(
    [...values].sort((a, b) => a - b),
    share,
  );

/** @returns {{ q1: number, median: number, q3: number }} */
export const quartiles = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return { q1: quantile(sorted, 0.25), median: quantile(sorted, 0.5), q3: quantile(sorted, 0.75) };
};

const timed = async (run, given) => {
  const began = performance.now();
  await run(given);
  return performance.now() - began;
};

const asPrepared = (contender) =>
  typeof contender === 'function' ? { prepare: (round) => round, run: contender } : contender;

/** Each comes first and last, before and after each other, equally often. */
const turnsOf = (names, round) => {
  const from = Math.floor(Math.abs(round) / 2) % names.length;
  const turned = [...names.slice(from), ...names.slice(0, from)];
  return round % 2 ? turned.reverse() : turned;
};

/**
 * Lets contenders run in turns, once each per round and in changing order, so that whatever else the machine does meets
 * all of them alike.
 * @param {string} what what is measured
 * @param {Record<string, (round: number) => Promise<unknown>>} contenders one run of each, the first being what the
 * others are compared with; `{ prepare, run }` instead of a function prepares each run outside the measured time
 * @param {object} options
 * @param {number} options.rounds how many are counted
 * @param {number} options.warmUp how many come before, uncounted
 * @param {number} options.perRun how many things one run does; times are given for one
 * @param {() => Promise<void>} options.settle what to wait for before each run, outside the measured time
 * @returns milliseconds for one thing, and the ratio to the first contender: both as quartiles
 */
export async function measure(what, contenders, { rounds, warmUp = 3, perRun = 1, settle = async () => {} }) {
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of turnsOf(names, round)) {
      const { prepare, run } = asPrepared(contenders[name]);
      const given = await prepare(round);
      await settle();
      const time = await timed(run, given);
      if (round >= 0) times[name].push(time / perRun);
    }
  }
  const [first] = names;
  return {
    what,
    rounds,
    contenders: names.map((name) => ({
      name,
      milliseconds: quartiles(times[name]),
      ratio: quartiles(times[name].map((time, round) => time / times[first][round])),
    })),
  };
}
