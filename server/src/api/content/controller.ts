import { factories } from '@strapi/strapi';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { NewsroomOptions } from '../../config';
import { type PublicType, uidOf } from '../../model';
import { draftsRefusal, mayReadDrafts, readDrafts } from './drafts';
import { identify } from './identify';
import { cappedPagination, limitDepth, refuseNul } from './query-limits';

const optionsOf = (strapi: Core.Strapi): NewsroomOptions => strapi.config.get('plugin::newsroom');

const versionAsked = (query: Context['query']) => (query.status === 'draft' ? 'draft' : 'published');

/** Strapi lists an action for roles and API tokens when its controller method is marked so; routes do it by themselves. */
const listedForRoles = (method: () => never) =>
  Object.assign(method, { [Symbol.for('__type__')]: ['content-api'] });

/**
 * Strapi's own content API controller for one of our types, with slugs in addresses, capped pages and depths,
 * and drafts only for those who have `readDrafts`.
 */
export const contentController = (type: PublicType) =>
  factories.createCoreController(uidOf(type), ({ strapi }) => {
    const guardQuery = (ctx: Context) => {
      refuseNul(ctx.query);
      limitDepth(ctx.query, optionsOf(strapi));
    };

    const guardRead = async (ctx: Context) => {
      guardQuery(ctx);
      // Strapi's authorization swallows the message of a ForbiddenError that is thrown further in; this one it passes on.
      if (!(await mayReadDrafts(strapi, type, ctx.query, ctx.state.auth))) ctx.forbidden(draftsRefusal(type));
    };

    /** Puts the documentId where the core controller looks for it. @throws 404 when there is no such entry */
    const findEntry = async (ctx: Context, version: 'published' | 'draft' | 'any') => {
      const { id } = ctx.params;
      const documentId = await identify(strapi, type, { id, locale: ctx.query.locale, version });
      if (!documentId) return ctx.notFound(`There is no ${type} '${String(id).slice(0, 200)}' here.`);
      ctx.params.id = documentId;
      return documentId;
    };

    return {
      async find(ctx: Context) {
        await guardRead(ctx);
        ctx.query = {
          ...ctx.query,
          pagination: cappedPagination(ctx.query.pagination, optionsOf(strapi)),
        } as Context['query'];
        return super.find(ctx);
      },

      async findOne(ctx: Context) {
        await guardRead(ctx);
        if (!(await findEntry(ctx, versionAsked(ctx.query)))) return undefined;
        return super.findOne(ctx);
      },

      async create(ctx: Context) {
        guardQuery(ctx);
        return super.create(ctx);
      },

      async update(ctx: Context) {
        guardQuery(ctx);
        if (!(await findEntry(ctx, 'any'))) return undefined;
        return super.update(ctx);
      },

      async delete(ctx: Context) {
        guardQuery(ctx);
        if (!(await findEntry(ctx, 'any'))) return undefined;
        return super.delete(ctx);
      },

      [readDrafts]: listedForRoles(() => {
        throw new Error('readDrafts is a permission, not an address');
      }),
    };
  });
