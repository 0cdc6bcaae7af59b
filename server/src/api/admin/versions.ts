import type { Core } from '@strapi/types';
import { validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';
import type { PublicType } from '../../model';
import type { VersionAnswer, VersionQuery } from '../contracts/versions';
import { documentIdAs, optionalLocale } from './parameters';
import { readableDrafts } from '../../permissions/readable-drafts';

const question = z.object({ id: documentIdAs('id'), locale: optionalLocale });

interface Saved {
  updatedAt: string | Date;
  updatedBy: {
    id: number;
    firstname?: string | null;
    lastname?: string | null;
    username?: string | null;
  } | null;
}

const populate = { updatedBy: { fields: ['firstname', 'lastname', 'username'] } };

const personOf = ({ updatedBy }: Partial<Saved>) => {
  if (!updatedBy) return null;
  const { id, firstname, lastname, username } = updatedBy;
  return { id, name: username || [firstname, lastname].filter(Boolean).join(' ') };
};

/** When a draft was saved last, and by whom: one action for each type. */
export const versionController = ({ strapi }: { strapi: Core.Strapi }) => {
  const answerVersion = (type: PublicType) => async (ctx: Context) => {
    const asked: { id: string } & VersionQuery = validateZodSchema(question)({ ...ctx.query, ...ctx.params });
    const [draft] = await readableDrafts<Saved>(strapi, ctx.state.userAbility, type, {
      ids: [asked.id],
      locale: type === 'article' ? asked.locale : undefined,
      populate,
    });
    if (!draft?.updatedAt) {
      return ctx.notFound(`There is no ${type} '${asked.id}' here that you may read.`);
    }
    const updatedAt = new Date(draft.updatedAt).toISOString();
    ctx.body = { data: { updatedAt, by: personOf(draft) } } satisfies VersionAnswer;
    return undefined;
  };
  return {
    article: answerVersion('article'),
    person: answerVersion('person'),
    organization: answerVersion('organization'),
  };
};
