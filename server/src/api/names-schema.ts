import { z } from '@strapi/utils';
import { vocabularies } from '../model/vocabularies';
import type { NamesAnswer, NamesQuery } from './contracts/names';

export const longest = 200;
export const most = 50;
export const usualLimit = 10;

const noType = 'type is person or organization.';
const noText = `q is a name or the beginning of one: 1 to ${longest} characters.`;
const noLimit = `limit is a whole number from 1 to ${most}.`;

/** The parameters of a search for names. */
export const namesQuery = {
  q: z
    .string(noText)
    .max(longest, noText)
    .refine((text) => text.trim() !== '', noText)
    .describe(
      'A name or its beginning: own names, aliases, acronyms, native script; accents and case do not count',
    ),
  type: z
    .enum(['person', 'organization'], noType)
    .optional()
    .describe('One type alone; both, as far as the asker may find them, when it is missing'),
  limit: z
    .string(noLimit)
    .regex(/^([1-9]|[1-4]\d|50)$/, noLimit)
    .optional()
    .describe(`How many at most: 1 to ${most}, ${usualLimit} when it is missing`),
} satisfies Record<keyof NamesQuery, z.ZodType>;

const matched = z.object({
  name: z.string().describe('The name by which it was found'),
  kind: z.enum(['name', 'shortName', 'nativeName', ...vocabularies.aliasKind]),
  match: z
    .enum(['exact', 'prefix', 'word', 'similar'])
    .describe('The whole name, its beginning, words of it, or a misspelling of them'),
});

const reference = { documentId: z.string(), slug: z.string(), name: z.string() };

/** The answer to a search for names. */
export const namesAnswer = z.object({
  data: z
    .array(
      z.discriminatedUnion('type', [
        z.object({
          type: z.literal('person'),
          ...reference,
          disambiguation: z.string().nullable(),
          matched,
        }),
        z.object({
          type: z.literal('organization'),
          ...reference,
          shortName: z.string().nullable(),
          classification: z.enum(vocabularies.classification),
          matched,
        }),
      ]),
    )
    .describe('Each entry once, the best first'),
}) satisfies z.ZodType<NamesAnswer>;
