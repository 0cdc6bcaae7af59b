import type { EntryValues } from './entry';
import { isUnlinked } from './publishing';
import type { Verdict } from './publishing';
import type { StoredEntry } from './snapshot';
import type { Problem } from './types';
import type { Wanted } from './wish';

type Said = Pick<Problem, 'rule' | 'message' | 'remedy'>;

const warningAt = (
  file: string,
  { line, column }: { line: number; column: number },
  said: Said,
): Problem => ({ level: 'warning', file, line, column, ...said });

const verdicts: Partial<Record<Verdict, { rule: string; message: string }>> = {
  edited: {
    rule: 'unpublished-edits',
    message: 'has edits that nobody has published yet, so the import changes its draft only',
  },
  unpublished: { rule: 'not-published', message: 'is not published, so the import changes its draft only' },
};

/** Says that what the import writes stays in the draft. */
export const verdictWarning = ({ type, label, file, line }: Wanted, verdict: Verdict): Problem[] => {
  const warning = verdicts[verdict];
  if (!warning) return [];
  const said = {
    rule: warning.rule,
    message: `The ${type} '${label}' ${warning.message}.`,
    remedy: 'Look at the draft in the admin and publish it there.',
  };
  return [warningAt(file, { line, column: 1 }, said)];
};

/** Says which fields file and editor changed both. */
export const conflictWarning = ({ type, label, file, line }: Wanted, conflicts: string[]): Problem[] => {
  if (conflicts.length === 0) return [];
  const said = {
    rule: 'edited-meanwhile',
    message: `The ${type} '${label}' was edited in the CMS and in the file: ${conflicts.join(', ')}. The CMS keeps its own.`,
    remedy: 'Make both say the same, or import with --overwrite to take what the file says.',
  };
  return [warningAt(file, { line, column: 1 }, said)];
};

/** Says which names of an article no entry stands for once the plan is applied: they keep it from being published. */
export const unlinkedWarnings = (
  { file, line, names }: Wanted,
  { lists }: EntryValues,
  stored: StoredEntry | null,
): Problem[] => {
  const consequence = stored?.published ? 'the import changes its draft only' : 'the article stays a draft';
  return [...(lists.credits ?? []), ...(lists.mentions ?? [])].filter(isUnlinked).map(({ name, role }) => {
    const at = names.find(({ printed }) => printed.includes(name ?? ''))?.at[0] ?? { line, column: 1 };
    return warningAt(file, at, {
      rule: 'unlinked-name',
      message: `Nobody in the directory is called '${name}' (${role}), so ${consequence}.`,
      remedy: `Add '${name}' to people.yaml or create the entry in the CMS, then import again.`,
    });
  });
};

/** Says that a file without a text leaves the text of the CMS, where an earlier import of it brought one. */
export const bodyWarning = (
  { type, file, line, values, label, slugInFile }: Wanted,
  stored: StoredEntry | null,
): Problem[] => {
  if (type !== 'article' || slugInFile === null || 'body' in values.scalars) return [];
  if (!stored?.memory?.scalars.body || !stored.draft.scalars.body) return [];
  const said = {
    rule: 'body-kept',
    message: `The file has no text below its front matter any more; the article '${label}' keeps the text of the CMS.`,
    remedy: 'Empty the text in the admin if that is meant.',
  };
  return [warningAt(file, { line, column: 1 }, said)];
};
