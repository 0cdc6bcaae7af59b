import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { NamedType } from '../../../dossiers/appearances';
import type { DossierService } from '../../../dossiers/service';
import { wrong } from '../../../rules/fault';
import { documentIdOf } from '../../content/address';
import { centerIn } from '../../content/dossiers/parameters';
import type { NetworkAnswer, NetworkArticlesAnswer, NetworkSuggestionsAnswer } from '../../contracts/network';
import { type NetworkAccess, checkKind, networkAccess } from './access';
import { inWords } from '../refusals';
import { read } from './questions';
import { shownArticle, shownEntry, shownNetwork } from './shown';

/** The most articles behind an edge, and the most suggestions, that an answer has. */
const articlesAtMost = 200;
const suggestionsAtMost = 12;

/** The network of the content API for admin users, by their permissions in the content manager. */
export const networkController = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): DossierService => strapi.plugin('newsroom').service('dossiers');

  /** @returns the entry that a parameter names; null when it is not there. Throws ForbiddenError. */
  const entryIn = async (
    named: string,
    may: NetworkAccess,
  ): Promise<{ type: NamedType; documentId: string } | null> => {
    const { type, id } = centerIn(named);
    checkKind(may, type);
    const documentId = await documentIdOf(strapi, type, { ...may.access, id });
    return documentId ? { type, documentId } : null;
  };

  const nothingAt = (ctx: Context, named: string) => {
    const { type, id } = centerIn(named);
    return ctx.notFound(`There is no ${type} '${id.slice(0, 200)}' here.`);
  };

  return {
    graph: inWords(async (ctx) => {
      const { center, depth = 1, limit = 50, kind, from, to, ...asked } = read.graph(ctx);
      const may = await networkAccess(strapi, ctx.state.userAbility, asked);
      if (kind) checkKind(may, kind);
      const entry = await entryIn(center, may);
      const { access, locales, roles } = may;
      const question = { depth, limit, kind, locales, filter: { roles, from, to } };
      const data = entry && (await service().graph({ center: entry, ...question }, access));
      if (!data) return nothingAt(ctx, center);
      ctx.body = {
        data: shownNetwork(data, may),
        meta: { hidden: may.hidden },
      } satisfies NetworkAnswer;
      return undefined;
    }),

    articles: inWords(async (ctx) => {
      const { center, other, from, to, ...asked } = read.articles(ctx);
      const may = await networkAccess(strapi, ctx.state.userAbility, asked);
      const [one, two] = [await entryIn(center, may), await entryIn(other, may)];
      if (one && one.documentId === two?.documentId)
        throw wrong(['other'], 'other is another one than center.');
      const { access, locales, roles } = may;
      const question = { limit: articlesAtMost, locales, filter: { roles, from, to } };
      const found = one && two && (await service().articlesBetween([one, two], question, access));
      if (!found) return nothingAt(ctx, one ? other : center);
      ctx.body = {
        data: found.articles.map((article) => shownArticle(article, may)),
        meta: { total: found.total },
      } satisfies NetworkArticlesAnswer;
      return undefined;
    }),

    suggestions: inWords(async (ctx) => {
      const may = await networkAccess(strapi, ctx.state.userAbility, read.suggestions(ctx));
      const { access, locales, roles } = may;
      const question = { limit: suggestionsAtMost, locales, filter: { roles } };
      const { named } = await service().mostNamed(question, access);
      ctx.body = {
        data: named.map((entry) => shownEntry(entry, may)),
        meta: { hidden: may.hidden },
      } satisfies NetworkSuggestionsAnswer;
    }),
  };
};
