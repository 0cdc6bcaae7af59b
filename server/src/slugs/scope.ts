import type { PublicType } from '../model';

/** Where a slug must be unique: in one type and, for translated types, one language (empty otherwise). */
export interface SlugScope {
  type: PublicType;
  language: string;
}

/** Slugs that differ in case alone count as one: MariaDB compares them so, and so do people. */
export const keyOf = (slug: string): string => slug.toLowerCase();
