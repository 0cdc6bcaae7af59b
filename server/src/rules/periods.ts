import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../model';
import type { Fault } from './fault';

type Data = Record<string, unknown>;

/** The lists whose items begin and end. */
const lists: Record<PublicType, string[]> = { article: [], person: ['affiliations'], organization: ['ties'] };

/** '2016' does not come before '2016-05': they are compared only as far as both are known. */
const isBefore = (one: string, other: string): boolean => {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
};

/** @returns the fault of a period that ends before it begins; nothing for anything else */
export const periodFault = ({ from, to }: Data, path: Fault['path']): Fault[] => {
  if (typeof from !== 'string' || typeof to !== 'string' || !from || !to || !isBefore(to, from)) return [];
  return [
    {
      path: [...path, 'to'],
      message: `'${to}' is before the start, '${from}'. Swap them or mend one.`,
      value: to,
    },
  ];
};

const isKeptItem = (item: unknown): boolean => typeof item === 'object' && item !== null && 'id' in item;

/** @returns whether a write changes items that are stored, of which it may send the start or the end alone */
export const changesStoredPeriods = (type: PublicType, data: Data): boolean =>
  lists[type].some((list) => {
    const items = data[list];
    return Array.isArray(items) && items.some(isKeptItem);
  });

/** @returns the periods of an entry's drafts that end before they begin, as the database has them after a write */
export const storedPeriodFaults = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
): Promise<Fault[]> => {
  const period = { select: ['from', 'to'] };
  const drafts: Array<Record<string, Data[]>> = await strapi.db.query(uidOf(type)).findMany({
    select: ['id'],
    where: { documentId, publishedAt: null },
    populate: Object.fromEntries(lists[type].map((list) => [list, period])),
  });
  return drafts.flatMap((draft) =>
    lists[type].flatMap((list) =>
      (draft[list] ?? []).flatMap((item, index) => periodFault(item, [list, index])),
    ),
  );
};
