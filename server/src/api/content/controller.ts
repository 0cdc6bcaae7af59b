import { factories } from '@strapi/strapi';
import type { Core } from '@strapi/types';
import { validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';
import type { NewsroomOptions } from '../../config';
import { typesThatName } from '../../links/usage';
import { type PublicType, uidOf } from '../../model';
import { may } from '../../permissions/content-api';
import { usageAnswerFor } from '../usage-answer';
import { usageQuery } from '../usage-schema';
import { entryAt, nothingHere } from './address';
import { draftsHidden, draftsRefusal, draftsRefused, readDrafts } from './drafts';
import { type Question, identify } from './identify';
import { cappedPagination, checkStatus, limitDepth, refuseNul, refusePathsInSort } from './query-limits';
import { checkValues } from './query-values';
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
    const refusalOf = async (ctx: Context, readsOwnType: boolean): Promise<string | null> => {
      refuseNul(ctx.query);
      limitDepth(ctx.query, optionsOf(strapi));
      checkStatus(ctx.query.status);
      checkValues(strapi, uidOf(type), ctx.query);
      refusePathsInSort(ctx.query.populate);
      const { auth } = ctx.state;
      for (const compared of typesComparedInPopulate(ctx.query.populate)) {
        if (!(await may(strapi, auth, compared, 'find'))) {
          return `populate filters or sorts by ${compared} entries, which you may not find.`;
        }
      }
      const refused = await draftsRefused(strapi, readsOwnType ? [type] : [], ctx.query, auth);
      return refused ? draftsRefusal(refused) : null;
    };

    /**
     * Answers 403 to those who may not ask this. `ctx.forbidden` only writes the answer, so an action goes on
     * unless it returns; Strapi's authorization would swallow the message of a ForbiddenError that is thrown here.
     * @returns whether the action may go on
     */
    const admits = async (ctx: Context, readsOwnType: boolean): Promise<boolean> => {
      const refusal = await refusalOf(ctx, readsOwnType);
      if (refusal) ctx.forbidden(refusal);
      return !refusal;
    };

    const questionOf = (ctx: Context, version: Question['version']): Question => ({
      id: String(ctx.params.id),
      locale: ctx.query.locale,
      version,
    });

    /**
     * Puts the documentId where the core controller looks for it. Answers 404 when there is no such entry.
     * @returns the documentId, or nothing when the question is answered
     */
    const findEntry = async (ctx: Context, version: Question['version']) => {
      const documentId = await identify(strapi, type, questionOf(ctx, version));
      if (!documentId) return nothingHere(ctx, type);
      ctx.params.id = documentId;
      return documentId;
    };

    return {
      async find(ctx: Context) {
        if (!(await admits(ctx, true))) return undefined;
        ctx.query = {
          ...ctx.query,
          pagination: cappedPagination(ctx.query.pagination, optionsOf(strapi)),
        } as Context['query'];
        return super.find(ctx);
      },

      async findOne(ctx: Context) {
        if (!(await admits(ctx, true))) return undefined;
        const { locale } = ctx.query;
        const documentId = await entryAt(strapi, ctx, type, { locale, version: versionAsked(ctx.query) });
        if (!documentId) return undefined;
        ctx.params.id = documentId;
        return super.findOne(ctx);
      },

      /** What a delete would touch. */
      async usage(ctx: Context) {
        refuseNul(ctx.query);
        const asked = validateZodSchema(z.object(usageQuery))(ctx.query);
        for (const naming of typesThatName(type)) {
          if (!(await may(strapi, ctx.state.auth, naming, 'find'))) {
            return ctx.forbidden(`The answer names ${naming} entries, which you may not find.`);
          }
        }
        const withDrafts = (await draftsHidden(strapi, ctx.state.auth)) === null;
        const documentId = await findEntry(ctx, withDrafts ? 'any' : 'published');
        if (!documentId) return undefined;
        ctx.body = await usageAnswerFor(strapi, type, documentId, asked, withDrafts);
        return undefined;
      },

      async create(ctx: Context) {
        if (!(await admits(ctx, false))) return undefined;
        return super.create(ctx);
      },

      async update(ctx: Context) {
        if (!(await admits(ctx, true))) return undefined;
        if (!(await findEntry(ctx, 'any'))) return undefined;
        return super.update(ctx);
      },

      async delete(ctx: Context) {
        if (!(await admits(ctx, true))) return undefined;
        if (!(await findEntry(ctx, 'any'))) return undefined;
        return super.delete(ctx);
      },

      [readDrafts]: listedForRoles(() => {
        throw new Error('readDrafts is a permission, not an address');
      }),
    };
  });
