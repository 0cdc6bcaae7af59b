import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { linkLists } from '../../links/columns';
import { type PublicType, typeOf } from '../../model';
import { type Query, permissionChecker } from '../../permissions/content-manager';
import { namedParameter } from '../contracts/list-filter';

const form = /^(person|organization):([\w-]{1,64})$/;

const wrong = `${namedParameter} is person:<documentId> or organization:<documentId>.`;

/** Where an entry of a type can name another one: its lists that have such a link. */
const listsThatName = (owner: PublicType, target: string): string[] =>
  linkLists.flatMap((one) =>
    one.owner === owner && one.links.some(({ field }) => field === target) ? [one.list] : [],
  );

/** An entry that does not exist. */
const nothing = { documentId: { $eq: '' } };

/** The filter for entries that name an entry, in the lists that the asker may read. */
const filterFor = (strapi: Core.Strapi, ability: unknown, owner: PublicType, value: unknown): Query => {
  const [, target, documentId] = (typeof value === 'string' && form.exec(value)) || [];
  if (!target) throw new errors.ValidationError(wrong, { path: [namedParameter] });
  const { can } = permissionChecker(strapi, ability, owner);
  const lists = listsThatName(owner, target).filter(
    (list) => can.read(undefined, list) || can.read(undefined, `${list}.${target}`),
  );
  if (lists.length === 0) return nothing;
  return { $or: lists.map((list) => ({ [list]: { [target]: { documentId: { $eq: documentId } } } })) };
};

interface ListQuery extends Query {
  filters?: Query & { $and?: unknown };
}

/**
 * Lets the lists of the content manager be filtered by whom their entries name. Filters of Strapi's own stay, and so do
 * permissions: the filter goes where the content manager looks at those of everybody. Call it in `register()`.
 */
export const filterListsByName = (strapi: Core.Strapi): void => {
  const filterByName = (ctx: Context, next: Next) => {
    const query: ListQuery = ctx.query;
    const owner = typeOf(ctx.params.model);
    const value = query[namedParameter];
    if (!owner || value === undefined) return next();
    const and = query.filters?.$and ?? [];
    const filter = filterFor(strapi, ctx.state.userAbility, owner, value);
    query.filters = { ...query.filters, $and: [...(Array.isArray(and) ? and : [and]), filter] };
    delete query[namedParameter];
    return next();
  };
  const { admin } = strapi.plugin('content-manager').routes as unknown as Record<
    string,
    { routes: Array<{ method: string; path: string; config: { middlewares?: unknown[] } }> }
  >;
  for (const { method, path, config } of admin?.routes ?? []) {
    if (method !== 'GET' || path !== '/collection-types/:model') continue;
    // Strapi's routes outlive an application that boots again in the same process.
    const others = (config.middlewares ?? []).filter(
      (one) => typeof one !== 'function' || one.name !== filterByName.name,
    );
    config.middlewares = [...others, filterByName];
  }
};
