import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { Access } from '../../../dossiers/access';
import type { NamedType } from '../../../dossiers/appearances';
import type { DossierService } from '../../../dossiers/service';
import { type Addresses, siteAddresses } from '../../../formats/addresses';
import { articleJsonLd, organizationJsonLd, personJsonLd } from '../../../formats/json-ld';
import { type Facts, answerValidated } from '../../../http/validated';
import type { PublicType } from '../../../model';
import { documentIdOf, entryAt, nothingHere } from '../address';
import { type Wanted, accessOf, listRefusal } from './access';
import { type DossierFormat, agreeOnFormat, formatOf, jsonLd } from './formats';
import { pageOf, paged } from './pages';
import { centerIn, readerOf } from './parameters';
import { questions } from './questions';

const read = {
  article: readerOf(questions.article),
  person: readerOf(questions.person),
  organization: readerOf(questions.organization),
  articles: readerOf(questions.articles),
  members: readerOf(questions.members),
  facts: readerOf(questions.facts),
  graph: readerOf(questions.graph),
};

/** Dossiers and backlinks: each reads its parameters, what the asker may see, and lets the read model answer. */
export const dossierController = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): DossierService => strapi.plugin('newsroom').service('dossiers');

  /**
   * Answers 403, 308 or 404 where somebody may not ask or nothing is there.
   * @returns what the asker may see, and the documentId; nothing when the request is answered
   */
  const entryFor = async (ctx: Context, type: PublicType, asked: Wanted) => {
    const access = await accessOf(strapi, ctx, asked);
    const documentId = access && (await entryAt(strapi, ctx, type, access));
    return documentId ? { access, documentId } : undefined;
  };

  /** @returns whether entries of a type may be in the answer; 403 is written when not */
  const admits = ({ may }: Access, listed: PublicType, ctx: Context): boolean => {
    if (!may[listed]) ctx.forbidden(listRefusal(listed));
    return may[listed];
  };

  /** @returns the answer; nothing when 404 is written */
  const answer = (ctx: Context, type: PublicType, data: object | null): object | undefined =>
    data ? { data } : nothingHere(ctx, type);

  /** Makes an action of what returns an answer, or nothing when it has written another one. */
  const validated =
    (build: (ctx: Context) => Promise<unknown>, factsOf: (ctx: Context) => Facts = () => ({})) =>
    (ctx: Context) =>
      answerValidated(strapi, ctx, factsOf(ctx), () => build(ctx));

  /** Makes an action of a dossier, which is answered as JSON or as JSON-LD. */
  const dossierOf = <Part extends string, Dossier extends object>(
    type: PublicType,
    readQuestion: (ctx: Context) => Wanted & {
      fields?: Part[] | undefined;
      format?: DossierFormat | undefined;
    },
    look: (documentId: string, access: Access, parts?: Set<Part>) => Promise<Partial<Dossier> | null>,
    jsonLdOf: (whole: Dossier, to: Addresses) => object,
  ) =>
    validated(
      async (ctx) => {
        const { fields, format, ...asked } = readQuestion(ctx);
        const agreed = agreeOnFormat(ctx, { format, fields });
        const found = agreed && (await entryFor(ctx, type, asked));
        if (!found) return undefined;
        const dossier = await look(found.documentId, found.access, fields && new Set(fields));
        if (!dossier || agreed === 'json') return answer(ctx, type, dossier);
        // Nobody may trim what becomes JSON-LD.
        return jsonLd(ctx, jsonLdOf(dossier as Dossier, siteAddresses(strapi)));
      },
      (ctx) => ({ format: formatOf(ctx) }),
    );

  const articlesNaming = (type: NamedType) =>
    validated(async (ctx) => {
      const { role: roles, from, to, page, pageSize, ...asked } = read.articles(ctx);
      const found = await entryFor(ctx, type, asked);
      if (!found || !admits(found.access, 'article', ctx)) return undefined;
      const part = pageOf(strapi, { page, pageSize });
      const { documentId, access } = found;
      const naming = await service().articlesNaming(type, documentId, { roles, from, to }, part, access);
      return paged(naming.articles, naming.total, part);
    });

  return {
    article: dossierOf('article', read.article, (...asked) => service().article(...asked), articleJsonLd),

    person: dossierOf('person', read.person, (...asked) => service().person(...asked), personJsonLd),

    organization: dossierOf(
      'organization',
      read.organization,
      (...asked) => service().organization(...asked),
      organizationJsonLd,
    ),

    articlesNamingPerson: articlesNaming('person'),

    articlesNamingOrganization: articlesNaming('organization'),

    members: validated(async (ctx) => {
      const { at, page, pageSize, ...asked } = read.members(ctx);
      const found = await entryFor(ctx, 'organization', asked);
      if (!found || !admits(found.access, 'person', ctx)) return undefined;
      const part = pageOf(strapi, { page, pageSize });
      const when = at === undefined ? 'ever' : { at };
      const { members, total } = await service().members(found.documentId, when, part, found.access);
      return paged(members, total, part);
    }),

    facts: validated(async (ctx) => {
      const found = await entryFor(ctx, 'article', read.facts(ctx));
      if (!found) return undefined;
      return answer(ctx, 'article', await service().facts(found.documentId, found.access));
    }),

    graph: validated(async (ctx) => {
      const { center, depth = 1, limit = 50, roles, from, to, ...asked } = read.graph(ctx);
      const { type, id } = centerIn(center);
      const access = await accessOf(strapi, ctx, asked);
      if (!access || !admits(access, 'article', ctx) || !admits(access, type, ctx)) return undefined;
      const documentId = await documentIdOf(strapi, type, { ...access, id });
      const { locale } = asked;
      const question = { depth, limit, filter: { roles, from, to }, locales: locale ? [locale] : undefined };
      const data = documentId
        ? await service().graph({ center: { type, documentId }, ...question }, access)
        : null;
      if (data) return { data };
      return ctx.notFound(`There is no ${type} '${id.slice(0, 200)}' here to be the center.`);
    }),
  };
};

export type DossierController = ReturnType<typeof dossierController>;
