import { z } from '@strapi/utils';
import { oneLine } from '../../directory/fold';
import { limits } from '../../model/limits';
import { longestRead } from '../../reading/limits';
import type { readFields } from '../../reading/types';
import type { AffiliationOrder, AskedItem, ReadingQuestion, Rejection } from '../contracts/readings';
import { lineOf } from './parameters';

const longest: Record<(typeof readFields)[number], number> = {
  title: limits.title,
  subtitle: limits.title,
  body: longestRead,
  summary: limits.summary,
  imageCaption: limits.summary,
  authorNote: limits.summary,
};

/** A form may hold more than can be saved: what is too long there is said when it is saved. */
const patience = 10;

const documentId = z.string().regex(/^[\w-]{1,64}$/, 'That is no documentId: letters, digits, - and _.');
const line = z.string().max(limits.name * patience);
const locale = z
  .string()
  .regex(/^[A-Za-z0-9-]{2,35}$/, 'locale is one language of the site, such as en.')
  .nullable();
const link = documentId.nullable().optional();

const item: z.ZodType<AskedItem> = z.object({
  id: z.number().int().positive().optional(),
  role: line.nullable(),
  name: line.nullable(),
  title: line.nullable().optional(),
  person: link,
  organization: link,
});

export const rejection: z.ZodType<Rejection> = z.object({
  type: z.enum(['person', 'organization']),
  entry: documentId.nullable(),
  // A text may break its lines within a name.
  name: z.string().transform(oneLine).pipe(lineOf('name', limits.name).min(1, 'name is not empty.')),
});

const items = z.array(item).max(limits.links * 2, `More than ${limits.links * 2} items are not read.`);

const field = (name: (typeof readFields)[number]) =>
  z
    .string()
    .max(
      name === 'body' ? longest.body : longest[name] * patience,
      `${name} is too long to be read while somebody types.`,
    )
    .nullable();

export const readingQuestion: z.ZodType<ReadingQuestion> = z.object({
  title: field('title'),
  subtitle: field('subtitle'),
  body: field('body'),
  summary: field('summary'),
  imageCaption: field('imageCaption'),
  authorNote: field('authorNote'),
  locale,
  status: z.enum(['draft', 'published']),
  article: documentId.nullable(),
  credits: items,
  mentions: items,
  rejected: z.array(rejection).max(limits.links),
});

export const affiliationOrder: z.ZodType<AffiliationOrder> = z.strictObject({
  person: documentId,
  organization: documentId,
  role: lineOf('role', limits.name).trim().min(1, 'role is not empty.').nullable(),
  locale,
});
