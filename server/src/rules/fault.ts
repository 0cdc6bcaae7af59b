import { errors } from '@strapi/utils';

/** One thing wrong with what somebody wants to save: where in the entry, and what to do about it. */
export interface Fault {
  path: Array<string | number>;
  message: string;
  value?: unknown;
}

/**
 * @param faults at least one
 * @returns the error that Strapi answers with 400 and that the admin shows beside each field
 */
export const faultsError = (faults: Fault[]): errors.ValidationError => {
  const first = faults[0];
  const message =
    faults.length === 1 && first
      ? `${first.path.join('.')}: ${first.message}`
      : `${faults.length} errors occurred`;
  return new errors.ValidationError(message, {
    errors: faults.map((fault) => ({
      path: fault.path.map(String),
      message: fault.message,
      name: 'ValidationError',
      ...(fault.value === undefined ? {} : { value: fault.value }),
    })),
  });
};
