import { columns } from './columns';
import { count, printable } from './printable';
import type { CheckReport, Finding } from '../../../server/src/links/findings';
import type { Colors } from './printable';

const entryOf = ({ type, name, slug, locale, version }: Finding): string => {
  const parts = [type, `'${printable(name)}'`];
  if (slug !== null) parts.push(`(${printable(slug)})`);
  if (locale !== null) parts.push(`[${locale}]`);
  return `${parts.join(' ')}, ${version}`;
};

/** What is wrong, entry by entry, with the remedy below the last finding of each rule. */
export function findingLines({ findings, counts }: CheckReport, colors: Colors): string[] {
  return findings.flatMap((finding, index) => {
    const { level, rule, place, message, remedy } = finding;
    const paint = level === 'error' ? colors.red : colors.yellow;
    const where = place === null ? entryOf(finding) : `${entryOf(finding)}, ${place}`;
    const line = `${paint(level)}  ${where}: ${printable(message)} ${colors.dim(`(${rule})`)}`;
    if (findings[index + 1]?.rule === rule) return [line];
    const toldOfRule = findings.filter((other) => other.rule === rule).length;
    const more = counts[rule] - toldOfRule;
    return [line, ...(more > 0 ? [`    ... and ${more} more.`] : []), `    ${remedy}`, ''];
  });
}

/** What a repair found and did. */
export interface Repaired {
  before: CheckReport['counts'];
  /** How many links got their first key. */
  upgraded: number;
}

/** How often each rule is broken; after a repair, how often it was and still is. */
export function ruleLines({ counts }: CheckReport, repaired: Repaired | null): string[] {
  const before = repaired?.before ?? counts;
  const broken = (Object.keys(before) as Array<keyof typeof before>).filter(
    (rule) => before[rule] > 0 || counts[rule] > 0,
  );
  const upgraded = repaired?.upgraded ? [`${count(repaired.upgraded, 'link')} got a target key.`, ''] : [];
  if (broken.length === 0) return [...upgraded, 'Every link and slug is in order.'];
  if (!repaired)
    return columns(
      broken.map((rule) => [rule, String(counts[rule])]),
      ['left', 'right'],
    );
  const rows = broken.map((rule) => [
    rule,
    ...[before[rule], before[rule] - counts[rule], counts[rule]].map(String),
  ]);
  return [
    ...upgraded,
    ...columns([['', 'found', 'mended', 'left'], ...rows], ['left', 'right', 'right', 'right']),
  ];
}
