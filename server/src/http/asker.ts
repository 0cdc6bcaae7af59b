import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { type PublicType, publicTypes } from '../model';
import { allowed, may } from '../permissions/content-api';

/** What decides what answers of ours show: each action on each of our types. */
const abilities = (Object.keys(publicTypes) as PublicType[]).flatMap((type) =>
  (['find', 'findOne', 'readDrafts'] as const).map((action) => ({ type, action, name: `${type}.${action}` })),
);

/** @returns what the asker may do with our types: all that tells one asker's answer from another's */
export const abilitiesOf = async (strapi: Core.Strapi, ctx: Context): Promise<string[]> => {
  const had = await allowed(abilities, ({ type, action }) => may(strapi, ctx.state.auth, type, action));
  return had.map(({ name }) => name);
};

/** @returns whether somebody asks as themselves, and not as everybody */
export const isKnown = (ctx: Context): boolean =>
  Boolean(ctx.state.auth?.credentials) || ctx.get('Authorization') !== '';
