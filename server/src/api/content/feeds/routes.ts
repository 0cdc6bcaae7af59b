import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import type { Context } from 'koa';
import { type FeedEnding, feedFormats } from '../../../formats/feeds';
import { answerValidated } from '../../../http/validated';
import { uidOf } from '../../../model';
import { readFeed } from './controller';
import { feedQuestion } from './parameters';

/**
 * The routes of feeds, one for each format. They take the permission to find articles and have none of their own: a
 * handler that is a name would be listed for roles.
 */
export const feedRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  return {
    type: 'content-api' as const,
    prefix: '/newsroom',
    routes: (Object.keys(feedFormats) as FeedEnding[]).map((ending) => ({
      method: 'GET' as const,
      path: `/feed.${ending}`,
      handler: (ctx: Context) => answerValidated(strapi, ctx, {}, () => readFeed(strapi, ctx, ending)),
      request: { query: feedQuestion },
      response: z.string().describe(`The latest published articles, as ${feedFormats[ending].mediaType}`),
      config: { auth: { scope: [`${uidOf('article')}.find`] } },
    })),
  };
};
