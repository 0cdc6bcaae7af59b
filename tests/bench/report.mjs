import { cpus, totalmem } from 'node:os';

const decimals = (number) => number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
const spread = ({ q1, q3 }) => `${decimals(q1)} – ${decimals(q3)}`;

const columns = ['what', 'who', 'ms', 'half of the runs', 'per second', 'ratio', 'half of the rounds'];
const isText = (column) => column < 2;

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

/** @returns results of `measure` as a Markdown table with aligned columns */
export const table = (results) => {
  const rows = [columns, ...results.flatMap(rowsOf)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (isText(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))),
  );
  const rule = widths.map((width, column) =>
    isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [lines[0], rule, ...lines.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};
