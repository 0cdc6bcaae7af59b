import { wrong } from '../rules/fault';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isFilterList = (value: unknown): boolean => Array.isArray(value) && value.every(isRecord);

/**
 * Refuses what the schema of GraphQL allows in filters, and Strapi fails on: `between` without two values, and groups
 * around values instead of fields.
 * @throws ValidationError with the path of what is wrong
 */
export const refuseWrongFilters = (filters: unknown, path: string[] = ['filters']): void => {
  if (!isRecord(filters)) return;
  for (const [key, value] of Object.entries(filters)) {
    const at = [...path, key];
    if (key === 'between' && !(Array.isArray(value) && value.length === 2)) {
      throw wrong(at, `${at.join('.')} takes two values.`, value);
    }
    // A query may have a variable here that is not given.
    const isMissing = value === null && path.length === 1;
    if ((key === 'and' || key === 'or') && !isMissing && !isFilterList(value)) {
      throw wrong(at, `${at.join('.')} takes a list of filters, and stands around fields.`, value);
    }
    refuseWrongFilters(value, at);
  }
};
