import type { IntlShape } from 'react-intl';
import { partialDateInWords } from '../fields/partial-date-words';

/** @returns a partial date in words of the reader's language; a year alone, and what is no date, as it stands */
export const dateInWords = (date: string | null, intl: IntlShape): string =>
  date ? (partialDateInWords(date, intl) ?? date) : '';
