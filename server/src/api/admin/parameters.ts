import { z } from '@strapi/utils';

/** @returns the schema of a documentId; `name` is that of the parameter, for what is said about a wrong one */
export const documentIdAs = (name: string) => {
  const wrong = `${name} is a documentId: 1 to 64 letters, digits, - or _.`;
  return z.string(wrong).regex(/^[\w-]{1,64}$/, wrong);
};

/**
 * Databases do not take NUL, nor JSON halves of surrogate pairs; terminals and pages take no other control characters.
 * @returns the schema of a text in one line; `what` begins what is said about a wrong one
 */
export const lineOf = (what: string, longest: number) =>
  z
    .string(`${what} is a text.`)
    .max(longest, `${what} has at most ${longest} characters.`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, `${what} has no control characters and no halves of characters.`);

const noLocale = 'locale is one language of the site, such as en.';

/** A language that may be missing. */
export const optionalLocale = z
  .string(noLocale)
  .regex(/^[A-Za-z0-9-]{2,35}$/, noLocale)
  .optional();
