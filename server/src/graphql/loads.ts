import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { Guard, ResolverContext } from './resolving';

interface Loads {
  pending: number;
  /** Who waits until nothing is pending. */
  waiting: Array<() => void>;
}

const loadsOf = new WeakMap<ResolverContext, Loads>();

/** Stands before what Strapi reads entries for: roots, lists and links, each with a statement of its own. */
export const countLoads: Guard = async (next, parent, args, context, info) => {
  const loads = loadsOf.get(context) ?? { pending: 0, waiting: [] };
  loadsOf.set(context, loads);
  loads.pending += 1;
  try {
    return await next(parent, args, context, info);
  } finally {
    loads.pending -= 1;
    if (loads.pending === 0) for (const goOn of loads.waiting.splice(0)) goOn();
  }
};

/** Waits until a request has read its entries, whatever the order in which they come. */
export const entriesRead = async (context: ResolverContext): Promise<void> => {
  await endOfTurn();
  for (let loads = loadsOf.get(context); loads && loads.pending > 0;) {
    const { waiting } = loads;
    await new Promise<void>((goOn) => waiting.push(goOn));
    // What has been read may lead on.
    await endOfTurn();
  }
};
