import type { Core } from '@strapi/types';
import { type PublicType, publicTypes, uidOf } from '../model';
import { limits } from '../model/limits';
import { type StoredEntry, versions } from './entry';
import type { MergeState } from './read';
import { type MergeProblem, type MergeQuestion, mergedTypes } from './types';

/** @returns the lists that would be longer than they may be */
export const tooLong = ({ taken }: MergeState): MergeProblem[] => {
  const full = versions.flatMap((version) => {
    const over = taken[version];
    if (!over) return [];
    const lists = over.lists.map(({ own, items, max, added }) => ({
      list: own.list,
      count: added.length > 0 ? items.length : 0,
      max,
    }));
    const addresses = Array.isArray(over.values.sameAs) ? over.values.sameAs.length : 0;
    return [...lists, { list: 'sameAs', count: addresses, max: limits.sameAs }].filter(
      ({ count, max }) => count > max,
    );
  });
  const worst = new Map(full.map((one) => [one.list, one]));
  return [...worst.values()].map(({ list, count, max }) => ({
    field: 'into',
    message: `'${list}' would have ${count} entries, at most ${max} are allowed. Remove some from either entry first.`,
  }));
};

const isThere = ({ draft }: StoredEntry): boolean => draft !== undefined;

/** Where an entry is that is not where it was looked for. */
const otherTypeOf = async (strapi: Core.Strapi, type: string, documentId: string): Promise<string | null> => {
  for (const other of Object.keys(publicTypes) as PublicType[]) {
    if (other === type) continue;
    const row = await strapi.db
      .query(uidOf(other))
      .findOne({ select: ['id'], where: { documentId, publishedAt: null } });
    if (row) return other;
  }
  return null;
};

const missing = async (
  strapi: Core.Strapi,
  { type }: MergeQuestion,
  field: 'from' | 'into',
  documentId: string,
): Promise<MergeProblem> => {
  const other = await otherTypeOf(strapi, type, documentId);
  const id = documentId.slice(0, 100);
  const message = other
    ? `'${id}' is an entry of the type ${other}, not ${type}: only two entries of one type can be merged.`
    : `There is no ${type} with the documentId '${id}'.`;
  return { field, message };
};

/** @returns what is wrong with the question itself, before anything is read */
export const questionProblems = ({ type, from, into }: MergeQuestion): MergeProblem[] => {
  const known: readonly string[] = mergedTypes;
  if (!known.includes(type)) return [{ field: 'type', message: `Merge ${known.join(' or ')} entries.` }];
  return from === into
    ? [{ field: 'into', message: 'That is the same entry: choose another one to merge into.' }]
    : [];
};

/** @returns which of the two are not there, and where they are instead */
export const missingEntries = async (
  strapi: Core.Strapi,
  { question, from, into }: MergeState,
): Promise<MergeProblem[]> => [
  ...(isThere(from) ? [] : [await missing(strapi, question, 'from', question.from)]),
  ...(isThere(into) ? [] : [await missing(strapi, question, 'into', question.into)]),
];
