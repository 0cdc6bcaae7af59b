import type { Usage } from '../../links/usage';

export type { Usage, UsageItem, UsageSection } from '../../links/usage';

/**
 * `GET /api/newsroom/{articles,people,organizations}/:id/usage` of the content API, and the same without `/api` for
 * the admin: what a delete of the entry would touch.
 */
export interface UsageQuery {
  /** The language of an article, as a delete takes it: the default one when it is missing, `*` for all. */
  locale?: string | undefined;
}

export interface UsageAnswer {
  data: {
    /** Links in published versions. */
    published: Usage;
    /** Links in drafts; null for those who may not read drafts. */
    drafts: Usage | null;
  };
}
