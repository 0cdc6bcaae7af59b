import type { Core } from '@strapi/types';
import type { DossierService } from '../dossiers/service';
import type { PublicType } from '../model';
import { inBatches } from '../pieces/batches';
import type { Ability } from './content-manager';
import type { Located } from './readable-entries';
import { readableRows } from './readable-rows';

/** A field of an entry; `credits.person` is one of the items of a list. */
export interface FieldOf {
  entry: Located;
  field: string;
}

interface Group {
  type: PublicType;
  field: string;
  ids: Set<string>;
}

const everywhere = ({ entry: { type }, field }: FieldOf): string => `${type} ${field}`;

const placeOf = ({ entry: { type, documentId, locale }, field }: FieldOf): string =>
  [type, field, documentId, locale ?? ''].join(' ');

const groupsOf = (asked: Iterable<FieldOf>): Map<string, Group> => {
  const groups = new Map<string, Group>();
  for (const one of asked) {
    const { type, documentId } = one.entry;
    const key = everywhere(one);
    const group = groups.get(key) ?? { type, field: one.field, ids: new Set() };
    group.ids.add(documentId);
    groups.set(key, group);
  }
  return groups;
};

/**
 * Looks at permissions entry by entry: a role may read the titles of all articles, and another one the mentions of its
 * own. A field that may be read of every entry, or of none, takes no statement.
 * @returns whether the asker may read one of the fields in the draft of its entry
 */
export const readableFields = async (
  strapi: Core.Strapi,
  ability: Ability,
  asked: Iterable<FieldOf>,
): Promise<(field: FieldOf) => boolean> => {
  const dossiers: DossierService = strapi.plugin('newsroom').service('dossiers');
  const all = new Set<string>();
  const some = new Set<string>();
  for (const [key, { type, field, ids }] of groupsOf(asked)) {
    const rows = readableRows(strapi, ability, type, [field]);
    if (rows === null) all.add(key);
    if (!rows) continue;
    const there = await inBatches([...ids], (part) => dossiers.draftsThere(type, part, rows));
    for (const { documentId, locale } of there)
      some.add(placeOf({ entry: { type, documentId, locale }, field }));
  }
  return (one) => all.has(everywhere(one)) || some.has(placeOf(one));
};
