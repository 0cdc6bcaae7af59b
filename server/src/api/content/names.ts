import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { answerValidated } from '../../http/validated';
import type { NameService } from '../../names/service';
import { type Auth, may } from '../../permissions/content-api';
import type { NamesAnswer } from '../contracts/names';
import { namesAnswer, namesQuery, usualLimit } from '../names-schema';
import { readerOf } from './dossiers/parameters';

const entities = ['person', 'organization'] as const;
type Entity = (typeof entities)[number];

/** @returns the types among which names are looked for: those asked for that the asker may find */
export const typesFound = async (
  strapi: Core.Strapi,
  auth: Auth,
  type: Entity | undefined,
): Promise<Set<Entity>> => {
  const types = new Set<Entity>();
  for (const entity of type ? [type] : entities) {
    if (await may(strapi, auth, entity, 'find')) types.add(entity);
  }
  return types;
};

/** What somebody is told who may find none of them. */
export const namesRefusal = (type: Entity | undefined): string =>
  `You may not find ${type ?? 'person or organization'} entries.`;

const read = readerOf(namesQuery);

/** Answers the names that fit, of the types that the asker may find; 403 when there are none of those. */
const answerNames = async (strapi: Core.Strapi, ctx: Context): Promise<unknown> => {
  const { q, type, limit } = read(ctx);
  const types = await typesFound(strapi, ctx.state.auth, type);
  if (types.size === 0) return ctx.forbidden(namesRefusal(type));
  const service = strapi.plugin('newsroom').service<NameService & Core.Service>('names');
  return answerValidated(strapi, ctx, {}, async (): Promise<NamesAnswer> => {
    return { data: await service.find({ q, types, limit: Number(limit ?? usualLimit) }) };
  });
};

/**
 * The route of the search for names. It has no permission of its own: what it answers hangs on `find` of each type.
 * @returns a router, made anew at each boot
 */
export const namesRoutes = ({ strapi }: { strapi: Core.Strapi }) => ({
  type: 'content-api' as const,
  prefix: '/newsroom',
  routes: [
    {
      method: 'GET' as const,
      path: '/names',
      // A handler with a name would become a permission.
      handler: (ctx: Context) => answerNames(strapi, ctx),
      request: { query: namesQuery },
      response: namesAnswer,
      config: { auth: { scope: [] } },
    },
  ],
});
