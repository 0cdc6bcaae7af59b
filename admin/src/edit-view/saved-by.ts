import type { IntlShape } from 'react-intl';
import type { Version } from '../../../server/src/api/contracts/versions';
import { message } from '../translations';

/** @returns a sentence that says who has saved an entry, and when */
export const savedBy = (intl: IntlShape, { by, updatedAt }: Version, byMe: boolean): string => {
  const when = intl.formatDate(updatedAt, { dateStyle: 'medium', timeStyle: 'short' });
  if (byMe) return intl.formatMessage(message('publishing.newer.by-me'), { when });
  if (!by?.name) return intl.formatMessage(message('publishing.newer.by-nobody'), { when });
  return intl.formatMessage(message('publishing.newer.by'), { name: by.name, when });
};
