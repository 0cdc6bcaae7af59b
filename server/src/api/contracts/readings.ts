import type { Reading, ReadForm, ReadItem, Rejection } from '../../reading/types';

export type {
  AddedAffiliation,
  LinkedName,
  NewEntry,
  Proposal,
  Reading,
  ReadField,
  ReadItem,
  ReadList,
  Rejection,
  StatedAffiliation,
  TextPlace,
  UnlinkedName,
} from '../../reading/types';

/** An item of the form as it is now. */
export interface AskedItem extends Omit<ReadItem, 'person' | 'organization'> {
  /** The id of the item in the version that the form shows; missing for one that is not saved yet. */
  id?: number | undefined;
  /** A documentId; null when nobody is linked; missing when it is still as it was saved. */
  person?: string | null | undefined;
  organization?: string | null | undefined;
}

/** `POST /newsroom/articles/reading`, a route of the admin. */
export interface ReadingQuestion extends Omit<ReadForm, 'credits' | 'mentions'> {
  credits: AskedItem[];
  mentions: AskedItem[];
  /** Which version the form shows. */
  status: 'draft' | 'published';
}

export interface ReadingAnswer {
  data: Reading;
}

/** `POST` and `DELETE /newsroom/articles/:id/rejections`: what the article does not mean; all of it is answered. */
export interface RejectionsAnswer {
  data: Rejection[];
}

/** `POST /newsroom/articles/:id/affiliations`: adds to the draft of the person, with this article as the source. */
export interface AffiliationOrder {
  person: string;
  organization: string;
  role: string | null;
  locale: string | null;
}

export interface AffiliationAnswer {
  data: {
    /** Whether the person lacked it. */
    added: boolean;
  };
}
