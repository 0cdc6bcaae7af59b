import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './folders.mjs';

const ENOUGH = 90;
const summary = join(root, 'coverage/coverage-summary.json');

/** What the last run with coverage covered, as lines of text: the whole, and each file that is not covered enough. */
export function coverageReport() {
  if (!existsSync(summary)) return [];
  const { total, ...files } = JSON.parse(readFileSync(summary, 'utf8'));
  const low = Object.entries(files)
    .map(([file, { lines }]) => ({ file: relative(root, file), covered: lines.pct }))
    .filter(({ covered }) => covered < ENOUGH)
    .sort((a, b) => a.covered - b.covered);
  return [
    `Coverage of server/src and seed/src: ${total.lines.pct} % of lines.`,
    ...(low.length ? [`Below ${ENOUGH} %:`] : []),
    ...low.map(({ file, covered }) => `  ${String(covered).padStart(6)} %  ${file}`),
  ];
}
