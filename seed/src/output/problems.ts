import { count, printable } from './printable';
import type { Problem } from '../../../server/src/pieces/types';
import type { Colors } from './printable';

/** Where a problem is that is in no file. */
export const noPlace = { file: '', line: 0, column: 0 };

/** Problems as lines: where, what and which rule; the remedy below; how many at the end. */
export function problemLines(problems: Problem[], colors: Colors): string[] {
  if (problems.length === 0) return [];
  const lines = problems.flatMap(({ file, line, column, level, message, rule, remedy }) => {
    const place = file === '' ? '' : `${printable(file)}:${line}:${column}  `;
    const paint = level === 'error' ? colors.red : colors.yellow;
    const what = `${place}${paint(level)}  ${printable(message)} ${colors.dim(`(${rule})`)}`;
    return remedy === '' ? [what] : [what, `    ${printable(remedy)}`];
  });
  return [...lines, '', problemCounts(problems)];
}

function problemCounts(problems: Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const parts = [];
  if (errors > 0) parts.push(count(errors, 'error'));
  if (warnings > 0) parts.push(count(warnings, 'warning'));
  return `${parts.join(', ')}.`;
}
