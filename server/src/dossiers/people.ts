import type { PersonFields, PersonReference } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { listed } from '../database/ask';
import type { Reader } from './reader';
import {
  type Row,
  columns,
  joinPicture,
  listIn,
  personIn,
  pictureColumns,
  pictureIn,
  referenceColumns,
  text,
} from './rows';
import { type Schema, inVersion } from './schema';

const uid = 'plugin::newsroom.person';
const more = [
  'prefix',
  'givenName',
  'familyName',
  'suffix',
  'nativeName',
  'disambiguation',
  'summary',
  'sameAs',
];

/** The columns and the table of people without the aliases, which are a list of their own. */
export const selectPeople = (schema: Schema, version: Version, extra: string[] = []): string =>
  `select ${referenceColumns(schema, 'person', 'p')}, ${columns(schema, 'p', uid, [...more, ...extra])},
     ${pictureColumns(schema)}
   from ${schema.tables.person} p ${joinPicture(schema, uid, 'image', 'p')}
   where ${inVersion('p', version)} and p."document_id" in `;

/** @returns a person as `selectPeople` gives them */
export const personFieldsIn = (row: Row): Omit<PersonFields, 'aliases'> => ({
  ...(personIn(row, 'p') as PersonReference),
  prefix: text(row['p.prefix']),
  givenName: text(row['p.givenName']),
  familyName: text(row['p.familyName']),
  suffix: text(row['p.suffix']),
  nativeName: text(row['p.nativeName']),
  disambiguation: text(row['p.disambiguation']),
  summary: text(row['p.summary']),
  image: pictureIn(row),
  sameAs: listIn(row['p.sameAs']),
});

const select = (schema: Schema, version: Version) => selectPeople(schema, version);

/** @returns those people who are there, in no order; none for those who may not find people */
export const peopleOf = async (
  { ask, written }: Reader,
  documentIds: string[],
  { version, may }: Access,
): Promise<Array<Omit<PersonFields, 'aliases'>>> => {
  if (documentIds.length === 0 || !may.person) return [];
  const { marks, values } = listed(documentIds);
  const rows = await ask<Row>(written(select, version) + marks, values);
  return rows.map(personFieldsIn);
};
