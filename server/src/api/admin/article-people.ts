import type { Core } from '@strapi/types';
import { validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';
import {
  type ArticlePeopleAnswer,
  type ArticlePeopleQuery,
  articlesAtOnce,
} from '../contracts/article-people';
import { peopleOfArticles } from './people-of-articles';

const remedy = `Write ids[]=<documentId> for 1 to ${articlesAtOnce} articles.`;
const noDocumentId = `ids holds something that is no documentId. ${remedy}`;
const noLocale = 'locale is one language of the site, such as en.';

const question: z.ZodType<ArticlePeopleQuery> = z.object({
  ids: z
    .array(
      z.string(noDocumentId).regex(/^[\w-]{1,64}$/, noDocumentId),
      `ids is missing or no list. ${remedy}`,
    )
    .max(articlesAtOnce, `ids holds too many. ${remedy}`),
  locale: z
    .string(noLocale)
    .regex(/^[A-Za-z0-9-]{2,35}$/, noLocale)
    .optional(),
});

/** Names for the list of articles in the admin. */
export const articlePeopleController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const asked = validateZodSchema(question)(ctx.query);
    const data = await peopleOfArticles(strapi, ctx.state.userAbility, asked);
    ctx.body = { data } satisfies ArticlePeopleAnswer;
  },
});
