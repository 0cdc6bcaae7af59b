import type { Core } from '@strapi/types';
import { validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';
import type { ImportJobService } from '../../importing/service';
import type { Importer, Whose } from '../../importing/types';
import type { PlanReport } from '../../pieces/types';
import {
  type CurrentImportAnswer,
  type ImportAnswer,
  type ImportPlanAnswer,
  type ImportStepAnswer,
  type ImportsAnswer,
  importKeyHeader,
} from '../contracts/imports';
import { importAccess } from './import-access';
import { orImportConflict } from './import-conflict';
import { importId, importOrder } from './import-order';
import { readPlanRequest } from './import-upload';

const page = z.object({ limit: z.coerce.number().int().min(1).max(100).default(10) });

/** Imports in the admin: everybody sees their own, super admins all. */
export const importsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const jobs = (): ImportJobService => strapi.plugin('newsroom').service('import-jobs');

  const importerOf = (ctx: Context): Importer => ({
    id: Number(ctx.state.user.id),
    by: ctx.state.user.email,
  });

  const whoseOf = (ctx: Context): Whose => ({
    id: Number(ctx.state.user.id),
    isSuperAdmin: strapi.service('admin::role').hasSuperAdminRole(ctx.state.user),
  });

  const accessOf = (ctx: Context) => importAccess(strapi, ctx.state.userAbility, ctx.state.user);

  const noPlan = (ctx: Context) =>
    ctx.notFound('The server has this plan no more: plans are kept for two hours. Plan again.');

  const noImport = (ctx: Context) =>
    ctx.notFound(`There is no import '${String(ctx.params.id).slice(0, 100)}' of yours.`);

  /** What is none of ours is nothing to ask a database about: PostgreSQL takes no NUL. */
  const idOf = (ctx: Context): string | null => importId.safeParse(ctx.params.id).data ?? null;

  const running = (ctx: Context) => jobs().withKey(String(ctx.params.id), ctx.get(importKeyHeader));

  return {
    async plan(ctx: Context) {
      accessOf(ctx).checkReads();
      const { settings, plan, files, problems: earlier } = await readPlanRequest(ctx);
      const findProblems = ({ changes }: PlanReport) => accessOf(ctx).problemsOf(changes);
      const data =
        plan === null
          ? await jobs().plan(importerOf(ctx), { files, earlier }, settings, findProblems)
          : await jobs().planAgain(importerOf(ctx), plan, settings, findProblems);
      if (!data) return noPlan(ctx);
      ctx.body = { data } satisfies ImportPlanAnswer;
      return undefined;
    },

    async start(ctx: Context) {
      const asked = validateZodSchema(importOrder)(ctx.request.body);
      accessOf(ctx).checkReads();
      const row = await jobs().findPlan(asked.plan, importerOf(ctx));
      if (!row) return noPlan(ctx);
      const refusal = await accessOf(ctx).refusalOf(row.plan.writes);
      if (refusal) return ctx.forbidden(refusal);
      if (!row.plan.isApplicable) return ctx.badRequest('The plan has errors. Mend them, and plan again.');
      await orImportConflict(ctx, async () => {
        ctx.body = { data: await jobs().start(row, asked.fingerprint) } satisfies ImportAnswer;
        ctx.status = 202;
      });
      return undefined;
    },

    async find(ctx: Context) {
      const { limit } = validateZodSchema(page)(ctx.query);
      ctx.body = { data: await jobs().list(whoseOf(ctx), limit) } satisfies ImportsAnswer;
    },

    async current(ctx: Context) {
      ctx.body = { data: await jobs().current(whoseOf(ctx).id) } satisfies CurrentImportAnswer;
    },

    async findOne(ctx: Context) {
      const id = idOf(ctx);
      const data = id && (await jobs().find(id, whoseOf(ctx)));
      if (!data) return noImport(ctx);
      ctx.body = { data } satisfies ImportAnswer;
      return undefined;
    },

    async cancel(ctx: Context) {
      await orImportConflict(ctx, async () => {
        const id = idOf(ctx);
        const data = id && (await jobs().cancel(id, whoseOf(ctx)));
        if (data) ctx.body = { data } satisfies ImportAnswer;
        else noImport(ctx);
      });
    },

    /** From memory: an import on SQLite holds the one connection that Strapi would need to know who asks. */
    step(ctx: Context) {
      const job = running(ctx);
      if (!job) return noImport(ctx);
      ctx.body = { data: job.progress } satisfies ImportStepAnswer;
      return undefined;
    },

    /** Likewise; what becomes of it says `GET /newsroom/imports/:id`. */
    stop(ctx: Context) {
      const job = running(ctx);
      if (!job) return noImport(ctx);
      job.isStopping = true;
      ctx.body = { data: job.progress } satisfies ImportStepAnswer;
      return undefined;
    },
  };
};
