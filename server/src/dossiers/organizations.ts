import type { OrganizationFields, OrganizationReference } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { listed } from '../database/ask';
import type { Reader } from './reader';
import {
  type Row,
  columns,
  joinPicture,
  listIn,
  organizationIn,
  pictureColumns,
  pictureIn,
  referenceColumns,
  text,
} from './rows';
import { type Schema, inVersion } from './schema';

const uid = 'plugin::newsroom.organization';
const more = ['nativeName', 'country', 'summary', 'url', 'sameAs'];

/** The columns and the table of organizations without the aliases, which are a list of their own. */
export const selectOrganizations = (schema: Schema, version: Version, extra: string[] = []): string =>
  `select ${referenceColumns(schema, 'organization', 'o')}, ${columns(schema, 'o', uid, [...more, ...extra])},
     ${pictureColumns(schema)}
   from ${schema.tables.organization} o ${joinPicture(schema, uid, 'logo', 'o')}
   where ${inVersion('o', version)} and o."document_id" in `;

/** @returns an organization as `selectOrganizations` gives it */
export const organizationFieldsIn = (row: Row): Omit<OrganizationFields, 'aliases'> => ({
  ...(organizationIn(row, 'o') as OrganizationReference),
  nativeName: text(row['o.nativeName']),
  country: text(row['o.country']),
  summary: text(row['o.summary']),
  logo: pictureIn(row),
  url: text(row['o.url']),
  sameAs: listIn(row['o.sameAs']),
});

const select = (schema: Schema, version: Version) => selectOrganizations(schema, version);

/** @returns those organizations that are there, in no order; none for those who may not find organizations */
export const organizationsOf = async (
  { ask, written }: Reader,
  documentIds: string[],
  { version, may }: Access,
): Promise<Array<Omit<OrganizationFields, 'aliases'>>> => {
  if (documentIds.length === 0 || !may.organization) return [];
  const { marks, values } = listed(documentIds);
  const rows = await ask<Row>(written(select, version) + marks, values);
  return rows.map(organizationFieldsIn);
};
