import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import type { Context } from 'koa';
import { type PublicType, publicTypes, uidOf } from '../../../model';
import type { DossierController } from './controller';
import { questions } from './questions';
import { answers } from './schemas';

interface Described {
  action: keyof DossierController;
  /** Whose entry the address names; reading it is what the route takes. */
  type: PublicType;
  part: string;
  asks: keyof typeof questions;
}

const described: Described[] = [
  { action: 'article', type: 'article', part: 'dossier', asks: 'article' },
  { action: 'facts', type: 'article', part: 'facts', asks: 'facts' },
  { action: 'person', type: 'person', part: 'dossier', asks: 'person' },
  { action: 'articlesNamingPerson', type: 'person', part: 'articles', asks: 'articles' },
  { action: 'organization', type: 'organization', part: 'dossier', asks: 'organization' },
  { action: 'articlesNamingOrganization', type: 'organization', part: 'articles', asks: 'articles' },
  { action: 'members', type: 'organization', part: 'people', asks: 'members' },
];

/**
 * The routes of dossiers and backlinks. Each takes the permission to read the entry that it is about and has none of its
 * own: its handler is a function, as Strapi lists an action for roles for every handler that is a name.
 */
export const dossierRoutes = ({ strapi }: { strapi: Core.Strapi }) => {
  const controller = (): DossierController => strapi.plugin('newsroom').controller('dossier');
  return {
    type: 'content-api' as const,
    prefix: '/newsroom',
    routes: [
      ...described.map(({ action, type, part, asks }) => ({
        method: 'GET' as const,
        path: `/${publicTypes[type].schema.info.pluralName}/:id/${part}`,
        handler: (ctx: Context) => controller()[action](ctx),
        request: {
          params: { id: z.string().min(1).describe(`The documentId or the slug of the ${type}`) },
          query: questions[asks],
        },
        response: answers[asks],
        config: { auth: { scope: [`${uidOf(type)}.findOne`] } },
      })),
      {
        method: 'GET' as const,
        path: '/graph',
        handler: (ctx: Context) => controller().graph(ctx),
        request: { query: questions.graph },
        response: answers.graph,
        // What a network is made of.
        config: { auth: { scope: [`${uidOf('article')}.find`] } },
      },
    ],
  };
};
