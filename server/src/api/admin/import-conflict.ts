import type { Context } from 'koa';
import { ImportConflict } from '../../importing/conflict';

/** Answers 409 in words when things are not as the asker thinks, or an import is written meanwhile. */
export const orImportConflict = async (ctx: Context, act: () => Promise<unknown>): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof ImportConflict)) throw error;
    ctx.conflict(error.message);
  }
};
