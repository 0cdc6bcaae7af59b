import type { Core } from '@strapi/types';
import { z } from '@strapi/utils';
import type { Context } from 'koa';
import type { Access, Version } from '../../dossiers/access';
import type { NamedType } from '../../dossiers/appearances';
import type { DossierService } from '../../dossiers/service';
import { pageOf, paged } from '../content/dossiers/pages';
import { pageParameters, readerOf, rolesParameter } from '../content/dossiers/parameters';
import type {
  EntryArticlesAnswer,
  EntryPartiesAnswer,
  EntryPeopleAnswer,
  KnownWithAnswer,
} from '../contracts/entry-panels';
import type { Desk } from './desk';
import { articlesFor } from './entry-articles';
import { partiesFor } from './entry-parties';
import { membersFor } from './entry-people';
import { companionsFor } from './known-with';
import { readableRows } from '../../permissions/readable-rows';

const noWhen = 'when is now or before.';
const noStatus = 'status is draft or published.';

const read = {
  articles: readerOf({ role: rolesParameter('role'), ...pageParameters }),
  people: readerOf({ when: z.enum(['now', 'before'], noWhen), ...pageParameters }),
  knownWith: readerOf({}),
  parties: readerOf({ status: z.enum(['draft', 'published'], noStatus).optional() }),
};

/** The read model sees everything; what the asker may read is said with each question. */
const everything: Access['may'] = { article: true, person: true, organization: true };

/** What stands beside a person or an organization in the content manager, each as its asker may read it there. */
export const entryPanelsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const dossiers = (): DossierService => strapi.plugin('newsroom').service('dossiers');

  const deskOf = (ctx: Context, version: Version = 'draft'): Desk => ({
    dossiers: dossiers(),
    access: { version, may: everything, locale: '' },
    readable: (type, fields) => readableRows(strapi, ctx.state.userAbility, type, fields),
    strapi,
    ability: ctx.state.userAbility,
  });

  /** Makes an action that answers about an entry that the asker may read, and 404 about any other. */
  const about =
    (
      type: NamedType,
      answer: (ctx: Context, documentId: string) => Promise<object | null>,
      refusal: string,
    ) =>
    async (ctx: Context) => {
      const documentId = String(ctx.params.id);
      const rows = readableRows(strapi, ctx.state.userAbility, type);
      const found =
        rows !== undefined && !documentId.includes('\0')
          ? await dossiers().draftsThere(type, [documentId], rows)
          : [];
      if (found.length === 0) {
        return ctx.notFound(`There is no ${type} '${documentId.slice(0, 200)}' here that you may read.`);
      }
      const body = await answer(ctx, documentId);
      if (!body) return ctx.forbidden(refusal);
      ctx.body = body;
      return undefined;
    };

  const articles = (type: NamedType) =>
    about(
      type,
      async (ctx, documentId): Promise<EntryArticlesAnswer | null> => {
        const { role: roles, ...asked } = read.articles(ctx);
        const part = pageOf(strapi, asked);
        const found = await articlesFor(deskOf(ctx), type, documentId, roles, part);
        return found && paged(found.articles, found.total, part);
      },
      'This takes the permission to read titles, and credits or mentions, of articles.',
    );

  const knownWith = (type: NamedType) =>
    about(
      type,
      async (ctx, documentId): Promise<KnownWithAnswer | null> => {
        read.knownWith(ctx);
        const data = await companionsFor(deskOf(ctx), type, documentId);
        return data && { data };
      },
      'This takes the permission to read credits and mentions of articles.',
    );

  const parties = (type: NamedType) =>
    about(
      type,
      async (ctx, documentId): Promise<EntryPartiesAnswer | null> => {
        const { status = 'draft' } = read.parties(ctx);
        const data = await partiesFor(deskOf(ctx, status), type, documentId);
        return data && { data };
      },
      `This takes the permission to read ${type === 'person' ? 'affiliations' : 'ties'}.`,
    );

  return {
    articlesNamingPerson: articles('person'),
    articlesNamingOrganization: articles('organization'),
    knownWithPerson: knownWith('person'),
    knownWithOrganization: knownWith('organization'),
    affiliations: parties('person'),
    ties: parties('organization'),

    people: about(
      'organization',
      async (ctx, documentId): Promise<EntryPeopleAnswer | null> => {
        const { when, ...asked } = read.people(ctx);
        const part = pageOf(strapi, asked);
        const found = await membersFor(deskOf(ctx), documentId, when, part);
        return found && paged(found.members, found.total, part);
      },
      'This takes the permission to read names and affiliations of people.',
    ),
  };
};

export type EntryPanelsController = ReturnType<typeof entryPanelsController>;
