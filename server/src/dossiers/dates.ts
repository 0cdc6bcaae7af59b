import type { Period } from '../api/contracts/dossiers';
import type { Value } from '../database/ask';

/**
 * The rules of `periods.ts` as conditions of a statement. Partial dates compare as text as far as both are known: of a
 * date `2016-12-09` and a bound `2016-12`, the first seven characters.
 */
export interface Condition {
  text: string;
  values: Value[];
}

const filled = (column: string): string => `nullif(${column}, '')`;

/** @param column a date as a statement has it @returns that it may be on or after a day of a partial date */
const onOrAfter = (column: string, date: string): Condition => ({
  text: `${column} >= substr(?, 1, length(${column}))`,
  values: [date],
});

const onOrBefore = (column: string, date: string): Condition => ({
  text: `substr(${column}, 1, ${date.length}) <= ?`,
  values: [date],
});

const either = (empty: string, condition: Condition): Condition => ({
  text: `(${empty} is null or ${condition.text})`,
  values: condition.values,
});

/** @returns one condition that all hold; none holds always */
export const every = (conditions: Condition[]): Condition => ({
  text: conditions.map(({ text }) => ` and ${text}`).join(''),
  values: conditions.flatMap(({ values }) => values),
});

/** @returns that a day may lie between two partial dates, each of which may be missing */
export const between = (
  day: string,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Condition => every([...(from ? [onOrAfter(day, from)] : []), ...(to ? [onOrBefore(day, to)] : [])]);

/** @param columns where a period stands @returns that it may have held at a partial date: `heldAt` */
export const heldAtIn = (columns: Record<keyof Period, string>, at: string): Condition => {
  const begin = `coalesce(${filled(columns.from)}, ${filled(columns.asOf)})`;
  const end = filled(columns.to);
  return every([either(begin, onOrBefore(begin, at)), either(end, onOrAfter(end, at))]);
};

/** @returns the columns by which periods are in the order of `byTime`, as `order by` wants them */
export const timeOf = ({ from, asOf, to }: Record<keyof Period, string>): string => {
  const sorted = `coalesce(${filled(from)}, ${filled(asOf)}, ${filled(to)})`;
  return `case when ${sorted} is null then 1 else 0 end, ${sorted}`;
};
