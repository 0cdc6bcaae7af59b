import type { IntlShape } from 'react-intl';
import type { Period } from '../../../server/src/api/contracts/dossiers';
import { message } from '../translations';
import { partialDateInWords } from './partial-date-words';

/** @returns a date in the reader's language, and as it is written where it is a year alone or no date */
export const dateInWords = (date: string, intl: IntlShape): string => partialDateInWords(date, intl) ?? date;

/** @returns when something held, in the reader's language (`since September 2015`); null when nothing is known */
export const periodInWords = ({ from, to, asOf }: Period, intl: IntlShape): string | null => {
  const words = (date: string) => dateInWords(date, intl);
  if (from && to) {
    return intl.formatMessage(message('entries.period.between'), { from: words(from), to: words(to) });
  }
  if (from) return intl.formatMessage(message('entries.period.since'), { from: words(from) });
  if (to) return intl.formatMessage(message('entries.period.until'), { to: words(to) });
  return asOf ? intl.formatMessage(message('entries.period.as-of'), { asOf: words(asOf) }) : null;
};
