import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { type Auth, draftsRefusal, mayReadDrafts } from '../api/content/drafts';
import { publicTypes, type PublicType, uidOf } from '../model';

type Resolve = (parent: unknown, args: Args, context: ResolverContext, info: unknown) => unknown;
type Args = Record<string, unknown>;

interface ResolverContext {
  state: { auth: Auth };
}

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

  extension.use(() => {
    const { naming } = graphql.service('utils');
    const queries = (Object.keys(publicTypes) as PublicType[]).flatMap((type) => {
      const contentType = strapi.contentType(uidOf(type));
      const guard = async (
        next: Resolve,
        parent: unknown,
        args: Args,
        context: ResolverContext,
        info: unknown,
      ) => {
        const allowed = await mayReadDrafts(strapi, type, asRest(args), context.state.auth);
        if (!allowed) throw new errors.ForbiddenError(draftsRefusal(type));
        return next(parent, args, context, info);
      };
      const names = [
        naming.getFindOneQueryName(contentType),
        naming.getFindQueryName(contentType),
        naming.getFindConnectionQueryName(contentType),
      ];
      return names.map((name) => [`Query.${name}`, { middlewares: [guard] }]);
    });
    const links = Object.entries(linkFields).flatMap(([component, fields]) =>
      Object.entries(fields).map(([field, type]) => [
        `${component}.${field}`,
        { auth: { scope: [`${uidOf(type)}.find`] } },
      ]),
    );
    return { resolversConfig: Object.fromEntries([...queries, ...links]) };
  });
};
