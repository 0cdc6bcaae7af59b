import type { Version } from '../links/statements';

/** The types whose entries can be merged. */
export type MergedType = 'person' | 'organization';

export const mergedTypes = ['person', 'organization'] as const satisfies readonly MergedType[];

/** What somebody asks for: documentIds of two entries of one type. */
export interface MergeQuestion {
  type: MergedType;
  /** The entry that goes. */
  from: string;
  /** The entry that stays. */
  into: string;
}

/** One of the two entries, as a plan shows it. */
export interface MergeSide {
  documentId: string;
  /** The names of its draft. */
  name: string;
  slug: string | null;
  isPublished: boolean;
}

/** A number of things, and the names of the first few. */
export interface Counted {
  count: number;
  examples: string[];
}

/** Links of other entries that will name `into`; drafts and published versions, and each language, apart. */
export interface LinkMove {
  /** The type of the entries that the links are in. */
  owner: 'article' | 'person' | 'organization';
  list: string;
  version: Version;
  locale: string | null;
  /** How many links, and the entries that they are in. */
  links: Counted;
  /** Of these, links that the same list has to `into` already: the two become one. */
  doubles: Counted;
}

/** Items of a list of `from`, and names and addresses, that go into that of `into`. */
export interface ItemMove {
  list: string;
  version: Version;
  added: Counted;
  /** What `into` has already. */
  doubles: Counted;
  /** Ties between the two, which would lead from an entry to itself. */
  dropped: Counted;
}

/** A field that `into` lacks and takes over. */
export interface FieldMove {
  field: string;
  version: Version;
  /** The first characters of the value. */
  value: string;
}

/** What stands against a merge. */
export interface MergeProblem {
  field: 'type' | 'from' | 'into';
  message: string;
}

/** What a merge would do; plain data. */
export interface MergePlan {
  type: MergedType;
  from: MergeSide | null;
  into: MergeSide | null;
  links: LinkMove[];
  items: ItemMove[];
  fields: FieldMove[];
  /** Slugs that will lead to `into`. */
  slugs: string[];
  /** Links in published versions that show nobody until `into` is published. */
  hiddenLinks: number;
  /** A merge with problems is refused. */
  problems: MergeProblem[];
  /** Stands for everything that the plan was made from; empty when there are problems. */
  fingerprint: string;
}

/** A merge that was done. */
export interface DoneMerge {
  id: string;
  type: MergedType;
  from: { documentId: string; name: string };
  into: { documentId: string; name: string };
  by: string | null;
  mergedAt: string;
  undoneAt: string | null;
}
