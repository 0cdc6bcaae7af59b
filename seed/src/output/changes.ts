import { columns } from './columns';
import { count, printable } from './printable';
import type { Change, ContentType } from '../../../server/src/pieces/types';
import type { Colors } from './printable';

type Action = Change['action'];

const paints: Record<Action, 'green' | 'cyan' | 'dim' | 'yellow'> = {
  create: 'green',
  update: 'cyan',
  keep: 'dim',
  conflict: 'yellow',
};

/** One line for each change: what is done to which entry, where the file says so, and to which fields. */
export function changeLines(changes: Change[], colors: Colors): string[] {
  return changes.map((change) => {
    const entry = [change.type, printable(change.slug)];
    if (change.locale !== null) entry.push(`[${change.locale}]`);
    entry.push(`(${printable(change.file)}:${change.line})`);
    const written = change.action === 'create' || change.action === 'update';
    if (written && !change.publish) entry.push('as a draft');
    const listed = (change.action === 'update' || change.action === 'conflict') && change.fields.length > 0;
    const fields = listed ? `: ${change.fields.map(printable).join(', ')}` : '';
    return `${colors[paints[change.action]](change.action)} ${entry.join(' ')}${fields}`;
  });
}

const types: Array<[ContentType, string]> = [
  ['article', 'articles'],
  ['person', 'people'],
  ['organization', 'organizations'],
];

const actions: Action[] = ['create', 'update', 'keep', 'conflict'];
const headings = {
  planned: ['to create', 'to update', 'to keep', 'conflicts'],
  applied: ['created', 'updated', 'kept', 'conflicts'],
};

/** A table of how many entries of each type were (or would be) created, updated, kept, or left to an editor. */
export function totalLines(changes: Change[], tense: keyof typeof headings): string[] {
  const rows = types.map(([type, label]) => [
    label,
    ...actions.map((action) =>
      String(changes.filter((change) => change.type === type && change.action === action).length),
    ),
  ]);
  return columns([['', ...headings[tense]], ...rows], ['left', 'right', 'right', 'right', 'right']);
}

/** What the reader of the table should know: that nothing changes, and what became of conflicts. */
export function verdictLines(changes: Change[]): string[] {
  const lines: string[] = [];
  if (changes.length === 0) lines.push('Nothing to change: the files declare nothing.');
  else if (changes.every(({ action }) => action === 'keep')) {
    lines.push(`Nothing to change: ${count(changes.length, 'entry', 'entries')} already as in the files.`);
  }
  const conflicts = changes.filter(({ action }) => action === 'conflict').length;
  if (conflicts > 0) {
    lines.push(
      `${count(conflicts, 'conflict')}: an editor changed these fields after the last import, so they stay. ` +
        'With --overwrite the value of the file is taken.',
    );
  }
  return lines;
}
