import type { ArticleReference, Companion, DossierMember, NamedAs, PagedAnswer } from './dossiers';

/** What the panels beside a person or an organization in the admin are told: drafts, as their asker may read them. */

export type EntryPlace = 'people' | 'organizations';

/** Where an article names the entry: in its draft and in what is published, or in one of them only. */
export type NamedIn = 'both' | 'draft' | 'published';

export interface EntryArticle extends Omit<ArticleReference, 'slug'> {
  roles: NamedAs[];
  namedIn: NamedIn;
}

/** `GET /newsroom/{people,organizations}/:id/articles` */
export interface EntryArticlesQuery {
  /** Roles with commas between them; all of them when it is missing. */
  role?: string;
  page?: number;
  pageSize?: number;
}

export type EntryArticlesAnswer = PagedAnswer<EntryArticle>;

/** An entry by its name, and by nothing else that would take a permission of its own. */
export interface NamedEntry {
  documentId: string;
  name: string;
}

export interface EntryMember extends Omit<DossierMember, 'person' | 'source'> {
  person: NamedEntry;
  source: Pick<ArticleReference, 'documentId' | 'locale' | 'title'> | null;
  isPublished: boolean;
}

/** `GET /newsroom/organizations/:id/people` */
export interface EntryPeopleQuery {
  /** Roles without a known end, or those that have ended. */
  when: 'now' | 'before';
  page?: number;
  pageSize?: number;
}

export type EntryPeopleAnswer = PagedAnswer<EntryMember>;

/** `GET /newsroom/{people,organizations}/:id/known-with` */
export interface KnownWithAnswer {
  data: {
    people: Companion<NamedEntry>[];
    organizations: Companion<NamedEntry>[];
    /** How many articles were counted, the latest ones, of how many that name the entry. */
    articles: { counted: number; total: number };
  };
}

/** What an item of a saved list links to; null where there is nothing, or nothing that the asker may read. */
export interface EntryParty {
  /** The id of the item. */
  item: number;
  organization: NamedEntry | null;
  source: Pick<ArticleReference, 'documentId' | 'locale' | 'title'> | null;
}

/** `GET /newsroom/people/:id/affiliations`, `GET /newsroom/organizations/:id/ties` */
export interface EntryPartiesQuery {
  status?: 'draft' | 'published';
}

export interface EntryPartiesAnswer {
  data: EntryParty[];
}
