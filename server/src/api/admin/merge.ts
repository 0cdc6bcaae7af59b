import type { Core } from '@strapi/types';
import { validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';
import { ImportConflict } from '../../importing/conflict';
import { changedMessage } from '../../merging/changed';
import { MergeConflict } from '../../merging/conflict';
import type { MergeService } from '../../merging/service';
import { mergedTypes } from '../../merging/types';
import type {
  DoneMerge,
  MergeAnswer,
  MergeConflictDetails,
  MergeOrder,
  MergePlanAnswer,
  MergeQuestion,
  MergesAnswer,
} from '../contracts/merges';
import { mergeAccess } from './merge-access';

const documentId = z
  .string('A documentId is missing.')
  .regex(/^[\w-]{1,64}$/, 'That is no documentId: letters, digits, - and _.');

const entries = {
  type: z.enum(mergedTypes, `type is ${mergedTypes.join(' or ')}.`),
  from: documentId,
  into: documentId,
};

const question: z.ZodType<MergeQuestion> = z.object(entries);

const order: z.ZodType<MergeOrder> = z.strictObject({
  ...entries,
  fingerprint: z.string('fingerprint is missing: plan first, and send that of the plan.').max(100),
});

const page = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

const id = z.object({ id: z.string().regex(/^[\w-]{1,64}$/, 'That is no id of a merge.') });

/** Merging in the admin: whoever has the permission, for entries that they may read, change and delete. */
export const mergeController = ({ strapi }: { strapi: Core.Strapi }) => {
  const merges = (): MergeService => strapi.plugin('newsroom').service('merges');

  const accessOf = (ctx: Context) => mergeAccess(strapi, ctx.state.userAbility);

  const checked = async <Asked extends MergeQuestion>(ctx: Context, asked: Asked): Promise<Asked> => {
    const access = accessOf(ctx);
    for (const one of [asked.from, asked.into]) await access.checkEntry(asked.type, one);
    return asked;
  };

  /** Answers 409 when the content is not what somebody decided about any more, or an import is written. */
  const orConflict = async (ctx: Context, act: () => Promise<DoneMerge>): Promise<void> => {
    try {
      ctx.body = { data: accessOf(ctx).shownMerge(await act()) } satisfies MergeAnswer;
    } catch (error) {
      if (!(error instanceof MergeConflict || error instanceof ImportConflict)) throw error;
      const entries = error instanceof MergeConflict ? error.changed : null;
      const changed = entries && accessOf(ctx).shownChange(entries);
      ctx.conflict(changed ? changedMessage(changed) : error.message, {
        changed: changed ?? [],
      } satisfies MergeConflictDetails);
    }
  };

  return {
    async find(ctx: Context) {
      const asked = validateZodSchema(page)(ctx.query);
      const access = accessOf(ctx);
      const readable = mergedTypes.filter((type) => access.mayRead(type, 'name'));
      const { merges: data, total } = await merges().list({ ...asked, types: readable });
      ctx.body = { data, meta: { pagination: { ...asked, total } } } satisfies MergesAnswer;
    },

    async plan(ctx: Context) {
      const given = ctx.method === 'GET' ? ctx.query : ctx.request.body;
      const asked = await checked(ctx, validateZodSchema(question)(given));
      const plan = await merges().plan(asked);
      ctx.body = { data: accessOf(ctx).shownPlan(plan) } satisfies MergePlanAnswer;
    },

    async apply(ctx: Context) {
      const { fingerprint, ...asked } = await checked(ctx, validateZodSchema(order)(ctx.request.body));
      const { email }: { email?: string } = ctx.state.user ?? {};
      await orConflict(ctx, () => merges().apply(asked, fingerprint, email ?? null));
    },

    async undo(ctx: Context) {
      const asked = validateZodSchema(id)(ctx.params);
      const merged = await merges().entriesOf(asked.id);
      if (!merged) return ctx.notFound(`There is no merge '${asked.id}'.`);
      const { type, into, went } = merged;
      const access = accessOf(ctx);
      await access.checkGone(type, went);
      // Without it the merge is not undone either, and the answer says why.
      if (into) await access.checkEntry(type, into);
      await orConflict(ctx, () => merges().undo(asked.id));
      return undefined;
    },
  };
};
