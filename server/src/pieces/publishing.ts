import type { EntryValues } from './entry';
import { same, sameValues } from './merge';
import type { StoredEntry } from './snapshot';
import type { Wanted } from './wish';

const hasUnlinked = ({ lists }: EntryValues): boolean =>
  [...(lists.credits ?? []), ...(lists.mentions ?? [])].some((item) => !item.person && !item.organization);

/** What the draft will hold once the plan is applied. */
const afterwards = (write: EntryValues, stored: StoredEntry | null): EntryValues => ({
  scalars: { ...stored?.draft.scalars, ...write.scalars },
  lists: { ...stored?.draft.lists, ...write.lists },
});

/** Whether the draft is as the last import left it, as far as the file speaks of it. */
const isUntouched = ({ values }: Wanted, { draft, memory }: StoredEntry): boolean =>
  Object.keys(values.scalars).every((field) => same(memory?.scalars[field], draft.scalars[field])) &&
  Object.keys(values.lists).every(
    (field) => (memory?.lists[field]?.length ?? 0) === (draft.lists[field]?.length ?? 0),
  );

/** Links that publishing dropped do not make a draft look edited. */
const comparable = ({ scalars, lists }: EntryValues): EntryValues => ({
  scalars,
  lists: Object.fromEntries(
    Object.entries(lists).map(([field, items]) => [
      field,
      items.map((item) => ({ ...item, person: null, organization: null, source: null })),
    ]),
  ),
});

/** What happens to the published version: `edited` and `unpublished` mean that only the draft changes. */
export type Verdict = 'publish' | 'leave' | 'edited' | 'unpublished';

/**
 * An import publishes what it writes, except what an editor has not published yet or has taken back, and articles that
 * name somebody whom no entry stands for.
 */
export const publishing = (
  wanted: Wanted,
  stored: StoredEntry | null,
  write: EntryValues,
  { draft }: { draft: boolean },
): Verdict => {
  if (draft || hasUnlinked(afterwards(write, stored))) return 'leave';
  if (!stored) return 'publish';
  const changes = Object.keys(write.scalars).length + Object.keys(write.lists).length > 0;
  if (stored.published) {
    if (!changes) return 'leave';
    return sameValues(comparable(stored.draft), comparable(stored.published)) ? 'publish' : 'edited';
  }
  if (stored.memory && !stored.memory.published && isUntouched(wanted, stored)) return 'publish';
  return changes ? 'unpublished' : 'leave';
};
