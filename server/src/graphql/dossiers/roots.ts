import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { namesRefusal, typesFound } from '../../api/content/names';
import { usualLimit } from '../../api/names-schema';
import type { NameService } from '../../names/service';
import { centerIn } from '../../api/content/dossiers/parameters';
import { documentIdOf } from '../../api/content/address';
import { articleParts } from '../../dossiers/article';
import { organizationParts } from '../../dossiers/organization';
import type { Asked } from '../../dossiers/parts';
import { personParts } from '../../dossiers/person';
import type { DossierService } from '../../dossiers/service';
import { type PublicType, uidOf } from '../../model';
import type { Access } from '../../dossiers/access';
import { partsSelected } from '../limits';
import type { Resolve } from '../resolving';
import { accessFor } from './access';
import type { Field } from './nexus';
import { read } from './read';

/** A field of `Query`, and the actions that it takes. */
export interface Root extends Field {
  scope: string[];
}

const versionArgs = { locale: 'String', status: 'PublicationStatus' };

/**
 * Dossiers and the network, as REST answers them. What is not there is null; GraphQL has no redirects, so a former slug
 * answers the entry, whose `slug` tells where it is now.
 */
export const rootsOf = (strapi: Core.Strapi): Record<string, Root> => {
  const service = (): DossierService => strapi.plugin('newsroom').service('dossiers');

  const dossier =
    <Part extends string>(
      type: PublicType,
      parts: readonly Part[],
      answer: (documentId: string, access: Access, asked: Asked<Part>) => Promise<object | null>,
    ): Resolve =>
    async (_parent, { slug, ...args }, context, info) => {
      const access = await accessFor(strapi, context, read.dossier(args));
      const documentId = await documentIdOf(strapi, type, { ...access, id: String(slug) });
      if (!documentId) return null;
      const selected = partsSelected(info);
      return answer(documentId, access, new Set(parts.filter((part) => selected.has(part))));
    };

  const graph: Resolve = async (_parent, args, context) => {
    const { center, depth = 1, limit = 50, roles, from, to, ...asked } = read.graph(args);
    const { type, id } = centerIn(center);
    const access = await accessFor(strapi, context, asked, ['article', type]);
    const documentId = await documentIdOf(strapi, type, { ...access, id });
    if (!documentId) return null;
    const locales = asked.locale ? [asked.locale] : undefined;
    const question = { depth, limit, filter: { roles, from, to }, locales };
    const found = await service().graph({ center: { type, documentId }, ...question }, access);
    if (!found) return null;
    const articles = Object.entries(found.articles);
    return { ...found, articles: articles.map(([id, article]) => ({ documentId: id, ...article })) };
  };

  const names: Resolve = async (_parent, args, { state }) => {
    const { q, type, limit } = read.names(args);
    const types = await typesFound(strapi, state.auth, type);
    if (types.size === 0) throw new errors.ForbiddenError(namesRefusal(type));
    const search = strapi.plugin('newsroom').service<NameService & Core.Service>('names');
    return search.find({ q, types, limit: Number(limit ?? usualLimit) });
  };

  const ofEntry = (type: PublicType, answer: string, resolve: Resolve): Root => ({
    type: answer,
    args: { slug: 'String!', ...versionArgs },
    resolve,
    scope: [`${uidOf(type)}.findOne`],
  });

  return {
    newsroomArticleDossier: ofEntry(
      'article',
      'NewsroomArticleDossier',
      dossier('article', articleParts, (...asked) => service().article(...asked)),
    ),
    newsroomPersonDossier: ofEntry(
      'person',
      'NewsroomPersonDossier',
      dossier('person', personParts, (...asked) => service().person(...asked)),
    ),
    newsroomOrganizationDossier: ofEntry(
      'organization',
      'NewsroomOrganizationDossier',
      dossier('organization', organizationParts, (...asked) => service().organization(...asked)),
    ),
    newsroomNames: {
      type: '[NewsroomFoundName!]!',
      args: { q: 'String!', type: 'String', limit: 'Int' },
      resolve: names,
      // What it answers hangs on `find` of each type.
      scope: [],
    },
    newsroomGraph: {
      type: 'NewsroomGraph',
      args: {
        center: 'String!',
        depth: 'Int',
        limit: 'Int',
        roles: '[String!]',
        from: 'String',
        to: 'String',
        ...versionArgs,
      },
      resolve: graph,
      // What a network is made of.
      scope: [`${uidOf('article')}.find`],
    },
  };
};
