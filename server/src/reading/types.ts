import type { EntityType, MentionRole } from '../pieces/types';
import type { Vocabulary } from '../model/vocabularies';

/** The fields of an article that name people and organizations, in the order in which they are read. */
export const readFields = ['title', 'subtitle', 'body', 'summary', 'imageCaption', 'authorNote'] as const;

export type ReadField = (typeof readFields)[number];

export type ReadList = 'credits' | 'mentions';

/** A credit or a mention. */
export interface ReadItem {
  role: string | null;
  /** Name as printed. */
  name: string | null;
  /** Title as printed; mentions only. */
  title?: string | null | undefined;
  /** documentIds. */
  person: string | null;
  organization: string | null;
}

/** What an article does not mean by a name. */
export interface Rejection {
  type: EntityType;
  /** The documentId of the entry that it does not mean; null for a name that is no entry. */
  entry: string | null;
  name: string;
}

/** An article as a form has it at this moment. */
export interface ReadForm extends Record<ReadField, string | null> {
  locale: string | null;
  credits: ReadItem[];
  mentions: ReadItem[];
  /** The documentId, when it has been saved: what was rejected there is left out. */
  article: string | null;
  /** What is rejected and not remembered with the article, as before it is saved first. */
  rejected: Rejection[];
}

/** A place in a field of the form; offsets in UTF-16 units, `end` not included. */
export interface TextPlace {
  field: ReadField;
  start: number;
  end: number;
}

/** Whether there is somebody behind a link; `hidden` when the asker may not see. */
export type LinkState = 'draft' | 'published' | 'modified' | 'missing' | 'hidden';

export interface NameRole {
  list: ReadList;
  role: string;
  /** Which item of the list it is, from 0. */
  index: number;
}

/** Somebody who is credited or mentioned. */
export interface LinkedName {
  type: EntityType | null;
  /** The documentId; null for a name that is only printed. */
  entry: string | null;
  /** The name of the entry, else as printed. */
  name: string;
  state: LinkState;
  roles: NameRole[];
  /** Mentioned, and named nowhere in the text. */
  absent: boolean;
  at: TextPlace[];
}

/** A way to link a name: the list and the role, and how the text prints it there. */
export interface Proposal {
  list: ReadList;
  role: MentionRole | Vocabulary['creditRole'];
  name: string;
  title: string | null;
}

/** What a new entry would be filled with. */
export interface NewEntry {
  name: string;
  prefix: string | null;
  familyName: string | null;
  givenName: string | null;
  affiliations: Array<{ organization: string; role: string | null }>;
}

/** Somebody whom the text names and who is not linked. */
export interface UnlinkedName {
  type: EntityType;
  /** The documentId; null when the directory has nobody of that name. */
  entry: string | null;
  name: string;
  /** The best first. */
  proposals: Proposal[];
  printed: string[];
  at: TextPlace[];
  /** Sentences that name them, the first of them. */
  sentences: string[];
  /** null for those who have an entry. */
  draft: NewEntry | null;
}

/** A role that the text states and the directory lacks. */
export interface StatedAffiliation {
  person: { entry: string; name: string };
  organization: { entry: string; name: string };
  role: string | null;
  evidence: string;
}

/** What the asker may do about it, by their permissions in the content manager. */
export interface ReadingPermissions {
  /** Change the credits and mentions of the article. */
  edit: boolean;
  create: Record<EntityType, boolean>;
  affiliate: boolean;
}

export interface Reading {
  linked: LinkedName[];
  unlinked: UnlinkedName[];
  affiliations: StatedAffiliation[];
  /** What was rejected here, to be undone. */
  rejected: Rejection[];
  may: ReadingPermissions;
}

/** What came of adding an affiliation. */
export interface AddedAffiliation {
  added: boolean;
}
