import type { Core } from '@strapi/types';
import type { ArticleFacts } from '../../api/contracts/dossiers';
import type { Version } from '../../dossiers/access';
import type { NamedType } from '../../dossiers/appearances';
import type { DossierService } from '../../dossiers/service';
import type { PublicType } from '../../model';
import { batched } from '../batch';
import { accessFor } from './access';
import { type Entry, listField, versionOf } from './list-field';
import type { Field } from './nexus';
import { read } from './read';

/** The other ends of links, as fields of our types. */
export const backlinksOf = (strapi: Core.Strapi): Record<PublicType, Record<string, Field>> => {
  const service = (): DossierService => strapi.plugin('newsroom').service('dossiers');

  const articles = (type: NamedType): Field =>
    listField(strapi, {
      type: 'NewsroomNamingArticles!',
      args: { roles: '[String!]', from: 'String', to: 'String', locale: 'String' },
      read: read.articles,
      mustFind: [type, 'article'],
      answer: (documentIds, filter, ...asked) =>
        service().articlesNamingEach(type, documentIds, filter, ...asked),
    });

  const people = listField(strapi, {
    type: 'NewsroomMembers!',
    args: { at: 'String' },
    read: read.people,
    mustFind: ['organization', 'person'],
    answer: (documentIds, { at }, ...asked) =>
      service().membersOfEach(documentIds, at === undefined ? 'ever' : { at }, ...asked),
  });

  interface FactsQuestion {
    locale: string | undefined;
    status: Version;
  }
  const factsOf = batched<FactsQuestion, ArticleFacts>(async (context, question, documentIds) =>
    service().factsOfEach(documentIds, await accessFor(strapi, context, question, ['article'])),
  );
  const facts: Field = {
    type: 'NewsroomArticleFacts',
    args: {},
    resolve(parent, _args, context) {
      const article = parent as Entry;
      const question = { locale: article.locale ?? undefined, status: versionOf(article) };
      return factsOf(context, question, article.documentId);
    },
  };

  return {
    article: { facts },
    person: { articles: articles('person') },
    organization: { articles: articles('organization'), people },
  };
};
