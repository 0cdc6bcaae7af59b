import type { Core } from '@strapi/types';
import { errors, validateZodSchema } from '@strapi/utils';
import type { Context } from 'koa';
import { uidOf } from '../../model';
import { type Ability, creator, permissionChecker } from '../../permissions/content-manager';
import { readingsOf } from '../../reading/service';
import type { AffiliationAnswer, ReadingAnswer, RejectionsAnswer } from '../contracts/readings';
import { readableDrafts } from '../../permissions/readable-drafts';
import { orImportConflict } from './import-conflict';
import { affiliationOrder, readingQuestion, rejection } from './reading-schema';
import { itemsOfForm } from './stored-items';

interface Article {
  writtenOn?: string | null;
}

/** Reading articles while they are written, and what editors decide about it. */
export const readingController = ({ strapi }: { strapi: Core.Strapi }) => {
  const readable = async (ability: Ability, documentId: string, locale?: string | null) => {
    const [article] = await readableDrafts<Article>(strapi, ability, 'article', {
      ids: [documentId],
      locale: locale ?? '*',
    });
    return article ?? null;
  };

  /** @throws NotFoundError when there is no such article for the asker */
  const articleOf = async (ctx: Context, locale?: string | null) => {
    const documentId = String(ctx.params.id);
    const isId = /^[\w-]{1,64}$/.test(documentId);
    const article = isId ? await readable(ctx.state.userAbility, documentId, locale) : null;
    if (!article) throw new errors.NotFoundError('There is no article here that you may read.');
    return article;
  };

  /** @throws PolicyError unless the asker may change some version of the article */
  const checkChange = async (ctx: Context, documentId: string): Promise<void> => {
    const { can } = permissionChecker(strapi, ctx.state.userAbility, 'article');
    const versions: object[] = await strapi.db
      .query(uidOf('article'))
      .findMany({ where: { documentId, publishedAt: null }, populate: creator });
    if (versions.some((version) => can.update(version))) return;
    // Strapi answers any other 403 without its message.
    throw new errors.PolicyError('That takes the permission to update the article.');
  };

  const decided = async (ctx: Context, decide: 'reject' | 'unreject'): Promise<void> => {
    // Bodies of DELETE are not read.
    const given = ctx.method === 'DELETE' ? { entry: null, ...ctx.query } : ctx.request.body;
    const asked = validateZodSchema(rejection)(given);
    const { documentId } = await articleOf(ctx);
    await checkChange(ctx, documentId);
    await readingsOf(strapi)[decide](documentId, asked);
    const data = await readingsOf(strapi).rejectionsOf(documentId, ctx.state.userAbility);
    ctx.body = { data } satisfies RejectionsAnswer;
  };

  return {
    async read(ctx: Context) {
      const question = validateZodSchema(readingQuestion)(ctx.request.body);
      const { userAbility } = ctx.state;
      const { article, locale, status: _status, ...form } = question;
      const known = article ? await readable(userAbility, article, locale) : null;
      // An article that the asker may not read tells nothing, as if it were new.
      const asked = { ...question, article: known?.documentId ?? null };
      const items = await itemsOfForm(strapi, userAbility, asked);
      const data = await readingsOf(strapi).of(
        { ...form, ...items, locale, article: asked.article },
        userAbility,
      );
      ctx.body = { data } satisfies ReadingAnswer;
    },

    reject: (ctx: Context) => decided(ctx, 'reject'),

    unreject: (ctx: Context) => decided(ctx, 'unreject'),

    async affiliate(ctx: Context) {
      const order = validateZodSchema(affiliationOrder)(ctx.request.body);
      const { userAbility, user } = ctx.state;
      const article = await articleOf(ctx, order.locale);
      const [[person], [organization]] = await Promise.all([
        readableDrafts(strapi, userAbility, 'person', { ids: [order.person] }),
        readableDrafts(strapi, userAbility, 'organization', { ids: [order.organization] }),
      ]);
      if (!person) throw new errors.NotFoundError('There is no such person here that you may read.');
      if (!organization)
        throw new errors.NotFoundError('There is no such organization here that you may read.');
      const draft: unknown = await strapi.db
        .query(uidOf('person'))
        .findOne({ where: { documentId: order.person, publishedAt: null }, populate: creator });
      const { can } = permissionChecker(strapi, userAbility, 'person');
      if (!['affiliations', 'affiliations.organization'].some((field) => can.update(draft, field))) {
        throw new errors.PolicyError('That takes the permission to update affiliations of the person.');
      }
      await orImportConflict(ctx, async () => {
        const added = await readingsOf(strapi).addAffiliation({
          person: order.person,
          organization: order.organization,
          role: order.role,
          source: { documentId: article.documentId, locale: order.locale },
          asOf: article.writtenOn ?? null,
          user: Number(user?.id) || null,
        });
        ctx.body = { data: { added } } satisfies AffiliationAnswer;
      });
    },
  };
};
