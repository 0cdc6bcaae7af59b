import { errors } from '@strapi/utils';

/** One thing wrong with what somebody wants to save: where in the entry, and what to do about it. */
export interface Fault {
  path: Array<string | number>;
  message: string;
  value?: unknown;
}

/** The message of the whole answer: the first fault, and how many more there are. */
const summaryOf = ({ path, message }: Fault, more: number): string =>
  `${path.join('.')}: ${message}${more > 0 ? ` (and ${more} more)` : ''}`;

/**
 * Throws when there are faults.
 * @throws ValidationError, which Strapi answers with 400 and the admin shows beside each field
 */
export const refuse = ([first, ...more]: Fault[]): void => {
  if (!first) return;
  throw new errors.ValidationError(summaryOf(first, more.length), {
    errors: [first, ...more].map((fault) => ({
      path: fault.path.map(String),
      message: fault.message,
      name: 'ValidationError',
      ...(fault.value === undefined ? {} : { value: fault.value }),
    })),
  });
};

/**
 * @param path where in the entry or the request, such as `['filters', 'id', '$eq']`
 * @param message the whole message of the answer
 * @returns the error that Strapi answers with 400, for REST, GraphQL and the content manager to show beside a field
 */
export const wrong = (path: string[], message: string, value?: unknown): errors.ValidationError =>
  new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError', value }] });
