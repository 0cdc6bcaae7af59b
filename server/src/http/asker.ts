import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { type PublicType, publicTypes } from '../model';
import { may } from '../permissions/content-api';

/** The actions that decide what answers of ours show. */
const actions = ['find', 'findOne', 'readDrafts'] as const;

/** @returns what the asker may do with our types: all that tells one asker's answer from another's */
export const abilitiesOf = async (strapi: Core.Strapi, ctx: Context): Promise<string[]> => {
  const had: string[] = [];
  for (const type of Object.keys(publicTypes) as PublicType[]) {
    for (const action of actions) {
      if (await may(strapi, ctx.state.auth, type, action)) had.push(`${type}.${action}`);
    }
  }
  return had;
};

/** @returns whether somebody asks as themselves, and not as everybody */
export const isKnown = (ctx: Context): boolean =>
  Boolean(ctx.state.auth?.credentials) || ctx.get('Authorization') !== '';
