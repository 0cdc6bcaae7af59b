import type { Core } from '@strapi/types';
import { type StoredEntry, versions } from './entry';
import type { Item } from './lists';
import { missingEntries, tooLong } from './problems';
import { type MergeState, fingerprintOf } from './read';
import {
  type Counted,
  type FieldMove,
  type ItemMove,
  type LinkMove,
  type MergePlan,
  type MergeProblem,
  type MergeQuestion,
  type MergeSide,
} from './types';

/** How many names a plan tells; it counts the others. */
const shown = 5;
const shownCharacters = 200;

const counted = (some: string[], count = some.length): Counted => ({
  count,
  examples: [...new Set(some)].slice(0, shown).map((text) => text.slice(0, shownCharacters)),
});

const textOf = (item: Item): string =>
  [item.name, item.role, item.type].find((value) => typeof value === 'string' && value !== '')?.toString() ??
  '';

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const groupBy = <Value>(values: Value[], keyOf: (value: Value) => string): Value[][] => {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()];
};

const linkMoves = ({ namings, shared }: MergeState): LinkMove[] =>
  groupBy(namings, ({ place, version, locale }) => `${place.list.list} ${version} ${locale}`).flatMap(
    (some) => {
      const [first] = some;
      if (!first) return [];
      const rows = new Set(some);
      const doubles = shared.filter(({ naming }) => rows.has(naming));
      return [
        {
          owner: first.place.list.owner,
          list: first.place.list.list,
          version: first.version,
          locale: first.locale,
          links: counted(
            some.map(({ name }) => name),
            sum(some.map(({ links }) => links)),
          ),
          doubles: counted(
            doubles.map(({ naming }) => naming.name),
            sum(doubles.map((list) => list.doubles.length)),
          ),
        },
      ];
    },
  );

const itemMoves = ({ taken }: MergeState): ItemMove[] =>
  versions.flatMap((version) => {
    const over = taken[version];
    if (!over) return [];
    const lists = over.lists.map(({ own, added, doubles, dropped }) => ({
      list: own.list,
      version,
      added: counted(added.map(textOf)),
      doubles: counted(doubles.map(textOf)),
      dropped: counted(dropped.map(textOf)),
    }));
    const { added, doubles } = over.sameAs;
    const addresses = { added: counted(added), doubles: counted(doubles), dropped: counted([]) };
    return [...lists, { list: 'sameAs', version, ...addresses }].filter(
      (move) => move.added.count + move.doubles.count + move.dropped.count > 0,
    );
  });

const fieldMoves = ({ taken }: MergeState): FieldMove[] =>
  versions.flatMap((version) => {
    const { values = {}, media = {} } = taken[version] ?? {};
    const fields = Object.entries(values).filter(([field]) => field !== 'sameAs');
    return [
      ...fields.map(([field, value]) => ({
        field,
        version,
        value: String(value).slice(0, shownCharacters),
      })),
      ...Object.keys(media).map((field) => ({ field, version, value: '' })),
    ];
  });

const sideOf = (documentId: string, { draft, published }: StoredEntry): MergeSide => {
  const values = (draft ?? published)?.values;
  return {
    documentId,
    name: String(values?.name ?? ''),
    slug: typeof values?.slug === 'string' ? values.slug : null,
    isPublished: published !== undefined,
  };
};

/** Published slugs alone: an address that never answered need not lead anywhere. */
const slugsOf = ({ published }: StoredEntry): string[] =>
  typeof published?.values.slug === 'string' ? [published.values.slug] : [];

const nothing = { links: [], items: [], fields: [], slugs: [], hiddenLinks: 0, fingerprint: '' };

/** @returns a plan that says only why there can be no merge */
export const refusedPlan = ({ type }: MergeQuestion, problems: MergeProblem[]): MergePlan => ({
  type,
  from: null,
  into: null,
  ...nothing,
  problems,
});

/** @returns what a merge would do, as plain data */
export const planOf = async (strapi: Core.Strapi, state: MergeState): Promise<MergePlan> => {
  const { question, from, into, namings } = state;
  const missing = await missingEntries(strapi, state);
  if (missing.length > 0) return refusedPlan(question, missing);
  const problems = tooLong(state);
  const hidden = namings.filter(({ version }) => version === 'published');
  return {
    type: question.type,
    from: sideOf(question.from, from),
    into: sideOf(question.into, into),
    links: linkMoves(state),
    items: itemMoves(state),
    fields: fieldMoves(state),
    slugs: slugsOf(from),
    hiddenLinks: into.published ? 0 : sum(hidden.map(({ links }) => links)),
    problems,
    fingerprint: problems.length > 0 ? '' : fingerprintOf(state),
  };
};
