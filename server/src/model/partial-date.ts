/**
 * Partial dates, as Popolo writes them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Sorting them as text sorts them in time.
 */
export type PartialDateRule = 'format' | 'month' | 'day';

export interface PartialDateProblem {
  rule: PartialDateRule;
  message: string;
  /** The spelling that was probably meant; null when nothing can be guessed. */
  suggestion: string | null;
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const LOOSE = /^\s*(\d{4})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2}))?\s*$/;

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A month and day that exist, padded to two digits; null when the text is no date at all. */
const respelled = (value: string): string | null => {
  const parts = LOOSE.exec(value);
  if (!parts) return null;
  const spelling = [parts[1], parts[2], parts[3]]
    .filter(Boolean)
    .map((part) => part?.padStart(2, '0'))
    .join('-');
  return spelling !== value && isPartialDate(spelling) ? spelling : null;
};

/**
 * @param value what somebody typed
 * @returns what is wrong with it, or null when it is a partial date of the Gregorian calendar
 */
export const partialDateFault = (value: string): PartialDateProblem | null => {
  const parts = SHAPE.exec(value);
  if (!parts) {
    const suggestion = respelled(value);
    const hint = suggestion ? ` Did you mean ${suggestion}?` : '';
    return {
      rule: 'format',
      message: `'${value.slice(0, 40)}' is not a partial date: write YYYY, YYYY-MM or YYYY-MM-DD.${hint}`,
      suggestion,
    };
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  if (month < 1 || month > 12) {
    return {
      rule: 'month',
      message: `'${value}' has no month ${parts[2]}: months go from 01 to 12.`,
      suggestion: null,
    };
  }
  const last = daysIn(year, month);
  if (day < 1 || day > last) {
    const message = `'${value}' has no day ${parts[3]}: ${parts[1]}-${parts[2]} has ${last} days.`;
    return { rule: 'day', message, suggestion: null };
  }
  return null;
};

/** @returns whether the value is a partial date (`2017`, `2017-06`, `2017-06-30`). */
export const isPartialDate = (value: string): boolean => partialDateFault(value) === null;

/** @returns a sentence that says what is wrong and how to write it, or null when nothing is. */
export const partialDateProblem = (value: string): string | null => partialDateFault(value)?.message ?? null;
