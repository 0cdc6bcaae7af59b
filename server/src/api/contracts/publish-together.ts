/** Somebody or something that an article links to, and that readers do not see as it stands. */
export interface UnpublishedEntry {
  type: 'person' | 'organization';
  documentId: string;
  /** null when the asker may not read it. */
  name: string | null;
  /** `modified`: published, with a draft that is newer. */
  state: 'draft' | 'modified';
  /** Whether the asker may publish it in the content manager. */
  mayPublish: boolean;
}

/** What a form has in one item of `credits` or `mentions`. */
export interface FormItem {
  /** Of an item that is saved. */
  id?: number | undefined;
  /** The documentId that was chosen, null when the link was taken away, missing when it is as it was saved. */
  person?: string | null | undefined;
  organization?: string | null | undefined;
}

/** The lists of an article as they stand in a form; a list that is missing is as it was saved. */
export interface FormLists {
  credits?: FormItem[] | undefined;
  mentions?: FormItem[] | undefined;
}

/** `POST /newsroom/articles/unpublished`, a route of the admin. */
export interface UnpublishedQuestion {
  /** documentIds of articles that are saved, at most `articlesAtOnce`; none for an article that is new. */
  articles: string[];
  /** The language of the articles; the site's default one when it is missing. */
  locale?: string | undefined;
  /** What a form says about the article, which is the only one then. */
  form?: FormLists | undefined;
}

export interface UnpublishedAnswer {
  data: {
    /** Those that the asker may read. Organizations come first, then by name. */
    entries: UnpublishedEntry[];
    /** How many more are drafts that the asker may not read. */
    hidden: number;
  };
}

/** The most entries that are published together. */
export const publishedAtOnce = 500;

/** `POST /newsroom/publish-together`, a route of the admin. */
export interface PublishTogetherOrder {
  entries: Array<Pick<UnpublishedEntry, 'type' | 'documentId'>>;
}

/** Those that were published now, in the order in which it was done; others were published already. */
export interface PublishTogetherAnswer {
  data: Array<Pick<UnpublishedEntry, 'type' | 'documentId'>>;
}
