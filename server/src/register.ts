import type { Core } from '@strapi/types';
import { guardGraphql } from './graphql/guards';
import { registerModel } from './model/register';
import { keepRules } from './rules/middleware';
import { keepSlugs } from './slugs/middleware';

/** Before the database is built: types, and what happens around every write. */
export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerModel(strapi);
  guardGraphql(strapi);
  strapi.documents.use(keepRules(strapi));
  strapi.documents.use(keepSlugs(strapi));
};
