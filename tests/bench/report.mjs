import { cpus, totalmem } from 'node:os';

const decimals = (number) => number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
const spread = ({ q1, q3 }) => `${decimals(q1)} – ${decimals(q3)}`;

const columns = ['what', 'who', 'ms', 'half of the runs', 'per second', 'ratio', 'half of the rounds'];
const rowsOf = ({ what, contenders }) =>
  contenders.map(({ name, milliseconds, ratio }, index) => [
    index === 0 ? what : '',
    name,
    decimals(milliseconds.median),
    spread(milliseconds),
    decimals(1000 / milliseconds.median),
    ...(index === 0 ? ['', ''] : [decimals(ratio.median), spread(ratio)]),
  ]);

/** The machine on which figures were measured; figures of two machines do not compare. */
export const machine = () => ({
  node: process.version,
  processors: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  database: process.env.DATABASE_CLIENT ?? 'sqlite',
});

/**
 * @param {string[]} columns
 * @param {string[][]} rows
 * @param {number} texts how many of the columns hold text; the others hold numbers
 * @returns a Markdown table whose columns stand below one another
 */
export const alignedTable = (columns, rows, texts) => {
  const isText = (column) => column < texts;
  const all = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const lines = all.map((row) =>
    row.map((cell, column) => (isText(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))),
  );
  const rule = widths.map((width, column) =>
    isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [lines[0], rule, ...lines.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

/** @returns results of `measure` as a Markdown table */
export const table = (results) => alignedTable(columns, results.flatMap(rowsOf), 2);
