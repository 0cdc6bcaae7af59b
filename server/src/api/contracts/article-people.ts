/** Some names in the order of the article, and how many follow them. */
export interface ShortList {
  names: string[];
  more: number;
}

/** Who made an article and who is in it, as a list of articles shows it. */
export interface ArticlePeople {
  authors: ShortList;
  people: ShortList;
}

/** The most articles that one request may ask about. */
export const articlesAtOnce = 100;

/** `GET /newsroom/articles/people`, a route of the admin. */
export interface ArticlePeopleQuery {
  /** documentIds of articles, at most `articlesAtOnce`. */
  ids: string[];
  /** The language of the articles; the site's default one when it is missing. */
  locale?: string;
}

/** The articles that exist in that language and that the asker may read, by documentId. */
export interface ArticlePeopleAnswer {
  data: Record<string, ArticlePeople>;
}
