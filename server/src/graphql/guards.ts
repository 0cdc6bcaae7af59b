import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { draftsRefusal, draftsRefused } from '../api/content/drafts';
import { typesReached } from '../api/content/reach';
import type { NewsroomOptions } from '../config';
import { linkLists } from '../links/columns';
import { contentTypes, publicTypes, type PublicType, uidOf } from '../model';
import { may } from '../permissions/content-api';
import { fieldsSelected, limitArgs, limitSelection, pagedArgs, refusePathOfList } from './limits';
import { countLoads } from './loads';
import type { Args, Guard } from './resolving';

const types = Object.keys(publicTypes) as PublicType[];

/** The plugin's book-keeping. */
const internal = Object.keys(contentTypes)
  .filter((name) => !(name in publicTypes))
  .map((name) => `plugin::newsroom.${name}`);

const plainName = (value: string) => value.replace(/_/g, '-').toLowerCase();

/** GraphQL passes enum names (`DRAFT`); the guard speaks REST. */
const asRest = ({ status, ...args }: Args) => ({
  ...args,
  ...(typeof status === 'string' ? { status: plainName(status) } : {}),
});

/**
 * What Strapi's GraphQL does not keep by itself: drafts only for those who may read them, linked entries only for those
 * who may `find` them (REST does that already), pages and depths as the options say, and no sight of the plugin's own
 * book-keeping.
 * Call it in `register()`; does nothing on a site without GraphQL.
 */
export const guardGraphql = (strapi: Core.Strapi): void => {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const extension = graphql.service('extension');
  for (const uid of internal) extension.shadowCRUD(uid).disable();

  const optionsOf = (): NewsroomOptions => strapi.config.get('plugin::newsroom');

  /** Every root refuses what nests too deep before anything is read or written. */
  const limitDepth: Guard = async (next, parent, args, context, info) => {
    limitSelection(info, optionsOf());
    limitArgs(args, optionsOf());
    return next(parent, args, context, info);
  };

  const limitPages: Guard = async (next, parent, args, context, info) =>
    next(parent, pagedArgs(args, optionsOf()), context, info);

  /** The selection may reach every type, so drafts take the permission on each of them. */
  const guardDrafts: Guard = async (next, parent, args, context, info) => {
    const refused = await draftsRefused(strapi, types, asRest(args), context.state.auth);
    if (refused) throw new errors.ForbiddenError(draftsRefusal(refused));
    return next(parent, args, context, info);
  };

  /** What a mutation answers is not narrowed to published entries, as that of a query is: the links of a draft show drafts. */
  const guardAnswer =
    (own: PublicType[]): Guard =>
    async (next, parent, args, context, info) => {
      const query = { ...asRest(args), populate: fieldsSelected(info) };
      const refused = await draftsRefused(strapi, own, query, context.state.auth);
      if (refused) throw new errors.ForbiddenError(draftsRefusal(refused));
      return next(parent, args, context, info);
    };

  /** Filters and sorts of lists look at linked entries without Strapi asking whether the asker may find those. */
  const guardLists: Guard = async (next, parent, args, context, info) => {
    limitArgs(args, optionsOf());
    refusePathOfList(args);
    for (const type of typesReached(args)) {
      if (!(await may(strapi, context.state.auth, type, 'find'))) throw new errors.ForbiddenError();
    }
    return guardDrafts(next, parent, args, context, info);
  };

  extension.use(() => {
    const { naming } = graphql.service('utils');
    const roots = types.flatMap((type) => {
      const contentType = strapi.contentType(uidOf(type));
      const { getFindQueryName, getFindConnectionQueryName, getFindOneQueryName } = naming;
      const { getCreateMutationTypeName, getUpdateMutationTypeName, getDeleteMutationTypeName } = naming;
      const guards: Array<[string, Guard[]]> = [
        [`Query.${getFindOneQueryName(contentType)}`, [limitDepth, guardDrafts]],
        [`Query.${getFindQueryName(contentType)}`, [limitDepth, guardDrafts, limitPages]],
        [`Query.${getFindConnectionQueryName(contentType)}`, [limitDepth, guardDrafts, limitPages]],
        [`Mutation.${getCreateMutationTypeName(contentType)}`, [limitDepth, guardAnswer([])]],
        [`Mutation.${getUpdateMutationTypeName(contentType)}`, [limitDepth, guardAnswer(types)]],
        [`Mutation.${getDeleteMutationTypeName(contentType)}`, [limitDepth]],
      ];
      return guards.map(([name, middlewares]) => [name, { middlewares: [...middlewares, countLoads] }]);
    });
    const lists = types.flatMap((type) =>
      Object.entries(publicTypes[type].fields)
        .filter(([, { attribute }]) => attribute.type === 'component')
        .map(([name]) => [
          `${naming.getTypeName(strapi.contentType(uidOf(type)))}.${name}`,
          { middlewares: [guardLists, countLoads] },
        ]),
    );
    const links = linkLists.flatMap(({ component, links: fields }) =>
      fields.map(({ field, target }) => [
        `${naming.getComponentName(strapi.getModel(component))}.${field}`,
        { auth: { scope: [`${uidOf(target)}.find`] }, middlewares: [guardLists, countLoads] },
      ]),
    );
    return { resolversConfig: Object.fromEntries([...roots, ...lists, ...links]) };
  });
};
