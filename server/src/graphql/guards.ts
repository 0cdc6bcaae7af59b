import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { type Auth, draftsRefusal, draftsRefused, may } from '../api/content/drafts';
import { typesReached } from '../api/content/reach';
import { publicTypes, type PublicType, uidOf } from '../model';

type Resolve = (parent: unknown, args: Args, context: ResolverContext, info: unknown) => unknown;
type Args = Record<string, unknown>;

interface ResolverContext {
  state: { auth: Auth };
}

const types = Object.keys(publicTypes) as PublicType[];

const internal = ['plugin::newsroom.slug-owner', 'plugin::newsroom.import-memory'];

const plainName = (value: string) => value.replace(/_/g, '-').toLowerCase();

/** GraphQL passes enum names (`DRAFT`); the guard speaks REST. */
const asRest = ({ status, ...args }: Args) => ({
  ...args,
  ...(typeof status === 'string' ? { status: plainName(status) } : {}),
});

const linkFields = {
  ComponentNewsroomCredit: { person: 'person', organization: 'organization' },
  ComponentNewsroomMention: { person: 'person', organization: 'organization' },
  ComponentNewsroomAffiliation: { organization: 'organization', source: 'article' },
  ComponentNewsroomTie: { organization: 'organization', source: 'article' },
} as const satisfies Record<string, Record<string, PublicType>>;

/**
 * What Strapi's GraphQL does not keep by itself: drafts only for those who may read them, linked entries only for those
 * who may `find` them (REST does that already), and no sight of the plugin's own book-keeping.
 * Call it in `register()`; does nothing on a site without GraphQL.
 */
export const guardGraphql = (strapi: Core.Strapi): void => {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const extension = graphql.service('extension');
  for (const uid of internal) extension.shadowCRUD(uid).disable();

  /** The selection may reach every type, so drafts take the permission on each of them. */
  const guardDrafts = async (
    next: Resolve,
    parent: unknown,
    args: Args,
    context: ResolverContext,
    info: unknown,
  ) => {
    const refused = await draftsRefused(strapi, types, asRest(args), context.state.auth);
    if (refused) throw new errors.ForbiddenError(draftsRefusal(refused));
    return next(parent, args, context, info);
  };

  /** Filters and sorts of lists look at linked entries without Strapi asking whether the asker may find those. */
  const guardLists = async (
    next: Resolve,
    parent: unknown,
    args: Args,
    context: ResolverContext,
    info: unknown,
  ) => {
    for (const type of typesReached(args)) {
      if (!(await may(strapi, context.state.auth, type, 'find'))) throw new errors.ForbiddenError();
    }
    return guardDrafts(next, parent, args, context, info);
  };

  extension.use(() => {
    const { naming } = graphql.service('utils');
    const roots = types.flatMap((type) => {
      const contentType = strapi.contentType(uidOf(type));
      return [
        `Query.${naming.getFindOneQueryName(contentType)}`,
        `Query.${naming.getFindQueryName(contentType)}`,
        `Query.${naming.getFindConnectionQueryName(contentType)}`,
        `Mutation.${naming.getUpdateMutationTypeName(contentType)}`,
      ].map((name) => [name, { middlewares: [guardDrafts] }]);
    });
    const lists = types.flatMap((type) =>
      Object.entries(publicTypes[type].fields)
        .filter(([, { attribute }]) => attribute.type === 'component')
        .map(([name]) => [
          `${naming.getTypeName(strapi.contentType(uidOf(type)))}.${name}`,
          { middlewares: [guardLists] },
        ]),
    );
    const links = Object.entries(linkFields).flatMap(([component, fields]) =>
      Object.entries(fields).map(([field, type]) => [
        `${component}.${field}`,
        { auth: { scope: [`${uidOf(type)}.find`] }, middlewares: [guardLists] },
      ]),
    );
    return { resolversConfig: Object.fromEntries([...roots, ...lists, ...links]) };
  });
};
