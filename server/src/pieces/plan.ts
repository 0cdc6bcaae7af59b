import { type EntryValues, type Item, type ListName, type Scalar, partsOf } from './entry';
import { type Memory, mergeList, mergeScalar, same, sameList } from './merge';
import { type Verdict, isPristine, publishing } from './publishing';
import { type Stored, type StoredEntry, storedKey } from './snapshot';
import type { Change, PlanReport, Problem } from './types';
import type { Wanted, Wish } from './wish';

export interface ImportOptions {
  /** Leave what is written unpublished. */
  draft: boolean;
  /** Take the file's value where an editor changed a field since the last import. */
  overwrite: boolean;
}

/** One entry of a plan with what applying it writes. */
export interface PlannedEntry {
  wanted: Wanted;
  stored: StoredEntry | null;
  /** The fields to write; nothing for an entry that stays as it is. */
  write: EntryValues;
  remember: Memory;
  publish: boolean;
  /** Whether the draft holds nothing but what imports wrote. */
  pristine: boolean;
}

export interface Plan {
  report: PlanReport;
  entries: PlannedEntry[];
}

/** Remembers which affiliations came from texts, apart from those that the person's own file declares. */
const statedMemory = 'affiliations from texts';

const nothing = (): EntryValues => ({ scalars: {}, lists: {} });

interface Merge {
  write: EntryValues;
  remember: Memory;
  conflicts: string[];
}

const mergeScalars = (
  { scalars }: EntryValues,
  stored: StoredEntry | null,
  overwrite: boolean,
  into: Merge,
) => {
  for (const [field, theirs] of Object.entries(scalars)) {
    const mine: Scalar = stored?.draft.scalars[field] ?? null;
    const merged = mergeScalar<Scalar>(stored?.memory?.scalars[field], mine, theirs, overwrite || !stored);
    if (!same(merged.value, mine)) into.write.scalars[field] = merged.value;
    if (merged.remembered !== undefined) into.remember.scalars[field] = merged.remembered;
    if (merged.conflict) into.conflicts.push(field);
  }
};

const mergeLists = ({ lists }: EntryValues, stored: StoredEntry | null, overwrite: boolean, into: Merge) => {
  for (const [field, theirs] of Object.entries(lists)) {
    const mine = stored?.draft.lists[field] ?? [];
    const merged = mergeList(field as ListName, stored?.memory?.lists[field], mine, theirs, overwrite);
    if (!sameList(merged.value, mine)) into.write.lists[field] = merged.value;
    into.remember.lists[field] = merged.remembered;
    if (merged.conflict) into.conflicts.push(field);
  }
};

const lower = (text: string | null | undefined) => (text ?? '').toLowerCase();

/** A text says less than an editor knows: its fact is known when the same pair has that role, or any when it names none. */
const isKnown = (fact: Item, affiliations: Item[]): boolean =>
  affiliations.some(
    ({ organization, role }) =>
      organization === fact.organization && (!fact.role || lower(role) === lower(fact.role)),
  );

const addStated = ({ stated, values }: Wanted, stored: StoredEntry | null, into: Merge) => {
  if (stated.length === 0) return;
  const known =
    into.write.lists.affiliations ?? stored?.draft.lists.affiliations ?? values.lists.affiliations ?? [];
  const once = stored?.memory?.lists[statedMemory] ?? [];
  const fresh: Item[] = [];
  for (const fact of stated) {
    if (!isKnown(fact, [...known, ...once, ...fresh])) fresh.push(fact);
  }
  if (fresh.length === 0) return;
  into.write.lists.affiliations = [...known, ...fresh];
  into.remember.lists[statedMemory] = [...once, ...fresh];
};

const warnings: Partial<Record<Verdict, { rule: string; message: string }>> = {
  edited: {
    rule: 'unpublished-edits',
    message: 'has edits that nobody has published yet, so the import changes its draft only',
  },
  unpublished: { rule: 'not-published', message: 'is not published, so the import changes its draft only' },
};

const problemAt = ({ file, line }: Wanted, rest: Pick<Problem, 'rule' | 'message' | 'remedy'>): Problem => ({
  level: 'warning',
  file,
  line,
  column: 1,
  ...rest,
});

const warningsOf = (wanted: Wanted, verdict: Verdict, conflicts: string[]): Problem[] => {
  const warning = warnings[verdict];
  return [
    ...(warning
      ? [
          problemAt(wanted, {
            rule: warning.rule,
            message: `The ${wanted.type} '${wanted.label}' ${warning.message}.`,
            remedy: 'Look at the draft in the admin and publish it there.',
          }),
        ]
      : []),
    ...(conflicts.length > 0
      ? [
          problemAt(wanted, {
            rule: 'edited-meanwhile',
            message: `The ${wanted.type} '${wanted.label}' was edited in the CMS and in the file: ${conflicts.join(', ')}. The CMS keeps its own.`,
            remedy: 'Make both say the same, or import with --overwrite to take what the file says.',
          }),
        ]
      : []),
  ];
};

const changesOf = (wanted: Wanted, planned: PlannedEntry, conflicts: string[]): Change[] => {
  const { type, slug } = partsOf(wanted.key);
  const fields = [...Object.keys(planned.write.scalars), ...Object.keys(planned.write.lists)];
  const place = { type, slug, locale: wanted.locale, file: wanted.file, line: wanted.line };
  const writes = fields.length > 0 || planned.publish;
  const action = planned.stored ? (writes ? 'update' : 'keep') : 'create';
  const conflict: Change[] =
    conflicts.length > 0 ? [{ action: 'conflict', ...place, fields: conflicts, publish: false }] : [];
  if (action === 'keep' && conflict.length > 0) return conflict;
  return [{ action, ...place, fields, publish: planned.publish }, ...conflict];
};

const planEntry = (wanted: Wanted, inCms: Stored, options: ImportOptions) => {
  const stored = inCms.get(storedKey(wanted.key, wanted.locale)) ?? null;
  const memory: Memory = { scalars: { ...stored?.memory?.scalars }, lists: { ...stored?.memory?.lists } };
  const merge: Merge = { write: nothing(), remember: memory, conflicts: [] };
  mergeScalars(wanted.values, stored, options.overwrite, merge);
  mergeLists(wanted.values, stored, options.overwrite, merge);
  addStated(wanted, stored, merge);
  const verdict = publishing(stored, merge.write, options);
  const { write, remember, conflicts } = merge;
  const entry: PlannedEntry = {
    wanted,
    stored,
    write,
    remember,
    publish: verdict === 'publish',
    pristine: isPristine(stored),
  };
  return {
    entry,
    changes: changesOf(wanted, entry, conflicts),
    problems: warningsOf(wanted, verdict, conflicts),
  };
};

/**
 * Decides what importing would do: pure, writes nothing.
 * @param wish what the files want
 * @param inCms the entries that the wish names, as the CMS has them
 * @returns the plan; when its problems hold an error, it must not be applied
 */
export const planImport = (wish: Wish, inCms: Stored, options: ImportOptions): Plan => {
  const planned = wish.entries.map((wanted) => planEntry(wanted, inCms, options));
  return {
    entries: planned.map(({ entry }) => entry),
    report: {
      pieces: wish.pieces,
      changes: planned.flatMap(({ changes }) => changes),
      problems: [...wish.problems, ...planned.flatMap(({ problems }) => problems)],
    },
  };
};
