import type { Core, Modules } from '@strapi/types';
import { uidOf } from '../model';
import { documentIdOf } from '../writes';
import { copyRejections, forgetRejections } from './rejections';

/** Document Service middleware: what was rejected in an article goes with its last version, and along with a copy. */
export const keepRejections =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const { uid, action, params } = context as {
      uid: string;
      action: string;
      params: { documentId?: string };
    };
    const article = params.documentId;
    if (uid !== uidOf('article') || !article || !(action === 'delete' || action === 'clone')) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const copy = documentIdOf(result);
      if (action === 'clone' && copy && copy !== article) await copyRejections(strapi, article, copy);
      if (action === 'delete') {
        const left = await strapi.db.query(uidOf('article')).count({ where: { documentId: article } });
        if (left === 0) await forgetRejections(strapi, article);
      }
      return result;
    });
  };
