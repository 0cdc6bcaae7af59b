import type { Core } from '@strapi/types';
import { validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';
import type { PublicType } from '../../model';
import type { UsageAnswer } from '../contracts/usage';
import { usageAnswerFor } from '../usage-answer';
import { usageQuery } from '../usage-schema';
import { readableDrafts } from '../../permissions/readable-drafts';
import { readableUsage } from './readable-usage';

/** What a delete would touch, for the admin: one action for each type. */
export const usageController = ({ strapi }: { strapi: Core.Strapi }) => {
  const answerUsage = (type: PublicType) => async (ctx: Context) => {
    const asked = validateZodSchema(z.object(usageQuery))(ctx.query);
    const { userAbility } = ctx.state;
    const documentId = String(ctx.params.id);
    const [entry] = await readableDrafts(strapi, userAbility, type, {
      ids: documentId.includes('\0') ? [] : [documentId],
      locale: type === 'article' ? asked.locale : undefined,
    });
    if (!entry) {
      return ctx.notFound(`There is no ${type} '${documentId.slice(0, 200)}' here that you may read.`);
    }
    const { data } = await usageAnswerFor(strapi, type, documentId, asked, true);
    ctx.body = {
      data: {
        published: await readableUsage(strapi, userAbility, data.published, type),
        drafts: data.drafts && (await readableUsage(strapi, userAbility, data.drafts, type)),
      },
    } satisfies UsageAnswer;
    return undefined;
  };
  return {
    article: answerUsage('article'),
    person: answerUsage('person'),
    organization: answerUsage('organization'),
  };
};
