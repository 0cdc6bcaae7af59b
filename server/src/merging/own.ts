import { limits } from '../model/limits';
import { publicTypes } from '../model';
import { combine, names, renamed } from './combine';
import type { StoredVersion } from './entry';
import { type Item, type OwnList, columnsOf, listsOf } from './lists';
import type { MergeQuestion } from './types';

/** What becomes of one list of `into`. */
export interface JoinedList {
  own: OwnList;
  items: Item[];
  /** Of the items, those that come from `from`. */
  added: Item[];
  doubles: Item[];
  /** Ties between the two. */
  dropped: Item[];
  /** How many items the list may have. */
  max: number;
}

/** What one version of `into` takes over from the same version of `from`. */
export interface TakenOver {
  values: Record<string, unknown>;
  media: StoredVersion['media'];
  lists: JoinedList[];
  sameAs: { added: string[]; doubles: string[] };
}

/** Fields with rules of their own, or that stay as they are. */
const special = new Set(['name', 'slug', 'sameAs']);

/** Names that become aliases when `into` has another one there. */
const otherNames: Array<{ field: string; kind: string }> = [
  { field: 'name', kind: 'full' },
  { field: 'shortName', kind: 'short' },
  { field: 'nativeName', kind: 'native' },
];

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** A choice that stands at its default says nothing yet. */
const saysNothing = (type: MergeQuestion['type'], field: string, value: unknown): boolean => {
  const attribute = Object.entries(publicTypes[type].fields).find(([name]) => name === field)?.[1].attribute;
  const fallback = attribute && 'default' in attribute ? attribute.default : undefined;
  return isEmpty(value) || (fallback !== undefined && value === fallback);
};

const takenValues = (type: MergeQuestion['type'], from: StoredVersion, into: StoredVersion) =>
  Object.fromEntries(
    Object.keys(publicTypes[type].fields)
      .filter((field) => field in into.values && !special.has(field))
      .filter((field) => saysNothing(type, field, into.values[field]))
      .filter((field) => !saysNothing(type, field, from.values[field]))
      .map((field) => [field, from.values[field]]),
  );

const takenMedia = (from: StoredVersion, into: StoredVersion) =>
  Object.fromEntries(
    Object.entries(from.media).filter(([field, ids]) => ids.length > 0 && into.media[field]?.length === 0),
  );

const addressesOf = ({ values }: StoredVersion): string[] =>
  Array.isArray(values.sameAs) ? values.sameAs.map(String) : [];

/** The names of `from` that become aliases; those that `into` bears itself do not. */
const namesToKeep = (from: StoredVersion, values: Record<string, unknown>): Item[] =>
  otherNames
    .filter(({ field }) => !isEmpty(from.values[field]) && !(field in values))
    .map(({ field, kind }) => ({ name: from.values[field], kind, language: null }));

const ownNames = (into: StoredVersion, values: Record<string, unknown>): Set<unknown> =>
  new Set(otherNames.map(({ field }) => values[field] ?? into.values[field]));

/** New rows for the items of an entry that goes. */
const asNew = (own: OwnList, item: Item): Item =>
  Object.fromEntries(columnsOf(own).map((column) => [column, item[column] ?? null]));

const joinLists = (
  { type, from, into }: MergeQuestion,
  old: StoredVersion,
  kept: StoredVersion,
  values: Record<string, unknown>,
): JoinedList[] =>
  listsOf(type).map((own) => {
    const borne = own.list === 'aliases' ? ownNames(kept, values) : new Set();
    const coming = (old.lists[own.list] ?? []).map((item) => asNew(own, item));
    if (own.list === 'aliases') coming.push(...namesToKeep(old, values));
    const staying = kept.lists[own.list] ?? [];
    const toItself = [
      ...staying.filter((item) => names(own, item, type, from)),
      ...coming.filter((item) => names(own, item, type, from) || names(own, item, type, into)),
    ];
    const dropped = new Set(toItself);
    const known = coming.filter((item) => borne.has(item.name));
    const candidates = [
      ...staying.map((item) => ({ item, isMoved: false })),
      ...coming.filter((item) => !known.includes(item)).map((item) => ({ item, isMoved: true })),
    ].filter(({ item }) => !dropped.has(item));
    const { items, doubles } = combine(own, withoutRepeats(own, candidates));
    const stay = new Set(staying.map(({ id }) => id));
    return {
      own,
      items: items.map((item) => renamed(own, item, type, from, into)),
      added: items.filter(({ id }) => !id || !stay.has(id)),
      doubles: [...doubles, ...known],
      dropped: toItself,
      max: own.list === 'aliases' ? limits.aliases : limits.links,
    };
  });

/** The name of `from` may be among its own aliases: one is enough. */
const withoutRepeats = <One extends { item: Item; isMoved: boolean }>(own: OwnList, some: One[]): One[] =>
  own.list !== 'aliases'
    ? some
    : some.filter(
        ({ item, isMoved }, index) =>
          !isMoved || some.findIndex((other) => other.isMoved && other.item.name === item.name) === index,
      );

/** @returns what one version of `into` takes over from the same version of `from` */
export const takeOver = (question: MergeQuestion, from: StoredVersion, into: StoredVersion): TakenOver => {
  const values = takenValues(question.type, from, into);
  const known = addressesOf(into);
  const added = addressesOf(from).filter((address) => !known.includes(address));
  return {
    values: { ...values, ...(added.length > 0 ? { sameAs: [...known, ...added] } : {}) },
    media: takenMedia(from, into),
    lists: joinLists(question, from, into, values),
    sameAs: { added, doubles: addressesOf(from).filter((address) => known.includes(address)) },
  };
};
