import type { Vocabulary } from '../../model/vocabularies';
import type { OrganizationReference, PersonReference } from './dossiers';

/** `GET /api/newsroom/names?q=` */
export interface NamesQuery {
  q: string;
  type?: 'person' | 'organization' | undefined;
  limit?: number | undefined;
}

/** Which of its names an entry was found by. */
export interface MatchedName {
  name: string;
  kind: 'name' | 'shortName' | 'nativeName' | Vocabulary['aliasKind'];
  /** How well it fits: exact before prefix before a word inside before a misspelling. */
  match: 'exact' | 'prefix' | 'word' | 'similar';
}

export type FoundName =
  | (PersonReference & { type: 'person'; disambiguation: string | null; matched: MatchedName })
  | (OrganizationReference & { type: 'organization'; matched: MatchedName });

/** Best first. */
export interface NamesAnswer {
  data: FoundName[];
}
