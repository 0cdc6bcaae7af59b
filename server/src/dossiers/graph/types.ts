import type { OrganizationReference, PersonReference } from '../../api/contracts/dossiers';
import type { NamedType } from '../appearances';
import type { NamingFilter } from '../articles-naming';

/** What a network is asked for. */
export interface NetworkQuestion {
  center: { type: NamedType; documentId: string };
  /** How many steps from the center a node may be. */
  depth: number;
  /** The most nodes, the center among them. */
  limit: number;
  filter: NamingFilter;
  /** The languages of the articles; those of all languages when it is missing, each once. */
  locales: readonly string[] | undefined;
  /** Whether only people or only organizations are met; the center is there whatever it is. */
  kind?: NamedType | undefined;
}

/** Somebody or something that may become a node. */
export type Found =
  (PersonReference & { type: 'person' }) | (OrganizationReference & { type: 'organization' });

export type Node = Found & { depth: number };
