import type { OrganizationReference, PersonReference } from '../../api/contracts/dossiers';
import { chunksOf } from '../../links/chunks';
import type { Access } from '../access';
import { type NamedType, placesNaming } from '../appearances';
import { type NamingFilter, meantAt } from '../articles-naming';
import { listed } from '../../database/ask';
import type { Reader } from '../reader';
import { type Row, organizationIn, personIn, referenceColumns } from '../rows';
import { inVersion } from '../schema';
import type { Found } from './types';

/** Somebody or something that a version of an article names. */
export interface Naming {
  version: number;
  found: Found;
}

const versionsAtOnce = 1000;

const namedIn = async (
  { ask, schema }: Reader,
  type: NamedType,
  versions: number[],
  { roles }: NamingFilter,
  access: Access,
): Promise<Naming[]> => {
  const list = listed(versions);
  const parts = placesNaming(schema, type).flatMap((place) => {
    const meant = meantAt(schema, place, { roles });
    if (!meant) return [];
    const { members, items } = place.list;
    const text = `select m."entity_id" "version", ${referenceColumns(schema, type, 'e')} from ${members} m
      join ${items} n on n."id" = m."cmp_id"
      join ${schema.tables[type]} e on e."document_id" = ${place.key} and ${inVersion('e', access.version)}
      where m."entity_id" in ${list.marks} and ${place.list.has('m')}${meant.text}`;
    return [{ text, values: [...list.values, ...meant.values] }];
  });
  if (parts.length === 0) return [];
  const rows = await ask<Row>(
    parts.map(({ text }) => text).join(' union all '),
    parts.flatMap(({ values }) => values),
  );
  return rows.map((row) => ({
    version: Number(row.version),
    found:
      type === 'person'
        ? { type, ...(personIn(row, 'e') as PersonReference) }
        : { type, ...(organizationIn(row, 'e') as OrganizationReference) },
  }));
};

/** @returns whom and what versions of articles name, of those whom the asker may see, once for each credit and mention */
export const everybodyIn = async (
  reader: Reader,
  versions: number[],
  filter: NamingFilter,
  access: Access,
): Promise<Naming[]> => {
  const namings: Naming[] = [];
  for (const some of chunksOf(versions, versionsAtOnce)) {
    for (const type of ['person', 'organization'] as const) {
      if (access.may[type]) namings.push(...(await namedIn(reader, type, some, filter, access)));
    }
  }
  return namings;
};
