import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { Database, Version } from '../links/statements';
import { type ListTables, type Place, placesTo } from '../links/tables';
import { type StoredEntry, type StoredVersion, readEntry, versions } from './entry';
import { type Naming, namingsIn } from './links';
import { type TakenOver, takeOver } from './own';
import { type SharedList, sharedLists } from './shared';
import type { MergeQuestion } from './types';

/** Everything that a merge is about, as the database has it. */
export interface MergeState {
  question: MergeQuestion;
  from: StoredEntry;
  into: StoredEntry;
  /** By version of `into`: what it takes over, and which of its own ties go. */
  taken: Partial<Record<Version, TakenOver>>;
  places: Place[];
  namings: Naming[];
  shared: SharedList[];
}

/** A version that is not there has nothing to give. */
const nothing: StoredVersion = { id: 0, values: {}, media: {}, makers: {}, lists: {} };

/** @returns the state before a merge; both entries must be there */
export const readState = async (
  strapi: Core.Strapi,
  trx: Database,
  tables: ListTables[],
  question: MergeQuestion,
): Promise<MergeState> => {
  const from = await readEntry(strapi, question.type, question.from);
  const into = await readEntry(strapi, question.type, question.into);
  const places = placesTo(tables, question.type);
  const namings: Naming[] = [];
  for (const place of places) {
    for (const naming of await namingsIn(trx, place, question)) namings.push(naming);
  }
  const taken = versions.flatMap((version): Array<[Version, TakenOver]> => {
    const kept = into[version];
    return kept ? [[version, takeOver(question, from[version] ?? nothing, kept)]] : [];
  });
  return {
    question,
    from,
    into,
    taken: Object.fromEntries(taken),
    places,
    namings,
    shared: await sharedLists(strapi, namings, question),
  };
};

/** @returns a text that is another one when anything that the plan was made from has changed */
export const fingerprintOf = ({ question, from, into, namings, shared }: MergeState): string => {
  const links = namings.map(({ place, documentId, locale, version, links: count }) => [
    place.list.list,
    documentId,
    locale,
    version,
    count,
  ]);
  const lists = shared.map(({ before }) => before);
  return createHash('sha256')
    .update(JSON.stringify([question, from, into, links, lists]))
    .digest('hex');
};
