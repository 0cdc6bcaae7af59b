import type {
  ArticleReference,
  DossierAffiliation,
  OrganizationReference,
  Period,
  PersonReference,
} from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { marksFor } from '../database/ask';
import { type Owners, ownedBy, placesFor } from './owners';
import { type Reader, type Reading, given, reading } from './reader';
import {
  type Row,
  articleIn,
  columns,
  organizationIn,
  periodIn,
  personIn,
  referenceColumns,
  text,
} from './rows';
import { type Schema, inVersion, joinItems } from './schema';

/** A role of a person in an organization, and the article that says so. */
export interface Affiliation extends Period {
  person: PersonReference;
  /** null when it is not known, not published, or not the asker's to find. */
  organization: OrganizationReference | null;
  kind: DossierAffiliation['kind'];
  role: string | null;
  source: ArticleReference | null;
  note: string | null;
  position: number;
  /** The id of the item in its version. */
  item: number;
}

const fields = ['kind', 'role', 'from', 'to', 'asOf', 'note'];

const select =
  (by: 'person' | 'organization' | 'source') =>
  (schema: Schema, version: Version): string | null => {
    const list = schema.list('person', 'affiliations');
    if (!list) return null;
    const column = (name: string) => schema.column('held', list.component, name);
    const conditions = {
      person: 'held_m."entity_id"',
      organization: column('organizationKey'),
      source: `${column('sourceLocale')} = ? and ${column('sourceKey')}`,
    };
    const { person, organization, article } = schema.tables;
    return `select ${referenceColumns(schema, 'person', 'p')}, ${referenceColumns(schema, 'organization', 'o')},
        ${referenceColumns(schema, 'article', 's')}, ${columns(schema, 'held', list.component, fields)},
        p."id" "p.id", held_m."order" "position", held."id" "item"
      from ${person} p ${joinItems(list, 'p', 'held')}
      left join ${organization} o on o."document_id" = ${column('organizationKey')} and ${inVersion('o', version)}
      left join ${article} s on s."document_id" = ${column('sourceKey')}
        and s."locale" = ${column('sourceLocale')} and ${inVersion('s', version)}
      where ${inVersion('p', version)} and ${conditions[by]}`;
  };

/** The statements; each ends with the column in which what is looked for is to be. */
export const selectBy = {
  person: select('person'),
  organization: select('organization'),
  source: select('source'),
};

const whole =
  (by: 'person' | 'source') =>
  (schema: Schema, version: Version, count: number): string | null => {
    const select = selectBy[by](schema, version);
    const wanted = by === 'person' ? ownedBy(schema, 'person', version, count) : `in ${marksFor(count)}`;
    return select && `${select} ${wanted}`;
  };

const statements = { person: whole('person'), source: whole('source') };

/** @returns the affiliation of a row, with what the asker may see */
export const affiliationIn = (row: Row, { may }: Access): Affiliation => ({
  person: personIn(row, 'p') as PersonReference,
  organization: may.organization ? organizationIn(row, 'o') : null,
  kind: (text(row['held.kind']) ?? 'other') as Affiliation['kind'],
  role: text(row['held.role']),
  ...periodIn(row, 'held'),
  source: may.article ? articleIn(row, 's') : null,
  note: text(row['held.note']),
  position: Number(row.position),
  item: Number(row.item),
});

/**
 * @param by whose affiliations: those of people, or those that articles of a language say
 * @returns them, in the order of each person's list; none for those who may not find people
 */
export const affiliationsOf = (
  { written }: Reader,
  by: { person: Owners } | { source: string[]; locale: string },
  access: Access,
): Reading<Affiliation[]> => {
  const [key, wanted] = 'person' in by ? (['person', by.person] as const) : (['source', by.source] as const);
  if (wanted.length === 0 || !access.may.person) return given([]);
  const { count, values } = placesFor(wanted);
  const statement = written(statements[key], access.version, count);
  if (!statement) return given([]);
  const before = 'locale' in by ? [by.locale] : [];
  return reading({ text: statement, values: [...before, ...values] }, (rows: Row[]) =>
    rows.map((row) => affiliationIn(row, access)).sort((one, other) => one.position - other.position),
  );
};
