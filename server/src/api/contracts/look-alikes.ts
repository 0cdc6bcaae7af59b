import type { Contradiction, LikeField, LikeType, NameReason, Reason } from '../../likeness/types';

export type { Contradiction, LikeField, LikeType, NameReason, Reason };

/** A person or an organization with what helps to tell it from another one; null for what the asker may not read. */
export interface LookAlikeEntry {
  documentId: string;
  name: string;
  slug: string | null;
  isPublished: boolean;
  disambiguation: string | null;
  classification: string | null;
  country: string | null;
  /** The organization of a person's first affiliation. */
  organization: string | null;
  /** How many articles name it, in whatever language, drafts included. */
  articles: number | null;
}

/** An entry that looks like the one that was asked about; reasons tell of the one asked about first. */
export interface LookAlike {
  entry: LookAlikeEntry;
  /** From 50 to 100. */
  score: number;
  reasons: Reason[];
  against: Contradiction[];
}

/** An entry of which somebody has said that it is not the same one. */
export interface DistinctEntry {
  documentId: string;
  name: string;
  by: string | null;
  at: string;
}

/** `GET /newsroom/{people,organizations}/:id/look-alikes`, routes of the admin: the likeliest first. */
export interface LookAlikesAnswer {
  data: LookAlike[];
  meta: { distinct: DistinctEntry[] };
}

/** `GET /newsroom/look-alikes`, a route of the admin. */
export interface LikelyPairsQuery {
  type: LikeType;
  page: number;
  pageSize: number;
}

/** Two entries that look like one; reasons tell of `one` first. */
export interface LikelyPairAnswer {
  one: LookAlikeEntry;
  other: LookAlikeEntry;
  score: number;
  reasons: Reason[];
  against: Contradiction[];
}

export interface LikelyPairsAnswer {
  data: LikelyPairAnswer[];
  meta: { pagination: { page: number; pageSize: number; total: number } };
}

/** What `POST` and `DELETE /newsroom/look-alikes/rejections` take: the latter in the query. */
export interface Rejection {
  type: LikeType;
  one: string;
  other: string;
}

export interface RejectionAnswer {
  data: Rejection;
}
