import type { IntlShape } from 'react-intl';
import { partialDateFault } from '../../../server/src/model/partial-date';
import { message } from '../translations';

const UNFINISHED = /^(\d{0,3}|\d{4}-[01]?|\d{4}-(0[1-9]|1[0-2])-[0-3]?)$/;

const partsOf = (value: string) => {
  const [year = '', month, day] = value.split('-');
  return { year, month, day };
};

const utc = (year: string, month: string, day = '01') => {
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date;
};

/** @returns whether typing on could still make a partial date of the text (`2017-0`, but not `2017-6`). */
export const isUnfinished = (text: string): boolean => UNFINISHED.test(text);

/** @returns a partial date in words of the reader's language (`September 2015`), or null for a year alone and for no date. */
export const partialDateInWords = (value: string, intl: IntlShape): string | null => {
  if (partialDateFault(value)) return null;
  const { year, month, day } = partsOf(value);
  if (!month) return null;
  return intl.formatDate(utc(year, month, day), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
  });
};

/** @returns what is wrong with a partial date, in the reader's language, or null when nothing is. */
export const partialDateFaultInWords = (value: string, intl: IntlShape): string | null => {
  const fault = partialDateFault(value);
  if (!fault) return null;
  const { year, month = '', day } = partsOf(value);
  switch (fault.rule) {
    case 'month':
      return intl.formatMessage(message('partial-date.month'), { month });
    case 'day':
      return intl.formatMessage(message('partial-date.day'), {
        day,
        month: partialDateInWords(`${year}-${month}`, intl),
        last: utc(year, String(Number(month) + 1), '00').getUTCDate(),
      });
    case 'format':
      return fault.suggestion
        ? intl.formatMessage(message('partial-date.suggestion'), { value, suggestion: fault.suggestion })
        : intl.formatMessage(message('partial-date.format'), { value });
  }
};
