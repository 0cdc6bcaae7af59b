/** What a field can be compared with, as a sentence when a value cannot be; null when it can. */
type Check = (value: string) => string | null;

const largestInteger = 2_147_483_647;
const lastMillisecond = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const wholeNumber: Check = (value) =>
  /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= largestInteger ? null : 'takes a whole number.';

const bigNumber: Check = (value) => (/^-?\d{1,18}$/.test(value) ? null : 'takes a whole number.');

const decimal: Check = (value) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? null : 'takes a number.');

const isDay = (year: string, month = '01', day = '01'): boolean => {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return year !== '0000' && !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
};

const moment: Check = (value) => {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].+)?)?)?$/.exec(value) ?? [];
  const isDate = year !== undefined && isDay(year, month, day) && !Number.isNaN(Date.parse(value));
  const isTimestamp = /^\d{5,15}$/.test(value) && Number(value) <= lastMillisecond;
  return isDate || isTimestamp
    ? null
    : 'takes a moment such as 2017-06-30T12:00:00Z, or milliseconds since 1970.';
};

const checks: Record<string, Check> = {
  integer: wholeNumber,
  biginteger: bigNumber,
  decimal,
  float: decimal,
  datetime: moment,
  timestamp: moment,
  // A link, list or picture that is compared itself is compared by its number.
  relation: wholeNumber,
  component: wholeNumber,
  media: wholeNumber,
};

/**
 * @param type of the attribute; every other type takes any text
 * @returns what is wrong with a value that a filter compares with, as the end of a sentence; null when nothing is
 */
export const operandFault = (type: string, value: unknown): string | null => {
  if (value === null || value instanceof Date) return null;
  if (typeof value === 'object') return 'takes one value.';
  return checks[type]?.(String(value)) ?? null;
};

/** @returns whether the values of a type are texts, of which a part can be compared */
export const isText = (type: string): boolean => !(type in checks) && type !== 'json';
