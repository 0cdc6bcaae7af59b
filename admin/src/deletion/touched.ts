import type { Usage, UsageItem } from '../../../server/src/api/contracts/usage';

/** What a delete would touch in one version of the entries around. */
export interface TouchedVersion {
  total: number;
  items: UsageItem[];
}

const sections = (usage: Usage) => Object.values(usage);

/** @returns all the places, in one list */
export const touchedIn = (usage: Usage): TouchedVersion => ({
  total: sections(usage).reduce((sum, { total }) => sum + total, 0),
  items: sections(usage).flatMap(({ items }) => items),
});

const placeOf = ({ type, documentId, locale, list, position }: UsageItem): string =>
  [type, documentId, locale, list, position].join(' ');

/** @returns the places of drafts that are not the same in what is published, as far as they are listed */
export const onlyIn = (drafts: TouchedVersion, published: TouchedVersion): UsageItem[] => {
  const listed = new Set(published.items.map(placeOf));
  return drafts.items.filter((item) => !listed.has(placeOf(item)));
};

/** @returns the names as printed, each once */
export const printedIn = (items: UsageItem[]): string[] => [
  ...new Set(items.flatMap(({ printed }) => printed || [])),
];

/** @returns the first of some things, and how many there are beyond */
export const firstOf = <Item>(items: Item[], count: number, total = items.length) => ({
  shown: items.slice(0, count),
  more: total - Math.min(items.length, count),
});
