import { errors } from '@strapi/utils';
import type { Context } from 'koa';

/**
 * Makes an action whose ForbiddenError is answered with its words: Strapi answers one that leaves an action with the bare
 * word 'Forbidden'.
 */
export const inWords =
  (act: (ctx: Context) => Promise<unknown>) =>
  async (ctx: Context): Promise<unknown> => {
    try {
      return await act(ctx);
    } catch (error) {
      if (!(error instanceof errors.ForbiddenError)) throw error;
      return ctx.forbidden(error.message);
    }
  };
