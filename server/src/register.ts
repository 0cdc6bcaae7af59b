import type { Core } from '@strapi/types';
import { offerAgentTools } from './agents/offer-tools';
import { filterListsByName } from './api/admin/named-filter';
import { completeOpenApi } from './api/openapi/complete';
import { bootOneByOne } from './boot-lock';
import { addDossiers } from './graphql/dossiers/extend';
import { guardGraphql } from './graphql/guards';
import { forgetDistinctPairs } from './likeness/middleware';
import { keepLinks, settleLinks } from './links/middleware';
import { indexLinks } from './links/tables';
import { registerModel } from './model/register';
import { comeBackComplete } from './persistence';
import { keepRejections } from './reading/middleware';
import { keepRules } from './rules/middleware';
import { keepSlugs } from './slugs/middleware';

/** Before the database is built: types, and what happens around every write. */
export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  bootOneByOne(strapi);
  registerModel(strapi);
  guardGraphql(strapi);
  completeOpenApi(strapi);
  filterListsByName(strapi);
  addDossiers(strapi);
  offerAgentTools(strapi);
  indexLinks(strapi);
  comeBackComplete(strapi);
  strapi.documents.use(settleLinks(strapi));
  strapi.documents.use(forgetDistinctPairs(strapi));
  strapi.documents.use(keepRules(strapi));
  strapi.documents.use(keepSlugs(strapi));
  strapi.documents.use(keepRejections(strapi));
  // Innermost: what the others refuse has not touched a link yet.
  strapi.documents.use(keepLinks(strapi));
};
