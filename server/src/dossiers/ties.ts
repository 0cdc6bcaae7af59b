import type { DossierTie, OrganizationReference } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { marksFor } from '../database/ask';
import { type Owners, ownedBy, placesFor } from './owners';
import { type Reader, type Reading, given, reading } from './reader';
import { type Row, articleIn, columns, organizationIn, periodIn, referenceColumns, text } from './rows';
import { type Schema, inVersion, joinItems } from './schema';

/** How one organization relates to another, and the article that says so. */
export interface Tie extends DossierTie {
  /** The organization in whose entry it stands; `organization` is the other one. */
  of: OrganizationReference;
  position: number;
  /** The id of the item in its version. */
  item: number;
}

const fields = ['type', 'from', 'to', 'asOf', 'note'];

const select =
  (by: 'own' | 'others' | 'source') =>
  (schema: Schema, version: Version, count: number): string | null => {
    const list = schema.list('organization', 'ties');
    if (!list) return null;
    const column = (name: string) => schema.column('tie', list.component, name);
    const conditions = {
      own: 'tie_m."entity_id"',
      others: column('organizationKey'),
      source: `${column('sourceLocale')} = ? and ${column('sourceKey')}`,
    };
    const { organization, article } = schema.tables;
    return `select ${referenceColumns(schema, 'organization', 'own')},
        ${referenceColumns(schema, 'organization', 'o')}, ${referenceColumns(schema, 'article', 's')},
        ${columns(schema, 'tie', list.component, fields)}, tie_m."order" "position", tie."id" "item"
      from ${organization} own ${joinItems(list, 'own', 'tie')}
      left join ${organization} o on o."document_id" = ${column('organizationKey')} and ${inVersion('o', version)}
      left join ${article} s on s."document_id" = ${column('sourceKey')}
        and s."locale" = ${column('sourceLocale')} and ${inVersion('s', version)}
      where ${inVersion('own', version)}
        and ${conditions[by]}
        ${by === 'own' ? ownedBy(schema, 'organization', version, count) : `in ${marksFor(count)}`}`;
  };

const selectBy = { own: select('own'), others: select('others'), source: select('source') };

const tieIn = (row: Row, { may }: Access): Tie => ({
  of: organizationIn(row, 'own') as OrganizationReference,
  type: (text(row['tie.type']) ?? 'partner of') as Tie['type'],
  organization: organizationIn(row, 'o'),
  ...periodIn(row, 'tie'),
  source: may.article ? articleIn(row, 's') : null,
  note: text(row['tie.note']),
  position: Number(row.position),
  item: Number(row.item),
});

/**
 * @param by whose ties: those of organizations, those that others have to them, or those that articles of a language say
 * @returns them, in the order of each organization's list; none for those who may not find organizations
 */
export const tiesOf = (
  { written }: Reader,
  by: { own: Owners } | { others: string[] } | { source: string[]; locale: string },
  access: Access,
): Reading<Tie[]> => {
  const [key, wanted] =
    'own' in by
      ? (['own', by.own] as const)
      : 'others' in by
        ? (['others', by.others] as const)
        : (['source', by.source] as const);
  if (wanted.length === 0 || !access.may.organization) return given([]);
  const { count, values } = placesFor(wanted);
  const statement = written(selectBy[key], access.version, count);
  if (!statement) return given([]);
  const before = 'locale' in by ? [by.locale] : [];
  return reading({ text: statement, values: [...before, ...values] }, (rows: Row[]) =>
    rows.map((row) => tieIn(row, access)).sort((one, other) => one.position - other.position),
  );
};
