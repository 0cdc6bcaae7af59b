import { z } from '@strapi/utils';
import { listedItems } from '../links/usage';
import { publicTypes } from '../model';
import type { UsageAnswer, UsageItem, UsageQuery } from './contracts/usage';

const noLocale = 'locale is one language of the site, such as en, or * for all.';

/** The parameters of a question about usage. */
export const usageQuery = {
  locale: z
    .string(noLocale)
    .regex(/^([A-Za-z0-9-]{2,35}|\*)$/, noLocale)
    .optional()
    .describe(
      'The language of an article that would be deleted; the default one when it is missing, * for all',
    ),
} satisfies Record<keyof UsageQuery, z.ZodType>;

const item: z.ZodType<UsageItem> = z.object({
  type: z
    .enum(Object.keys(publicTypes) as [UsageItem['type']])
    .describe('The type of the entry that names it'),
  documentId: z.string(),
  locale: z.string().nullable(),
  name: z.string().nullable().describe('The title or name of the entry that names it'),
  slug: z.string().nullable(),
  list: z.string().describe('credits, mentions, affiliations or ties'),
  position: z.int().min(1).describe('The number of the item in that list'),
  role: z.string().nullable().describe('The role of a credit, mention or affiliation, the type of a tie'),
  printed: z.string().nullable().describe('The name as the article prints it'),
});

const section = z.object({
  total: z.int().min(0),
  items: z.array(item).describe(`The first ${listedItems}`),
});

const usage = z.object({
  articles: section.describe('Credits and mentions'),
  affiliations: section,
  ties: section,
  sources: section.describe('Affiliations and ties of which an article is the source'),
});

/** The answer about usage. */
export const usageAnswer: z.ZodType<UsageAnswer> = z.object({
  data: z.object({
    published: usage.describe('Links in published versions'),
    drafts: usage.nullable().describe('Links in drafts; null for those who may not read drafts'),
  }),
});
