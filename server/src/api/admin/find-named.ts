import type { Core } from '@strapi/types';
import { uidOf } from '../../model';
import type { NameService } from '../../names/service';
import type { Ability, Query } from '../../permissions/content-manager';
import { fieldsIn, readableDrafts, withAliases } from '../../permissions/readable-drafts';
import { readableFilters } from '../../permissions/readable-rows';
import type { FoundName, MatchedName } from '../contracts/names';

/** Who asks, and among which types. */
export interface Asked {
  strapi: Core.Strapi;
  userAbility: Ability;
  types: ReadonlyArray<FoundName['type']>;
}

/** The Document Service as far as it is used here; its own types do not know our fields. */
interface Documents {
  findMany(query: Query): Promise<Array<{ documentId: string; name?: string | null }>>;
}

interface Candidate {
  type: FoundName['type'];
  documentId: string;
  matched: MatchedName;
  /** As it is published; null for a draft that is found by its own name. */
  published: FoundName | null;
}

/** A draft without the fields that the asker may not read. */
export type ReadableName = Record<string, unknown> & { documentId: string };

/** Somebody or something that was found, and what of the draft the asker may read. */
export interface Named extends Candidate {
  entry: ReadableName;
}

/** The field that a name stands in. */
const fieldOf = (kind: MatchedName['kind']): string =>
  kind === 'name' || kind === 'shortName' || kind === 'nativeName' ? kind : 'aliases';

const matchOf = (name: string, q: string): MatchedName['match'] => {
  const [written, asked] = [name.toLowerCase(), q.trim().toLowerCase()];
  if (written === asked) return 'exact';
  return written.startsWith(asked) ? 'prefix' : 'word';
};

/** The memory of names has what is published alone, and knows nobody's permissions. */
const published = async ({ strapi, types }: Asked, q: string, limit: number): Promise<Candidate[]> => {
  const names = strapi.plugin('newsroom').service<NameService & Core.Service>('names');
  const found = await names.find({ q, types: new Set(types), limit });
  return found.map((one) => ({
    type: one.type,
    documentId: one.documentId,
    matched: one.matched,
    published: one,
  }));
};

/** Drafts whose letters stand in their own name as they are asked for, by the alphabet. */
const drafts = async (
  { strapi, userAbility, types }: Asked,
  q: string,
  limit: number,
): Promise<Candidate[]> => {
  const found: Candidate[] = [];
  for (const type of types) {
    // Whose name the asker may not read must not take the place of one that they may.
    const readable = readableFilters(strapi, userAbility, type, ['name']);
    if (!readable) continue;
    const documents: Documents = strapi.documents(uidOf(type));
    const rows = await documents.findMany({
      filters: { $and: [...readable, { name: { $containsi: q.trim() } }] },
      status: 'draft',
      fields: ['name'],
      sort: 'name',
      limit,
    });
    for (const { documentId, name } of rows) {
      const own = name ?? '';
      const matched = { name: own, kind: 'name' as const, match: matchOf(own, q) };
      found.push({ type, documentId, matched, published: null });
    }
  }
  return found;
};

/** @returns finds the draft of an entry, with names, as far as the asker may read it */
export const readableNames = async (
  { strapi, userAbility, types }: Asked,
  entries: ReadonlyArray<Pick<Candidate, 'type' | 'documentId'>>,
): Promise<(documentId: string) => ReadableName | undefined> => {
  const found = new Map<string, ReadableName>();
  for (const type of types) {
    const ids = entries.flatMap((one) => (one.type === type ? [one.documentId] : []));
    const asked = { ids: [...new Set(ids)], populate: withAliases };
    for (const entry of await readableDrafts<ReadableName>(strapi, userAbility, type, asked)) {
      found.set(entry.documentId, entry);
    }
  }
  return (documentId) => found.get(documentId);
};

/** Published entries whose names the asker may not read go by; so more are looked up than are shown. */
const spare = 3;

/**
 * People and organizations by name: the published by any of their names, then drafts by their own.
 * @param withDrafts whether drafts are looked for, too
 * @returns those that the asker may read, by names that they may read, the best first
 */
export const findNamed = async (
  asked: Asked,
  { q, limit, withDrafts }: { q: string; limit: number; withDrafts: boolean },
): Promise<Named[]> => {
  const most = spare * limit;
  const candidates = [
    ...(await published(asked, q, most)),
    ...(withDrafts ? await drafts(asked, q, most) : []),
  ];
  const entryOf = await readableNames(asked, candidates);
  const named = new Map<string, Named>();
  for (const candidate of candidates) {
    const { documentId, matched } = candidate;
    const entry = entryOf(documentId);
    if (!entry?.name || !fieldsIn(entry).has(fieldOf(matched.kind)) || named.has(documentId)) continue;
    named.set(documentId, { ...candidate, entry });
  }
  return [...named.values()].slice(0, limit);
};
