import type { Core, Modules } from '@strapi/types';
import { typeOf } from '../model';
import { distinctPairs } from './distinct';

/** Document Service middleware: what was decided about the names of an entry goes with the entry. */
export const forgetDistinctPairs =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const type = typeOf(context.uid);
    if (context.action !== 'delete' || !type || type === 'article') return next();
    const { documentId } = context.params;
    return strapi.db.transaction(async () => {
      const result = await next();
      await distinctPairs(strapi).forget(type, documentId);
      return result;
    });
  };
