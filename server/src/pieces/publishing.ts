import type { EntryValues, Item } from './entry';
import type { StoredEntry } from './snapshot';

/** Whether a credit or mention names somebody for whom no entry stands. */
export const isUnlinked = ({ person, organization }: Item): boolean => !person && !organization;

const hasUnlinked = ({ lists }: EntryValues): boolean =>
  [...(lists.credits ?? []), ...(lists.mentions ?? [])].some(isUnlinked);

/** What the draft will hold once the plan is applied. */
export const afterwards = (write: EntryValues, stored: StoredEntry | null): EntryValues => ({
  scalars: { ...stored?.draft.scalars, ...write.scalars },
  lists: { ...stored?.draft.lists, ...write.lists },
});

const isLeftByImport = ({ leftAt, draftAt }: StoredEntry): boolean => leftAt === draftAt;

/** @returns whether no editor has unpublished work in the draft, so that publishing it publishes only what imports wrote */
export const isPristine = (stored: StoredEntry | null): boolean =>
  !stored || isLeftByImport(stored) || stored.draftAt === stored.publishedAt;

/** What happens to the published version: `edited` and `unpublished` mean that only the draft changes. */
export type Verdict = 'publish' | 'leave' | 'edited' | 'unpublished';

/**
 * An import publishes what it writes, except what an editor has not published yet or has taken back, and articles that
 * name somebody whom no entry stands for.
 */
export const publishing = (
  stored: StoredEntry | null,
  write: EntryValues,
  { draft }: { draft: boolean },
): Verdict => {
  if (draft || hasUnlinked(afterwards(write, stored))) return 'leave';
  if (!stored || isLeftByImport(stored)) return 'publish';
  if (Object.keys(write.scalars).length + Object.keys(write.lists).length === 0) return 'leave';
  if (isPristine(stored)) return 'publish';
  return stored.published ? 'edited' : 'unpublished';
};
