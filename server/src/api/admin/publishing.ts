import type { Core } from '@strapi/types';
import { validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';
import { limits } from '../../model/limits';
import { articlesAtOnce } from '../contracts/article-people';
import {
  type PublishTogetherAnswer,
  type PublishTogetherOrder,
  type UnpublishedAnswer,
  type UnpublishedQuestion,
  publishedAtOnce,
} from '../contracts/publish-together';
import { linkedEntries } from './linked-entries';
import { documentIdAs, optionalLocale } from './parameters';
import { publishEntries } from './publish-entries';
import { unpublishedEntries } from './unpublished-entries';

const items = z
  .array(
    z.strictObject({
      id: z.int('id of an item is a whole number.').optional(),
      person: documentIdAs('person').nullish(),
      organization: documentIdAs('organization').nullish(),
    }),
    'A list of a form is a list of items.',
  )
  .max(limits.links, `A list of a form holds at most ${limits.links} items.`)
  .optional();

const question: z.ZodType<UnpublishedQuestion> = z
  .strictObject({
    articles: z
      .array(documentIdAs('Each of articles'), 'articles is a list of documentIds; empty for a new article.')
      .max(articlesAtOnce, `articles holds at most ${articlesAtOnce}.`),
    locale: optionalLocale,
    form: z.strictObject({ credits: items, mentions: items }).optional(),
  })
  .refine(({ articles, form }) => !form || articles.length <= 1, {
    path: ['articles'],
    message: 'articles holds one or none when form is given.',
  });

const order: z.ZodType<PublishTogetherOrder> = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        type: z.enum(['person', 'organization'], 'type is person or organization.'),
        documentId: documentIdAs('documentId'),
      }),
      'entries is a list of what to publish, each with type and documentId.',
    )
    .min(1, 'entries is empty.')
    .max(publishedAtOnce, `entries holds at most ${publishedAtOnce}.`),
});

/** Publishing an article with whom it names. */
export const publishingController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Who is named and not published. */
  async unpublished(ctx: Context) {
    const asked = validateZodSchema(question)(ctx.request.body);
    const { userAbility } = ctx.state;
    const linked = await linkedEntries(strapi, userAbility, asked);
    const data = await unpublishedEntries(strapi, userAbility, linked);
    ctx.body = { data } satisfies UnpublishedAnswer;
  },

  async publishTogether(ctx: Context) {
    const { entries } = validateZodSchema(order)(ctx.request.body);
    const data = await publishEntries(strapi, ctx.state.userAbility, entries);
    ctx.body = { data } satisfies PublishTogetherAnswer;
  },
});
