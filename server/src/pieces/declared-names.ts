import { slugFrom } from '../slugs/slugify';
import type { Identify } from './body-mentions';
import { foldName } from './characters';
import type { LocatedEntry } from './read-entities';
import { slugOfEntry } from './slug-in-file';
import type { EntityType } from './types';

/** The names and slugs that a bundle declares. */
export interface DeclaredNames {
  identify: Identify;
  /** Whether an entry of the type has this slug or name. */
  has(type: EntityType, text: string): boolean;
}

/** @returns who is named by what in the directory files of a bundle */
export const declaredNames = (entries: LocatedEntry[]): DeclaredNames => {
  const slugs = new Set<string>();
  const owners = new Map<string, string>();
  for (const entry of entries) {
    const { type, name, aliases = [] } = entry.declaration;
    const slug = slugOfEntry(entry.declaration);
    slugs.add(`${type}:${slug}`);
    // The first owner of a name stands for it: references by a name that two entries share are the planner's to refuse.
    for (const known of [name, ...aliases.map((alias) => alias.name)]) {
      const key = `${type}:${foldName(known)}`;
      if (!owners.has(key)) owners.set(key, slug);
    }
  }
  return {
    identify(type, text) {
      if (slugs.has(`${type}:${text}`)) return `${type}:${text}`;
      return `${type}:${owners.get(`${type}:${foldName(text)}`) ?? slugFrom(text, type)}`;
    },
    has: (type, text) => slugs.has(`${type}:${text}`) || owners.has(`${type}:${foldName(text)}`),
  };
};
