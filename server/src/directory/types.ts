import type { EntityType } from '../pieces/types';
import type { Vocabulary } from '../model/vocabularies';

/** One person or organization with every name it goes by, as the finder and the planner need it. */
export interface DirectoryEntry {
  type: EntityType;
  slug: string;
  name: string;
  /** `Dr.`, `State Councilor`: people only. */
  prefix: string | null;
  familyName: string | null;
  givenName: string | null;
  /** Organizations only. */
  shortName: string | null;
  nativeName: string | null;
  /** ISO 3166-1 alpha-2, organizations only. */
  country: string | null;
  classification: Vocabulary['classification'] | null;
  aliases: Array<{ name: string; kind: Vocabulary['aliasKind']; language: string | null }>;
}
