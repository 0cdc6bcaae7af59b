import type { Decisions } from './decisions';
import { type EntryValues, partsOf } from './entry';
import type { Memory } from './memory';
import { mergeEntry } from './merge-entry';
import { bodyWarning, conflictWarning, unlinkedWarnings, verdictWarning } from './plan-warnings';
import { afterwards, isPristine, publishing } from './publishing';
import { type Stored, type StoredEntry, storedKey } from './snapshot';
import type { Change, PlanReport } from './types';
import type { Wanted, Wish } from './wish';

export interface ImportOptions {
  /** Leave what is written unpublished. */
  draft: boolean;
  /** Take the file's value where an editor changed a field since the last import. */
  overwrite: boolean;
  /** What somebody decided about the names in plain-text pieces; none for the command line. */
  decisions?: Decisions;
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
  const { write, remember, conflicts } = mergeEntry(wanted, stored, options.overwrite);
  const verdict = publishing(stored, write, options);
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
    problems: [
      ...unlinkedWarnings(wanted, afterwards(write, stored), stored),
      ...bodyWarning(wanted, stored),
      ...verdictWarning(wanted, verdict),
      ...conflictWarning(wanted, conflicts),
    ],
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
  // A reference that means nobody is an error already; that its name is not linked goes without saying.
  const faulty = new Set(wish.problems.filter(({ level }) => level === 'error').map(({ file }) => file));
  const warnings = planned.flatMap(({ problems }) => problems);
  return {
    entries: planned.map(({ entry }) => entry),
    report: {
      pieces: wish.pieces,
      changes: planned.flatMap(({ changes }) => changes),
      problems: [
        ...wish.problems,
        ...warnings.filter(({ rule, file }) => rule !== 'unlinked-name' || !faulty.has(file)),
      ],
    },
  };
};
