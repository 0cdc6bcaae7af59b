import type { Entry, Item, Ref, State, Version } from './model';

const kinds = ['draft', 'published'] as const;

const versionsOf = ({ languages }: Entry): Version[] =>
  [...languages.values()].flatMap(({ draft, published }) => (published ? [draft, published] : [draft]));

const names = ({ to }: Item, { entry }: Entry): boolean =>
  Object.values(to).some((ref) => ref.entry === entry);

/** Whom an item of an article names: roles are all the same here, so two items with one target say the same. */
const targetOf = ({ to }: Item): number | undefined => (to.person ?? to.organization)?.entry;

/** Of a moved item and one that was there with the same target, the first stays. */
const withoutDoubles = (items: Item[], moved: Set<Item>): Item[] => {
  const kept: Item[] = [];
  for (const item of items) {
    const isDouble = kept.some(
      (other) =>
        moved.has(other) !== moved.has(item) &&
        targetOf(item) !== undefined &&
        targetOf(other) === targetOf(item),
    );
    if (!isDouble) kept.push(item);
  }
  return kept;
};

/** Links to one entry lead to the other, in every version of every other entry. */
const moveLinks = (state: State, from: Entry, into: Entry): void => {
  const target: Ref = { entry: into.entry, locale: null };
  const others = [...state.slots.values()].filter((entry) => entry !== from && entry !== into);
  for (const entry of others) {
    for (const version of versionsOf(entry)) {
      for (const [list, items] of Object.entries(version.lists)) {
        const moved = new Set(items.filter((item) => names(item, from)));
        for (const { to } of moved) {
          for (const [field, ref] of Object.entries(to)) {
            if (ref.entry === from.entry) Object.assign(to, { [field]: target });
          }
        }
        if (entry.type === 'article') version.lists[list] = withoutDoubles(items, moved);
      }
    }
  }
};

/** Drafts take over from drafts, published versions from published ones; what links the two to one another goes. */
const joinLists = (from: Entry, into: Entry): void => {
  const [old, kept] = [from.languages.get(null), into.languages.get(null)];
  for (const kind of kinds) {
    const version = kept?.[kind];
    if (!version) continue;
    const coming = old?.[kind]?.lists ?? {};
    for (const list of new Set([...Object.keys(version.lists), ...Object.keys(coming)])) {
      const staying = (version.lists[list] ?? []).filter((item) => !names(item, from));
      const added = (coming[list] ?? []).filter((item) => !names(item, from) && !names(item, into));
      version.lists[list] = [...staying, ...structuredClone(added)];
    }
  }
};

/** Merges an entry into another, in place; who held the slot of the first takes it out. */
export const mergeInModel = (state: State, from: Entry, into: Entry): void => {
  moveLinks(state, from, into);
  joinLists(from, into);
};

const labelsOf = (entry: Entry): string[] =>
  versionsOf(entry).flatMap(({ lists }) =>
    Object.values(lists).flatMap((items) => items.map(({ label }) => label)),
  );

/** @returns whether both have an item of the same words, as an entry and its clone do */
export const sharesLabels = (one: Entry, other: Entry): boolean => {
  const labels = new Set(labelsOf(one));
  return labelsOf(other).some((label) => labels.has(label));
};
