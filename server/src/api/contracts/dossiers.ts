import type { Vocabulary } from '../../model/vocabularies';

/**
 * What the dossiers and backlinks answer. Dates are ISO 8601; partial dates (`writtenOn`, `from`, `to`, `asOf`) are
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. What the asker may not `find` is left out: lists are shorter, links are null.
 */

/** A picture of the media library. */
export interface Picture {
  url: string;
  alternativeText: string | null;
  caption: string | null;
  mime: string;
  width: number | null;
  height: number | null;
}

/** Enough of an article to link to it. */
export interface ArticleReference {
  documentId: string;
  slug: string;
  locale: string | null;
  title: string;
  writtenOn: string | null;
  publishedAt: string | null;
}

/** Enough of a person to link to them. */
export interface PersonReference {
  documentId: string;
  slug: string;
  name: string;
}

/** Enough of an organization to link to it. */
export interface OrganizationReference {
  documentId: string;
  slug: string;
  name: string;
  shortName: string | null;
  classification: Vocabulary['classification'];
}

/** An item of an article's credits or mentions: at most one of `person` and `organization` is there. */
interface Named {
  /** The name to show: as printed, else that of the entry. */
  name: string;
  /** The name as the article prints it; null when it prints that of the entry. */
  printed: string | null;
  person: PersonReference | null;
  organization: OrganizationReference | null;
}

export interface DossierCredit extends Named {
  role: Vocabulary['creditRole'];
}

export interface DossierMention extends Named {
  role: Vocabulary['mentionRole'];
  /** The title as printed beside the name. */
  title: string | null;
}

/** When something held, as far as is known. */
export interface Period {
  from: string | null;
  to: string | null;
  asOf: string | null;
}

/** The article that says so. */
interface Sourced extends Period {
  source: ArticleReference | null;
  note: string | null;
}

/** A role of a person, seen from the person. */
export interface DossierAffiliation extends Sourced {
  organization: OrganizationReference | null;
  kind: Vocabulary['affiliationKind'];
  role: string | null;
}

/** A role of a person, seen from the organization. */
export interface DossierMember extends Sourced {
  person: PersonReference;
  kind: Vocabulary['affiliationKind'];
  role: string | null;
}

export interface DossierTie extends Sourced {
  type: Vocabulary['tieType'];
  /** The other organization. */
  organization: OrganizationReference | null;
}

export interface OtherName {
  name: string;
  kind: Vocabulary['aliasKind'];
  language: string | null;
}

export interface PersonFields extends PersonReference {
  prefix: string | null;
  givenName: string | null;
  familyName: string | null;
  suffix: string | null;
  nativeName: string | null;
  disambiguation: string | null;
  summary: string | null;
  image: Picture | null;
  sameAs: string[];
  aliases: OtherName[];
}

export interface OrganizationFields extends OrganizationReference {
  nativeName: string | null;
  country: string | null;
  summary: string | null;
  logo: Picture | null;
  url: string | null;
  sameAs: string[];
  aliases: OtherName[];
}

/** A person of an article, once, however often the article names them. */
export interface PersonInArticle extends PersonFields {
  /** Affiliations that held when the article was written. */
  affiliationsThen: DossierAffiliation[];
  /** Affiliations that have no known end. */
  affiliationsNow: DossierAffiliation[];
}

/** An organization of an article, once: named in it. */
export interface OrganizationInArticle extends OrganizationFields {
  ties: DossierTie[];
}

/** An article that shares people and organizations with another. */
export interface RelatedArticle extends ArticleReference {
  /** How many people and organizations both name. */
  shared: number;
}

/** `GET /api/newsroom/articles/:id/dossier` */
export interface ArticleDossier extends ArticleReference {
  subtitle: string | null;
  summary: string | null;
  body: string | null;
  dateline: string | null;
  authorNote: string | null;
  image: Picture | null;
  imageCaption: string | null;
  sourceUrl: string | null;
  updatedAt: string;
  /** The same article in other languages. */
  translations: Array<{ locale: string; slug: string; title: string }>;
  credits: DossierCredit[];
  mentions: DossierMention[];
  people: PersonInArticle[];
  organizations: OrganizationInArticle[];
  related: RelatedArticle[];
}

/** In which ways an article names an entry: roles of credits and mentions, each once. */
export type NamedAs = Vocabulary['creditRole'] | Vocabulary['mentionRole'];

/** An article that names an entry. */
export interface NamingArticle extends ArticleReference {
  roles: NamedAs[];
}

/** Somebody or something that articles name together with an entry. */
export interface Companion<Reference> {
  entry: Reference;
  /** How many articles name both. */
  articles: number;
}

/** `GET /api/newsroom/people/:id/dossier` */
export interface PersonDossier extends PersonFields {
  biography: string | null;
  updatedAt: string;
  /** Oldest first; without dates last. */
  affiliations: DossierAffiliation[];
  /** The latest articles by role, newest first. */
  articles: Partial<Record<NamedAs, ArticleReference[]>>;
  knownWith: {
    people: Companion<PersonReference>[];
    organizations: Companion<OrganizationReference>[];
  };
}

/** `GET /api/newsroom/organizations/:id/dossier` */
export interface OrganizationDossier extends OrganizationFields {
  description: string | null;
  updatedAt: string;
  people: {
    /** Roles without a known end. */
    now: DossierMember[];
    before: DossierMember[];
  };
  ties: {
    /** As this organization's entry says. */
    own: DossierTie[];
    /** As entries of other organizations say of this one. */
    others: DossierTie[];
  };
  articles: NamingArticle[];
}

/** `GET /api/newsroom/articles/:id/facts`: what this article is the source of. */
export interface ArticleFacts {
  affiliations: Array<DossierMember & { organization: OrganizationReference | null }>;
  ties: Array<DossierTie & { of: OrganizationReference }>;
}

export interface DossierAnswer<Dossier> {
  data: Dossier;
}

/** A page of a list, in Strapi's words. */
export interface PagedAnswer<Item> {
  data: Item[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}

/** `GET /api/newsroom/{people,organizations}/:id/articles?role=&from=&to=&page=` */
export type NamingArticlesAnswer = PagedAnswer<NamingArticle>;

/** `GET /api/newsroom/organizations/:id/people?at=2016-12` */
export type MembersAnswer = PagedAnswer<DossierMember>;
