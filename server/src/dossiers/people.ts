import type { PersonFields, PersonReference } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { filledUp, marksFor } from '../database/ask';
import { type Reader, type Reading, given, reading } from './reader';
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

/** The columns and the table of people without the aliases, which are a list of their own; says which versions at its end. */
export const selectPeople = (schema: Schema, version: Version, extra: string[] = []): string =>
  `select ${referenceColumns(schema, 'person', 'p')}, ${columns(schema, 'p', uid, [...more, ...extra])},
     ${pictureColumns(schema)}
   from ${schema.tables.person} p ${joinPicture(schema, uid, 'image', 'p')}
   where ${inVersion('p', version)} and `;

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

const some = (schema: Schema, version: Version, count: number): string =>
  `${selectPeople(schema, version)}p."id" in ${marksFor(count)}`;

/**
 * @param ids of rows: versions
 * @returns those people who are there, in no order; none for those who may not find people
 */
export const peopleOf = (
  { written }: Reader,
  ids: number[],
  { version, may }: Access,
): Reading<Array<Omit<PersonFields, 'aliases'>>> => {
  if (ids.length === 0 || !may.person) return given([]);
  const values = filledUp(ids);
  return reading({ text: written(some, version, values.length), values }, (rows: Row[]) =>
    rows.map(personFieldsIn),
  );
};
