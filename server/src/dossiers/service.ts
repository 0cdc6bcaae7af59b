import type { Core } from '@strapi/types';
import type { PublicType } from '../model';
import type { Access } from './access';
import { type ArticlePart, articleDossier } from './article';
import { articleFacts, factsOfEach } from './article-facts';
import type { NamedType } from './appearances';
import { type NamingFilter, articlesNaming } from './articles-naming';
import { type ListPart, articlesNamingEach } from './articles-naming-each';
import { affiliationsOf } from './affiliations';
import { articlesLookedAt, companionsIn } from './companions';
import { type DraftsFilter, draftsNaming } from './drafts-naming';
import { draftsThere } from './drafts-there';
import { articlesBetween } from './graph/between';
import { mostNamed } from './graph/most-named';
import { countArticlesNaming } from './count-articles';
import { networkAround } from './graph/network';
import type { NetworkQuestion } from './graph/types';
import { type LatestQuestion, latestArticles } from './latest-articles';
import { type Part, type When, countMembers, membersOf } from './members';
import { membersOfEach } from './members-each';
import { type OrganizationPart, organizationDossier } from './organization';
import type { Asked } from './parts';
import { type PersonPart, personDossier } from './person';
import type { Readable } from './readable';
import { type Reader, found, foundTogether, readerOf } from './reader';
import { tiesOf } from './ties';

/**
 * The read model: everything about an entry in a few statements. REST, GraphQL, JSON-LD, feeds and the admin all ask
 * here, each with what its asker may see.
 */
export const dossiers = ({ strapi }: { strapi: Core.Strapi }) => {
  // The names of tables stay as long as the process; they are there when the database is.
  let known: Reader | undefined;
  const reader = (): Reader => (known ??= readerOf(strapi));
  return {
    /** @returns an article with everybody in it; null when there is no such version in the language */
    article: (documentId: string, access: Access, asked?: Asked<ArticlePart>) =>
      articleDossier(reader(), documentId, access, asked),
    /** @returns a person with their roles and the latest articles; null when there is no such version */
    person: (documentId: string, access: Access, asked?: Asked<PersonPart>) =>
      personDossier(reader(), documentId, access, asked),
    /** @returns an organization with people, ties and the latest articles; null when there is no such version */
    organization: (documentId: string, access: Access, asked?: Asked<OrganizationPart>) =>
      organizationDossier(reader(), documentId, access, asked),
    /** @returns articles that name an entry, newest first, and how many there are */
    articlesNaming: (type: NamedType, documentId: string, filter: NamingFilter, part: Part, access: Access) =>
      articlesNaming(reader(), type, documentId, filter, part, access),
    /** @returns the same for several entries at once, by documentId */
    articlesNamingEach: (
      type: NamedType,
      documentIds: string[],
      filter: NamingFilter,
      part: Part,
      access: Access,
      asked: Asked<ListPart>,
    ) => articlesNamingEach(reader(), type, documentIds, filter, part, access, asked),
    /** @returns articles of every language that name an entry in their drafts or in what is published of them */
    draftsNaming: (type: NamedType, documentId: string, filter: DraftsFilter, part: Part) =>
      draftsNaming(reader(), type, documentId, filter, part),
    /** @returns which of some drafts are among the readable ones, and whether each is published */
    draftsThere: (type: PublicType, documentIds: string[], readable: Readable) =>
      draftsThere(reader(), type, documentIds, readable),
    /** @returns how many articles of any language name each of some entries */
    countArticlesNaming: (
      type: NamedType,
      documentIds: string[],
      access: Omit<Access, 'locale'>,
      readable: Readable = null,
    ) => countArticlesNaming(reader(), type, documentIds, access, readable),
    /** @returns people of an organization, oldest role first, and how many roles there are */
    members(documentId: string, when: When, part: Part, access: Access, readable: Readable = null) {
      return foundTogether(reader(), {
        members: membersOf(reader(), documentId, when, part, access, readable),
        total: countMembers(reader(), documentId, when, access, readable),
      });
    },
    /** @returns whom and what the latest drafts that name an entry name together with it, most often first */
    async knownWith(
      type: NamedType,
      documentId: string,
      readable: DraftsFilter['readable'],
      known: Record<NamedType, Readable>,
      access: Access,
    ) {
      const filter = { versions: ['draft' as const], readable };
      const part = { start: 0, size: articlesLookedAt };
      const { articles, total } = await draftsNaming(reader(), type, documentId, filter, part);
      const ids = articles.map(({ id }) => id);
      const companions = await foundTogether(reader(), {
        people: companionsIn(reader(), 'person', ids, documentId, access, known.person),
        organizations: companionsIn(reader(), 'organization', ids, documentId, access, known.organization),
      });
      return { ...companions, looked: ids.length, total };
    },
    /** @returns the affiliations of a person, or the ties of an organization, in the order of its list */
    parties: (type: NamedType, documentId: string, access: Access) =>
      type === 'person'
        ? found(reader(), affiliationsOf(reader(), { person: documentId }, access))
        : found(reader(), tiesOf(reader(), { own: documentId }, access)),
    /** @returns the same for several organizations at once, by documentId */
    membersOfEach: (documentIds: string[], when: When, part: Part, access: Access, asked: Asked<ListPart>) =>
      membersOfEach(reader(), documentIds, when, part, access, asked),
    /** @returns the articles that were published last, with their authors */
    latest: (question: LatestQuestion, access: Access) => latestArticles(reader(), question, access),
    /** @returns the affiliations and ties that an article is the source of; null when there is no such version */
    facts: (documentId: string, access: Access) => articleFacts(reader(), documentId, access),
    /** @returns the same for several articles of one language at once, by documentId */
    factsOfEach: (documentIds: string[], access: Access) => factsOfEach(reader(), documentIds, access),
    /** @returns who is named together with somebody or something, and on from there; null when it is not there */
    graph: (question: NetworkQuestion, access: Access) => networkAround(reader(), question, access),
    /** @returns the articles that name two entries, newest first; null when one of them is not there */
    articlesBetween: (
      ends: Parameters<typeof articlesBetween>[1],
      question: Parameters<typeof articlesBetween>[2],
      access: Access,
    ) => articlesBetween(reader(), ends, question, access),
    /** @returns whom and what the latest articles name most */
    mostNamed: (question: Parameters<typeof mostNamed>[1], access: Access) =>
      mostNamed(reader(), question, access),
  };
};

export type DossierService = ReturnType<typeof dossiers>;
