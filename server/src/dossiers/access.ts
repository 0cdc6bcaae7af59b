import type { PublicType } from '../model';

/** Which versions of entries an answer is made of: with `draft`, those of everything that it names, too. */
export type Version = 'published' | 'draft';

/** What an asker may see. Every question of this room takes one, so that nobody can forget to check. */
export interface Access {
  version: Version;
  /** The types whose entries may be found: what may not be found is nowhere in an answer. */
  may: Record<PublicType, boolean>;
  /** The language of articles. Sources of facts stay in the language that the fact names. */
  locale: string;
}
