import { periodFault } from '../rules/periods';
import type { Item, OwnList } from './lists';
import { columnsOf } from './lists';

/** An item in a list that two entries share after the merge. */
export interface Candidate {
  item: Item;
  /** Whether it names `from`, or comes from its list. */
  isMoved: boolean;
}

export interface Combined {
  items: Item[];
  /** The items that another one of the list says already. */
  doubles: Item[];
}

/** What makes two items with the same link one; all other columns may differ only in the lists that say so. */
const identity: Record<string, { columns: string[]; mayDiffer: boolean }> = {
  credits: { columns: ['role', 'personKey', 'organizationKey'], mayDiffer: true },
  mentions: { columns: ['role', 'personKey', 'organizationKey'], mayDiffer: true },
  aliases: { columns: ['name'], mayDiffer: true },
  affiliations: { columns: ['organizationKey', 'kind', 'role'], mayDiffer: false },
  ties: { columns: ['organizationKey', 'type'], mayDiffer: false },
};

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** The item with what it lacks and the other one says. */
const filled = (own: OwnList, item: Item, other: Item): Item => ({
  ...item,
  ...Object.fromEntries(
    columnsOf(own)
      .filter((column) => isEmpty(item[column]) && !isEmpty(other[column]))
      .map((column) => [column, other[column]]),
  ),
});

const isSame = (own: OwnList, one: Item, other: Item): boolean => {
  const { columns, mayDiffer } = identity[own.list] ?? { columns: columnsOf(own), mayDiffer: false };
  const equal = (column: string) => (one[column] ?? null) === (other[column] ?? null);
  if (!columns.every(equal)) return false;
  if (mayDiffer) return true;
  const isCompatible = columnsOf(own).every(
    (column) => equal(column) || isEmpty(one[column]) || isEmpty(other[column]),
  );
  // Until 2016 and from 2018 on is twice, not a period that ends before it begins.
  return isCompatible && periodFault(filled(own, one, other), []).length === 0;
};

/**
 * Joins the items of a list in which the keys name `into` already. Of two that say the same, one of which was moved,
 * the first stays and takes over what it lacks; doubles that were there before the merge stay.
 */
export const combine = (own: OwnList, candidates: Candidate[]): Combined => {
  const kept: Candidate[] = [];
  const doubles: Item[] = [];
  for (const { item, isMoved } of candidates) {
    const first = kept.find((other) => other.isMoved !== isMoved && isSame(own, other.item, item));
    if (first) {
      first.item = filled(own, first.item, item);
      doubles.push(item);
    } else {
      kept.push({ item, isMoved });
    }
  }
  return { items: kept.map(({ item }) => item), doubles };
};

/** @returns the item as it reads when every link to one entry leads to another */
export const renamed = (
  { links }: OwnList,
  item: Item,
  target: string,
  from: string,
  into: string,
): Item => ({
  ...item,
  ...Object.fromEntries(
    links.filter((link) => link.target === target && item[link.key] === from).map(({ key }) => [key, into]),
  ),
});

/** @returns whether an item links to an entry */
export const names = ({ links }: OwnList, item: Item, target: string, documentId: string): boolean =>
  links.some((link) => link.target === target && item[link.key] === documentId);
