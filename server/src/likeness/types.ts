import type { Name } from '../names/types';

/** The types whose entries are compared: those that can be merged. */
export type LikeType = 'person' | 'organization';

export const likeTypes = ['person', 'organization'] as const satisfies readonly LikeType[];

/** A person or an organization as far as it is compared, from its draft. */
export interface Likable {
  type: LikeType;
  documentId: string;
  name: string;
  names: Name[];
  /** Pages elsewhere about the same one. */
  sameAs: string[];
  disambiguation: string | null;
  classification: string | null;
  country: string | null;
}

/** Why two names look like one; the strongest first. */
export const nameReasons = [
  'name',
  'order',
  'transliteration',
  'legalForm',
  'spelling',
  'acronym',
  'shorter',
  'initials',
] as const;

export type NameReason = (typeof nameReasons)[number];

/** The field that a name or an address stands in. */
export type LikeField = 'name' | 'shortName' | 'nativeName' | 'aliases' | 'sameAs';

/** What speaks for two entries being one. */
export interface Reason {
  kind: NameReason | 'address';
  /** The name of the one, or the address that both have. */
  own: { text: string; field: LikeField };
  other: { text: string; field: LikeField };
}

/** What speaks against it. */
export interface Contradiction {
  kind: 'birth' | 'disambiguation' | 'classification' | 'country';
  own: string;
  other: string;
}

/** How alike two entries are. */
export interface Likeness {
  /** From 0 to 100; what is not more likely than not is no likeness. */
  score: number;
  /** At least one, the strongest first. */
  reasons: Reason[];
  against: Contradiction[];
}

/** An entry that looks like another one; its reasons tell of the other one first. */
export interface Alike extends Likeness {
  entry: Likable;
}
