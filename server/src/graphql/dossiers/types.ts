import type {
  ArticleDossier,
  ArticleFacts,
  ArticleReference,
  Companion,
  DossierAffiliation,
  DossierCredit,
  DossierMember,
  DossierMention,
  DossierTie,
  NamedAs,
  NamingArticle,
  OrganizationDossier,
  OrganizationFields,
  OrganizationInArticle,
  OrganizationReference,
  OtherName,
  PagedAnswer,
  PersonDossier,
  PersonFields,
  PersonInArticle,
  PersonReference,
  Picture,
  RelatedArticle,
} from '../../api/contracts/dossiers';
import type { GraphAnswer, GraphEdge, GraphNode } from '../../api/contracts/graph';
import type { FoundName, MatchedName } from '../../api/contracts/names';
import { vocabularies } from '../../model/vocabularies';

/** The fields of an answer, each with its type as GraphQL spells it: `[String!]!`. */
type Fields<Wire> = Record<keyof Wire, string>;

/** Fields of each of several shapes of one answer. */
type FieldsOfAll<Wire> = Record<Wire extends unknown ? keyof Wire : never, string>;

type Graph = GraphAnswer['data'];

const articleReference = {
  documentId: 'ID!',
  slug: 'String!',
  locale: 'String',
  title: 'String!',
  writtenOn: 'String',
  publishedAt: 'DateTime',
} satisfies Fields<ArticleReference>;

const personReference = {
  documentId: 'ID!',
  slug: 'String!',
  name: 'String!',
} satisfies Fields<PersonReference>;

const organizationReference = {
  documentId: 'ID!',
  slug: 'String!',
  name: 'String!',
  shortName: 'String',
  classification: 'String!',
} satisfies Fields<OrganizationReference>;

const named = {
  name: 'String!',
  printed: 'String',
  person: 'NewsroomPersonReference',
  organization: 'NewsroomOrganizationReference',
};

const sourced = {
  from: 'String',
  to: 'String',
  asOf: 'String',
  source: 'NewsroomArticleReference',
  note: 'String',
};

const affiliation = {
  organization: 'NewsroomOrganizationReference',
  kind: 'String!',
  role: 'String',
  ...sourced,
} satisfies Fields<DossierAffiliation>;

const member = {
  person: 'NewsroomPersonReference!',
  kind: 'String!',
  role: 'String',
  ...sourced,
} satisfies Fields<DossierMember>;

const tie = {
  type: 'String!',
  organization: 'NewsroomOrganizationReference',
  ...sourced,
} satisfies Fields<DossierTie>;

const personFields = {
  ...personReference,
  prefix: 'String',
  givenName: 'String',
  familyName: 'String',
  suffix: 'String',
  nativeName: 'String',
  disambiguation: 'String',
  summary: 'String',
  image: 'NewsroomPicture',
  sameAs: '[String!]!',
  aliases: '[NewsroomOtherName!]!',
} satisfies Fields<PersonFields>;

const organizationFields = {
  ...organizationReference,
  nativeName: 'String',
  country: 'String',
  summary: 'String',
  logo: 'NewsroomPicture',
  url: 'String',
  sameAs: '[String!]!',
  aliases: '[NewsroomOtherName!]!',
} satisfies Fields<OrganizationFields>;

const roles = [...vocabularies.creditRole, ...vocabularies.mentionRole];

/**
 * The types of the read model's answers: the fields of the wire contracts, which the compiler compares. Words with a
 * space in them (`part of`) are no names of an enumeration, so all words are texts, the same as in REST.
 */
export const answerTypes: Record<string, Record<string, string>> = {
  NewsroomPicture: {
    url: 'String!',
    alternativeText: 'String',
    caption: 'String',
    mime: 'String!',
    width: 'Int',
    height: 'Int',
  } satisfies Fields<Picture>,
  NewsroomOtherName: { name: 'String!', kind: 'String!', language: 'String' } satisfies Fields<OtherName>,
  NewsroomArticleReference: articleReference,
  NewsroomPersonReference: personReference,
  NewsroomOrganizationReference: organizationReference,
  NewsroomDossierCredit: { role: 'String!', ...named } satisfies Fields<DossierCredit>,
  NewsroomDossierMention: {
    role: 'String!',
    title: 'String',
    ...named,
  } satisfies Fields<DossierMention>,
  NewsroomDossierAffiliation: affiliation,
  NewsroomDossierMember: member,
  NewsroomDossierTie: tie,
  NewsroomTranslation: { locale: 'String!', slug: 'String!', title: 'String!' } satisfies Fields<
    ArticleDossier['translations'][number]
  >,
  NewsroomPersonInArticle: {
    ...personFields,
    affiliationsThen: '[NewsroomDossierAffiliation!]!',
    affiliationsNow: '[NewsroomDossierAffiliation!]!',
  } satisfies Fields<PersonInArticle>,
  NewsroomOrganizationInArticle: {
    ...organizationFields,
    ties: '[NewsroomDossierTie!]!',
  } satisfies Fields<OrganizationInArticle>,
  NewsroomRelatedArticle: { ...articleReference, shared: 'Int!' } satisfies Fields<RelatedArticle>,
  NewsroomArticleDossier: {
    ...articleReference,
    subtitle: 'String',
    summary: 'String',
    body: 'String',
    dateline: 'String',
    authorNote: 'String',
    image: 'NewsroomPicture',
    imageCaption: 'String',
    sourceUrl: 'String',
    updatedAt: 'DateTime!',
    translations: '[NewsroomTranslation!]!',
    credits: '[NewsroomDossierCredit!]!',
    mentions: '[NewsroomDossierMention!]!',
    people: '[NewsroomPersonInArticle!]!',
    organizations: '[NewsroomOrganizationInArticle!]!',
    related: '[NewsroomRelatedArticle!]!',
  } satisfies Fields<ArticleDossier>,
  NewsroomArticlesByRole: Object.fromEntries(
    roles.map((role) => [role, '[NewsroomArticleReference!]']),
  ) as Fields<Record<NamedAs, unknown>>,
  NewsroomPersonCompanion: {
    entry: 'NewsroomPersonReference!',
    articles: 'Int!',
  } satisfies Fields<Companion<PersonReference>>,
  NewsroomOrganizationCompanion: {
    entry: 'NewsroomOrganizationReference!',
    articles: 'Int!',
  } satisfies Fields<Companion<OrganizationReference>>,
  NewsroomKnownWith: {
    people: '[NewsroomPersonCompanion!]!',
    organizations: '[NewsroomOrganizationCompanion!]!',
  } satisfies Fields<PersonDossier['knownWith']>,
  NewsroomPersonDossier: {
    ...personFields,
    biography: 'String',
    updatedAt: 'DateTime!',
    affiliations: '[NewsroomDossierAffiliation!]!',
    articles: 'NewsroomArticlesByRole!',
    knownWith: 'NewsroomKnownWith!',
  } satisfies Fields<PersonDossier>,
  NewsroomPeopleNowAndBefore: {
    now: '[NewsroomDossierMember!]!',
    before: '[NewsroomDossierMember!]!',
  } satisfies Fields<OrganizationDossier['people']>,
  NewsroomTiesBothWays: {
    own: '[NewsroomDossierTie!]!',
    others: '[NewsroomDossierTie!]!',
  } satisfies Fields<OrganizationDossier['ties']>,
  NewsroomOrganizationDossier: {
    ...organizationFields,
    description: 'String',
    updatedAt: 'DateTime!',
    people: 'NewsroomPeopleNowAndBefore!',
    ties: 'NewsroomTiesBothWays!',
    articles: '[NewsroomNamingArticle!]!',
  } satisfies Fields<OrganizationDossier>,
  NewsroomNamingArticle: { ...articleReference, roles: '[String!]!' } satisfies Fields<NamingArticle>,
  NewsroomNamingArticles: {
    nodes: '[NewsroomNamingArticle!]!',
    pageInfo: 'Pagination!',
  } satisfies Fields<List<NamingArticle>>,
  NewsroomMembers: {
    nodes: '[NewsroomDossierMember!]!',
    pageInfo: 'Pagination!',
  } satisfies Fields<List<DossierMember>>,
  NewsroomSourcedAffiliation: {
    ...member,
    organization: 'NewsroomOrganizationReference',
  } satisfies Fields<ArticleFacts['affiliations'][number]>,
  NewsroomSourcedTie: {
    ...tie,
    of: 'NewsroomOrganizationReference!',
  } satisfies Fields<ArticleFacts['ties'][number]>,
  NewsroomArticleFacts: {
    affiliations: '[NewsroomSourcedAffiliation!]!',
    ties: '[NewsroomSourcedTie!]!',
  } satisfies Fields<ArticleFacts>,
  NewsroomGraphNode: {
    type: 'String!',
    key: 'String!',
    depth: 'Int!',
    ...organizationReference,
    // A person has none.
    classification: 'String',
  } satisfies FieldsOfAll<GraphNode>,
  NewsroomFoundName: {
    type: 'String!',
    ...organizationReference,
    // An organization has no disambiguation, a person no classification.
    classification: 'String',
    disambiguation: 'String',
    matched: 'NewsroomMatchedName!',
  } satisfies FieldsOfAll<FoundName>,
  NewsroomMatchedName: {
    name: 'String!',
    kind: 'String!',
    match: 'String!',
  } satisfies Fields<MatchedName>,
  NewsroomGraphEdge: {
    from: 'String!',
    to: 'String!',
    weight: 'Int!',
    articles: '[ID!]!',
  } satisfies Fields<GraphEdge>,
  NewsroomGraphLeftOut: { nodes: 'Int!', edges: 'Int!' } satisfies Fields<Graph['leftOut']>,
  NewsroomGraphArticle: {
    documentId: 'ID!',
    slug: 'String!',
    locale: 'String',
    title: 'String!',
    writtenOn: 'String',
  } satisfies Fields<Graph['articles'][string]> & { documentId: string },
  NewsroomGraph: {
    center: 'String!',
    nodes: '[NewsroomGraphNode!]!',
    edges: '[NewsroomGraphEdge!]!',
    leftOut: 'NewsroomGraphLeftOut!',
    articles: '[NewsroomGraphArticle!]!',
  } satisfies Fields<Graph>,
};

/** A page of a list, in the words of Strapi's GraphQL. */
export interface List<Item> {
  nodes: Item[];
  pageInfo: PagedAnswer<Item>['meta']['pagination'];
}
