import type { EntryKey } from './entry';
import type { EntityType, FoundName } from './types';

/** What somebody decided about one name that the finder saw in a plain-text piece. What is absent stays as found. */
export interface NameDecision {
  file: string;
  /** `foundKey` of the name. */
  found: string;
  /** It is nobody, or should not be linked. */
  drop?: boolean | undefined;
  /** Instead of the roles that were found. */
  roles?: FoundName['roles'] | undefined;
  /** Whom it means: the key of a person or organization of the directory, or of the files. */
  target?: EntryKey | undefined;
  /** Name and title as they should be printed, in every role. */
  name?: string | undefined;
  title?: string | null | undefined;
}

/** An affiliation that a text seems to state and somebody did not believe. */
export interface AffiliationDecision {
  file: string;
  person: string;
  organization: string;
  role: string | null;
  drop: true;
}

/** What a person made of a plan: plain data, which goes into the next plan and is applied with it. */
export interface Decisions {
  names: NameDecision[];
  affiliations: AffiliationDecision[];
}

/** @returns what a decision calls a name by: whom it means in the directory, or how the text spells it */
export const foundKey = ({ type, known, name }: { type: EntityType; known: string | null; name: string }) =>
  known === null ? `${type} "${name}"` : `${type}:${known}`;
