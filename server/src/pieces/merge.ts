import { createHash } from 'node:crypto';
import { type Item, type ListName, type Scalar, listShapes } from './entry';

const longest = 200;

/** A value short enough to remember; two values are the same when their prints are. */
const print = (value: Scalar): Scalar =>
  typeof value === 'string' && value.length > longest
    ? `sha256:${createHash('sha256').update(value).digest('hex')}`
    : value;

/** @returns an item as imports remember it: long texts as fingerprints */
export const printItem = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).map(([field, value]) => [field, print(value) as string | null]));

const isEmpty = (value: Scalar | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether two values are the same, one of them perhaps remembered only as a fingerprint. */
export const same = (one: Scalar | undefined, other: Scalar | undefined): boolean =>
  isEmpty(one) ? isEmpty(other) : JSON.stringify(print(one ?? null)) === JSON.stringify(print(other ?? null));

const sameItem = (one: Item, other: Item): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((field) => same(one[field], other[field]));

export interface Merged<Value> {
  value: Value;
  /** What the next import takes for the last one's value. */
  remembered: Value;
  /** Both the file and an editor changed it; the editor's value stayed. */
  conflict: boolean;
}

/**
 * Three-way merge of one field.
 * @param base what the last import wrote; undefined when there was none
 * @param mine what the CMS has now
 * @param theirs what the file says
 */
export const mergeScalar = <Value extends Scalar>(
  base: Value | undefined,
  mine: Value,
  theirs: Value,
  overwrite: boolean,
): Merged<Value> => {
  const take = { value: theirs, remembered: print(theirs) as Value, conflict: false };
  if (same(mine, theirs)) return { ...take, value: mine };
  if (overwrite || (isEmpty(mine) && base === undefined)) return take;
  if (base !== undefined && same(base, mine)) return take;
  if (base !== undefined && same(base, theirs)) return { value: mine, remembered: base, conflict: false };
  return { value: mine, remembered: base as Value, conflict: true };
};

type Numbered = Map<string, Item>;

/** Items by identity; the second of two that are alike gets a number, so that none is lost. */
const byIdentity = (list: ListName, items: Item[]): Numbered => {
  const found: Numbered = new Map();
  for (const item of items) {
    const identity = listShapes[list].identity(item);
    let key = identity;
    for (let number = 2; found.has(key); number += 1) key = `${identity} #${number}`;
    found.set(key, item);
  }
  return found;
};

const mergeItem = (base: Item | undefined, mine: Item, theirs: Item, overwrite: boolean): Merged<Item> => {
  const merged: Merged<Item> = { value: { ...mine }, remembered: {}, conflict: false };
  for (const [field, value] of Object.entries(theirs)) {
    const result = mergeScalar(base?.[field], mine[field] ?? null, value, overwrite);
    merged.value[field] = result.value;
    if (result.remembered !== undefined) merged.remembered[field] = result.remembered;
    merged.conflict ||= result.conflict;
  }
  return merged;
};

const inOrder = (one: Iterable<string>, other: Iterable<string>): boolean =>
  JSON.stringify([...one]) === JSON.stringify([...other]);

/**
 * Three-way merge of a list, item by item: what the file adds comes in, what it dropped goes unless an editor touched
 * it, what an editor added stays and what an editor removed does not come back.
 */
export const mergeList = (
  list: ListName,
  base: Item[] | undefined,
  mine: Item[],
  theirs: Item[],
  overwrite: boolean,
): Merged<Item[]> => {
  const [before, now, wanted] = [
    byIdentity(list, base ?? []),
    byIdentity(list, mine),
    byIdentity(list, theirs),
  ];
  const kept: Numbered = new Map();
  const remembered: Item[] = [];
  let conflict = false;
  for (const [key, item] of wanted) {
    const current = now.get(key);
    const last = before.get(key);
    if (current) {
      const merged = mergeItem(last, current, item, overwrite);
      kept.set(key, merged.value);
      remembered.push(merged.remembered);
      conflict ||= merged.conflict;
    } else {
      if (!last || overwrite) kept.set(key, item);
      remembered.push(printItem(item));
    }
  }
  const orderIsEditors = inOrder(before.keys(), wanted.keys());
  for (const [key, item] of now) {
    const last = before.get(key);
    const dropped = last && sameItem(last, item);
    if (!wanted.has(key) && !dropped) kept.set(key, item);
  }
  const order = orderIsEditors ? [...new Set([...now.keys(), ...kept.keys()])] : [...kept.keys()];
  const value = order.map((key) => kept.get(key)).filter((item) => item !== undefined);
  return { value, remembered, conflict };
};

export const sameList = (one: Item[], other: Item[]): boolean =>
  one.length === other.length && one.every((item, index) => sameItem(item, other[index] ?? {}));
