/** `GET /newsroom/{articles,people,organizations}/:id/version`, routes of the admin. */
export interface VersionQuery {
  /** The language of an article; the site's default one when it is missing. */
  locale?: string | undefined;
}

/** The draft as it is stored now: when it was saved, and by whom. */
export interface Version {
  /** ISO 8601. */
  updatedAt: string;
  /** null when nobody of the admin saved it: an import, an API token. */
  by: { id: number; name: string } | null;
}

export interface VersionAnswer {
  data: Version;
}
