import type { Core } from '@strapi/types';
import type { PublicType } from '../model';
import type { Ability } from './content-manager';
import { inBatches } from '../pieces/batches';
import { readableDrafts } from './readable-drafts';

/** Where an entry is: its type and, for articles, its language. */
export interface Located {
  type: PublicType;
  documentId: string;
  locale: string | null;
}

/** What names an entry, as far as the asker may see it. */
export interface EntryNames {
  documentId: string;
  title?: string | null;
  name?: string | null;
  slug?: string | null;
}

const placeOf = ({ type, documentId, locale }: Located): string => [type, locale ?? '', documentId].join(' ');

const groupsOf = (items: Located[]): Array<{ type: PublicType; locale: string | null; ids: Set<string> }> => {
  const groups = new Map<string, { type: PublicType; locale: string | null; ids: Set<string> }>();
  for (const { type, locale, documentId } of items) {
    const key = `${type} ${locale ?? ''}`;
    const group = groups.get(key) ?? { type, locale, ids: new Set<string>() };
    group.ids.add(documentId);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/**
 * @returns finds an entry by its place among those that the asker may read in the content manager, without the fields
 * that they may not; undefined for others
 */
export const readableEntries = async (
  strapi: Core.Strapi,
  ability: Ability,
  items: Located[],
): Promise<(item: Located) => Partial<EntryNames> | undefined> => {
  const entries = new Map<string, Partial<EntryNames>>();
  for (const { type, locale, ids } of groupsOf(items)) {
    const found = await inBatches([...ids], (some) =>
      readableDrafts<EntryNames>(strapi, ability, type, { ids: some, ...(locale ? { locale } : {}) }),
    );
    for (const entry of found) entries.set(placeOf({ type, locale, documentId: entry.documentId }), entry);
  }
  return (item) => entries.get(placeOf(item));
};
