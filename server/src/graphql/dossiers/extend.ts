import type { Core } from '@strapi/types';
import type { NewsroomOptions } from '../../config';
import { type PublicType, publicTypes, uidOf } from '../../model';
import { limitSelection } from '../limits';
import type { Guard } from '../resolving';
import { backlinksOf } from './backlinks';
import { type Nexus, moreFields, plainType } from './nexus';
import { rootsOf } from './roots';
import { answerTypes } from './types';

/** What Strapi hands to an extension of its GraphQL. */
interface Building {
  nexus: Nexus;
  typeRegistry: { has(name: string): boolean };
}

/**
 * The read model in GraphQL: roots for dossiers and the network, and backlinks as fields of our types.
 * Call it in `register()`; does nothing on a site without GraphQL.
 */
export const addDossiers = (strapi: Core.Strapi): void => {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;

  const limitDepth: Guard = async (next, parent, args, context, info) => {
    limitSelection(info, strapi.config.get<NewsroomOptions>('plugin::newsroom'));
    return next(parent, args, context, info);
  };

  graphql.service('extension').use(({ nexus, typeRegistry }: Building) => {
    const { naming } = graphql.service('utils');
    const roots = rootsOf(strapi);
    const backlinks = (Object.keys(publicTypes) as PublicType[]).flatMap((type) => {
      const contentType = strapi.contentType(uidOf(type));
      const name: string = naming.getTypeName(contentType);
      // A site can take a type out of GraphQL, and give it fields of its own, which stay.
      if (!typeRegistry.has(name)) return [];
      const fields = Object.entries(backlinksOf(strapi)[type]);
      const free = fields.filter(([field]) => !(field in contentType.attributes));
      return [moreFields(nexus, name, Object.fromEntries(free))];
    });
    return {
      types: [
        ...Object.entries(answerTypes).map(([name, fields]) => plainType(nexus, name, fields)),
        moreFields(nexus, 'Query', roots),
        ...backlinks,
      ],
      resolversConfig: Object.fromEntries(
        Object.entries(roots).map(([name, { scope }]) => [
          `Query.${name}`,
          { auth: { scope }, middlewares: [limitDepth] },
        ]),
      ),
    };
  });
};
