import type { Core } from '@strapi/types';
import { validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';
import type { CheckReport } from '../../links/findings';
import type { LinkService } from '../../links/service';
import { type Cursor, readCursor } from '../../unlinked/cursor';
import { unlinkedTextsOf } from '../../unlinked/service';
import type { ChecksAnswer, RepairAnswer, UnlinkedAnswer } from '../contracts/checks';
import { readableChecks } from './readable-checks';

/** A repair takes no words: what it mends follows from what is wrong. */
const nothing = z.strictObject({}, 'A repair takes no body.').nullish();

const noCursor = "cursor is none of ours: send 'next' of the answer before, or none for the latest drafts.";

const place = z.object({
  cursor: z
    .string(noCursor)
    .transform((text, context): Cursor => {
      const cursor = readCursor(text);
      if (cursor) return cursor;
      context.addIssue(noCursor);
      return z.NEVER;
    })
    .optional(),
});

/** What is wrong with links and slugs, and mending it, for the admin. */
export const checksController = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = (): LinkService => strapi.plugin('newsroom').service('links');

  const shown = async (ctx: Context, report: CheckReport) =>
    readableChecks(strapi, ctx.state.userAbility, {
      report,
      unpublished: await links().unpublishedTargets(),
    });

  return {
    async find(ctx: Context) {
      ctx.body = { data: await shown(ctx, await links().check()) } satisfies ChecksAnswer;
    },

    async unlinked(ctx: Context) {
      const { cursor = null } = validateZodSchema(place)(ctx.query);
      const data = await unlinkedTextsOf(strapi).find(cursor, ctx.state.userAbility);
      ctx.body = { data } satisfies UnlinkedAnswer;
    },

    async repair(ctx: Context) {
      validateZodSchema(nothing)(ctx.request.body);
      const { before, upgraded, report } = await links().repair();
      ctx.body = {
        data: { before, upgraded, after: await shown(ctx, report) },
      } satisfies RepairAnswer;
    },
  };
};
