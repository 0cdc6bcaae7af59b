import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that takes long, in steps: it stops where others may have a turn, and gives what it has made at its end. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all steps at once. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

/** Does step by step, and lets other requests and timers have their turns in between. */
export const inTurns = async <Result>(steps: Steps<Result>): Promise<Result> => {
  let step = steps.next();
  while (!step.done) {
    await nextTurn();
    step = steps.next();
  }
  return step.value;
};
