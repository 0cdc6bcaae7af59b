import type { OrganizationReference, PersonReference } from '../../api/contracts/dossiers';
import type { Access, Version } from '../access';
import type { NamedType } from '../appearances';
import type { Reader } from '../reader';
import { type Row, organizationIn, personIn, referenceColumns } from '../rows';
import { type Schema, inVersion } from '../schema';
import type { Found } from './types';

const statement = (type: NamedType) => (schema: Schema, version: Version) =>
  `select ${referenceColumns(schema, type, 'e')} from ${schema.tables[type]} e
   where e."document_id" = ? and ${inVersion('e', version)}`;

const statements = { person: statement('person'), organization: statement('organization') };

/** @returns the entry that a network is around; null when it is not there or not the asker's to find */
export const centerOf = async (
  { ask, written }: Reader,
  { type, documentId }: { type: NamedType; documentId: string },
  { version, may }: Access,
): Promise<Found | null> => {
  if (!may[type]) return null;
  const [row] = await ask<Row>(written(statements[type], version), [documentId]);
  if (!row) return null;
  return type === 'person'
    ? { type, ...(personIn(row, 'e') as PersonReference) }
    : { type, ...(organizationIn(row, 'e') as OrganizationReference) };
};
