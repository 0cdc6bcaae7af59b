import type { NamedType } from '../../dossiers/appearances';
import type { ArticleReference, OrganizationReference, PersonReference } from './dossiers';
import type { GraphAnswer, GraphQuery } from './graph';
import type { NamesQuery } from './names';

export type { NamedType } from '../../dossiers/appearances';

interface InVersion {
  status?: 'published' | 'draft' | undefined;
}

/** `GET /newsroom/graph`: the question of the content API, and whether only people or organizations are to be met. */
export interface NetworkQuery extends GraphQuery, InVersion {
  kind?: NamedType | undefined;
}

/** What the network does not count, since the asker's role may not read all of it. */
export type HiddenFromAsker = NamedType | 'credits' | 'mentions' | 'languages';

interface NetworkMeta {
  hidden: HiddenFromAsker[];
}

/** The keys of nodes are `person:` or `organization:` and the documentId. */
export interface NetworkAnswer {
  data: GraphAnswer['data'];
  meta: NetworkMeta;
}

/** `GET /newsroom/graph/articles`: the articles that name the center and another one. */
export interface NetworkArticlesQuery
  extends Pick<GraphQuery, 'center' | 'roles' | 'from' | 'to' | 'locale'>, InVersion {
  other: string;
}

export interface NetworkArticlesAnswer {
  /** The newest ones. */
  data: ArticleReference[];
  meta: { total: number };
}

/** `GET /newsroom/graph/suggestions`: whom and what the latest articles name most. */
export interface NetworkSuggestionsQuery extends InVersion {
  locale?: string | undefined;
}

export type NetworkSuggestion = (
  (PersonReference & { type: 'person' }) | (OrganizationReference & { type: 'organization' })
) & {
  /** How many of the latest articles name it. */
  articles: number;
};

export interface NetworkSuggestionsAnswer {
  data: NetworkSuggestion[];
  meta: NetworkMeta;
}

/** `GET /newsroom/names`: the search of the content API; with `status=draft` among drafts, too. */
export interface AdminNamesQuery extends NamesQuery, InVersion {}
