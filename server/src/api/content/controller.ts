import { factories } from '@strapi/strapi';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { NewsroomOptions } from '../../config';
import { type PublicType, uidOf } from '../../model';
import { draftsRefusal, draftsRefused, may, readDrafts } from './drafts';
import { identify } from './identify';
import { cappedPagination, checkStatus, limitDepth, refuseNul, refusePathsInSort } from './query-limits';
import { typesComparedInPopulate } from './reach';

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
    // Strapi's authorization swallows the message of a ForbiddenError that is thrown further in; ctx.forbidden passes.
    const guard = async (ctx: Context, readsOwnType: boolean) => {
      refuseNul(ctx.query);
      limitDepth(ctx.query, optionsOf(strapi));
      checkStatus(ctx.query.status);
      refusePathsInSort(ctx.query.populate);
      const { auth } = ctx.state;
      for (const compared of typesComparedInPopulate(ctx.query.populate)) {
        if (!(await may(strapi, auth, compared, 'find'))) {
          ctx.forbidden(`populate filters or sorts by ${compared} entries, which you may not find.`);
        }
      }
      const refused = await draftsRefused(strapi, readsOwnType ? [type] : [], ctx.query, auth);
      if (refused) ctx.forbidden(draftsRefusal(refused));
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
        await guard(ctx, true);
        ctx.query = {
          ...ctx.query,
          pagination: cappedPagination(ctx.query.pagination, optionsOf(strapi)),
        } as Context['query'];
        return super.find(ctx);
      },

      async findOne(ctx: Context) {
        await guard(ctx, true);
        if (!(await findEntry(ctx, versionAsked(ctx.query)))) return undefined;
        return super.findOne(ctx);
      },

      async create(ctx: Context) {
        await guard(ctx, false);
        return super.create(ctx);
      },

      async update(ctx: Context) {
        await guard(ctx, true);
        if (!(await findEntry(ctx, 'any'))) return undefined;
        return super.update(ctx);
      },

      async delete(ctx: Context) {
        await guard(ctx, true);
        if (!(await findEntry(ctx, 'any'))) return undefined;
        return super.delete(ctx);
      },

      [readDrafts]: listedForRoles(() => {
        throw new Error('readDrafts is a permission, not an address');
      }),
    };
  });
