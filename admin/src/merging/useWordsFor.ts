import { isBaseQueryError, useAPIErrorHandler } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ChangedEntry, MergeConflictDetails } from '../../../server/src/api/contracts/merges';
import { message } from '../translations';

const changedIn = (details: unknown): ChangedEntry[] => {
  const { changed } = (details ?? {}) as Partial<MergeConflictDetails>;
  return Array.isArray(changed) ? changed : [];
};

/** Why a request failed, as Strapi's client of the server tells it. */
export type Refusal = Parameters<typeof isBaseQueryError>[0];

/** @returns the status of the server's answer; null when there was no answer */
export const statusOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) || null : null;

/** @returns what says in words why the server did not do something */
export const useWordsFor = () => {
  const { formatMessage, formatList } = useIntl();
  const { formatAPIError } = useAPIErrorHandler();

  const nameOf = ({ type, name, documentId, isGone }: ChangedEntry): string => {
    const said = name ? formatMessage(message('checks.printed'), { name }) : documentId;
    const entry = formatMessage(message(`merging.entry.${type}`), { name: said });
    return isGone ? formatMessage(message('merging.entry.gone'), { entry }) : entry;
  };

  return (error: Refusal): string => {
    if (statusOf(error) === null || !isBaseQueryError(error)) {
      return formatMessage(message('merging.noAnswer'));
    }
    const changed = changedIn(error.details);
    if (changed.length === 0) return formatAPIError(error);
    return formatMessage(message('merging.changedSince'), { entries: formatList(changed.map(nameOf)) });
  };
};
