import type { Core } from '@strapi/types';
import type { PublicType } from '../model';
import type { Change } from './rows';
import { changesOf } from './service';

/** What is kept in memory of some types, and how it is read. */
export interface Followed<Type extends PublicType, Memory> {
  types: readonly Type[];
  /** Whether drafts count; else what happens to drafts alone is nobody's business here. */
  drafts: boolean;
  /** Reads everything. */
  load(): Promise<Memory>;
  /** Reads some entries of a type again, those that are gone included. @returns the memory with them */
  reload(memory: Memory, type: Type, documentIds: string[]): Promise<Memory>;
}

/** The memory as it was at a revision, and the changes that are in it. */
interface Kept<Memory> {
  memory: Memory;
  revision: string;
  changes: ReadonlySet<number>;
}

/**
 * Keeps something of all entries of some types in memory. It follows the changes of all nodes: what has changed is read
 * again, entry by entry, and everything only when a change does not say what it is of.
 * @returns a function that gives a memory which is not older than the call
 */
export const followEntries = <Type extends PublicType, Memory>(
  strapi: Core.Strapi,
  { types, drafts, load, reload }: Followed<Type, Memory>,
): (() => Promise<Memory>) => {
  let kept: Kept<Memory> | null = null;
  let following: Promise<Kept<Memory>> | null = null;

  const counts = ({ shown }: Change): boolean => drafts || shown;

  const concerns = (change: Change): boolean => counts(change) && types.some((one) => one === change.type);

  /** Whether a change does not say which entries it is of. */
  const isVague = (change: Change): boolean =>
    (counts(change) && change.type === 'everything') || (concerns(change) && change.entry === null);

  const touched = (changes: Change[], type: Type): string[] => [
    ...new Set(changes.flatMap((change) => (change.type === type && change.entry ? [change.entry] : []))),
  ];

  const follow = async (): Promise<Kept<Memory>> => {
    // The revision before the changes, and both before the entries: what comes in between is read twice, and not never.
    const revision = (await changesOf(strapi).revision({ drafts })).id;
    const latest = await changesOf(strapi).latest();
    const changes = new Set(latest.map(({ id }) => id));
    const fresh = latest.filter(({ id }) => !kept?.changes.has(id));
    if (!kept || fresh.some(isVague)) {
      kept = { memory: await load(), revision, changes };
      return kept;
    }
    let { memory } = kept;
    for (const type of types) {
      const documentIds = touched(fresh.filter(concerns), type);
      if (documentIds.length > 0) memory = await reload(memory, type, documentIds);
    }
    kept = { memory, revision, changes };
    return kept;
  };

  return async () => {
    const revision = (await changesOf(strapi).revision({ drafts })).id;
    if (kept?.revision === revision) return kept.memory;
    // What is under way may have begun before the change that we have seen.
    await following?.catch(() => undefined);
    if (kept?.revision === revision) return kept.memory;
    following ??= follow().finally(() => {
      following = null;
    });
    return (await following).memory;
  };
};
