import { type Value, filledUp, marksFor } from '../database/ask';
import type { PublicType } from '../model';
import type { Version } from './access';
import { type Schema, inVersion } from './schema';

/** Whose lists are read: versions, by the ids of their rows, or that of the entry with a documentId. */
export type Owners = number[] | string;

/** @returns how many places a statement needs for these, none for one documentId, and what stands in it */
export const placesFor = (wanted: Value[] | string): { count: number; values: Value[] } => {
  if (typeof wanted === 'string') return { count: 0, values: [wanted] };
  const values = filledUp(wanted);
  return { count: values.length, values };
};

/** @returns what selects the id of the version of an entry: of two, as two first publishes at once can leave, the later */
export const versionOf = ({ tables }: Schema, type: PublicType, key: string, version: Version): string =>
  `select max(v."id") from ${tables[type]} v where v."document_id" = ${key} and ${inVersion('v', version)}`;

/** @returns what is asked of a column that has the id of an owner: one of so many, or, with none, the version of an entry */
export const ownedBy = (schema: Schema, type: PublicType, version: Version, count: number): string =>
  count > 0 ? `in ${marksFor(count)}` : `= (${versionOf(schema, type, '?', version)})`;
