import type { OrganizationFields, OrganizationReference } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { filledUp, marksFor } from '../database/ask';
import { type Reader, type Reading, given, reading } from './reader';
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

/** The columns and the table of organizations without the aliases, which are a list of their own; says which versions at its end. */
export const selectOrganizations = (schema: Schema, version: Version, extra: string[] = []): string =>
  `select ${referenceColumns(schema, 'organization', 'o')}, ${columns(schema, 'o', uid, [...more, ...extra])},
     ${pictureColumns(schema)}
   from ${schema.tables.organization} o ${joinPicture(schema, uid, 'logo', 'o')}
   where ${inVersion('o', version)} and `;

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

const some = (schema: Schema, version: Version, count: number): string =>
  `${selectOrganizations(schema, version)}o."id" in ${marksFor(count)}`;

/**
 * @param ids of rows: versions
 * @returns those organizations that are there, in no order; none for those who may not find organizations
 */
export const organizationsOf = (
  { written }: Reader,
  ids: number[],
  { version, may }: Access,
): Reading<Array<Omit<OrganizationFields, 'aliases'>>> => {
  if (ids.length === 0 || !may.organization) return given([]);
  const values = filledUp(ids);
  return reading({ text: written(some, version, values.length), values }, (rows: Row[]) =>
    rows.map(organizationFieldsIn),
  );
};
