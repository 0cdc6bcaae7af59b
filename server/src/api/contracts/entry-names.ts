/** `GET /newsroom/entry-names`, a route of the admin: people and organizations by name, drafts too. */
export interface EntryNamesQuery {
  /** A name or the beginning of one. */
  q?: string | undefined;
  /** Instead of `q`: one entry, of the `type` that is given with it. */
  id?: string | undefined;
  /** One type alone; both when it is missing. */
  type?: 'person' | 'organization' | undefined;
}

export interface EntryName {
  type: 'person' | 'organization';
  documentId: string;
  name: string;
  /** What tells people of one name apart; null when there is nothing. */
  disambiguation: string | null;
  /** Another name, by which it was found; null when it was found by its own. */
  alias: string | null;
}

/** Best first; at most `entryNamesListed`, of those that the asker may read. */
export interface EntryNamesAnswer {
  data: EntryName[];
}

export const entryNamesListed = 10;
