import { isFetchError } from '@strapi/strapi/admin';
import type { MessageKey } from '../../translations';

/** Why a request came to nothing, in words of the page and perhaps of the server. */
export interface Failure {
  title: MessageKey;
  detail: string | null;
  status: number | null;
}

const titleOf = (status: number | null): MessageKey => {
  if (status === null) return 'import.failed.connection';
  if (status === 401) return 'import.failed.session';
  if (status === 403) return 'import.failed.permission';
  if (status === 409) return 'import.failed.conflict';
  if (status === 413) return 'import.failed.size';
  return status < 500 ? 'import.failed.refused' : 'import.failed.server';
};

/** @returns what a failed request says to whoever sent it */
export const failureOf = (error: unknown): Failure => {
  const status = isFetchError(error) ? (error.status ?? null) : null;
  const isSaid = status !== null && status >= 400 && status < 500 && status !== 401;
  return { title: titleOf(status), detail: isSaid ? (error as Error).message : null, status };
};
