import type { IntlShape } from 'react-intl';
import type { Contradiction, LookAlikeEntry, Reason } from '../../../../server/src/api/contracts/look-alikes';
import { message } from '../../translations';

/** @returns why two entries look like one, in words */
export const reasonWords = ({ formatMessage }: IntlShape, { kind, own, other }: Reason): string =>
  formatMessage(message(`likeness.reason.${kind}`), { own: own.text, other: other.text });

/** @returns what speaks against it, in words */
export const againstWords = ({ formatMessage }: IntlShape, { kind, own, other }: Contradiction): string =>
  formatMessage(message(`likeness.against.${kind}`), { own, other });

/** @returns a few facts about an entry, in words */
export const factWords = ({ formatMessage }: IntlShape, entry: LookAlikeEntry): string[] => [
  ...(entry.disambiguation ? [entry.disambiguation] : []),
  ...(entry.organization ? [entry.organization] : []),
  ...(entry.country ? [entry.country] : []),
  ...(entry.articles === null
    ? []
    : [formatMessage(message('likeness.articles'), { count: entry.articles })]),
  formatMessage(message(entry.isPublished ? 'merging.published' : 'merging.draft')),
  ...(entry.slug ? [entry.slug] : []),
];
