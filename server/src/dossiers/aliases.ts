import type { OtherName } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import type { NamedType } from './appearances';
import { type Owners, ownedBy, placesFor } from './owners';
import { type Reader, type Reading, given, reading } from './reader';
import { grouped, text } from './rows';
import { type Schema, inVersion, joinItems } from './schema';

const whole =
  (owner: NamedType) =>
  (schema: Schema, version: Version, count: number): string | null => {
    const list = schema.list(owner, 'aliases');
    if (!list) return null;
    const column = (name: string) => schema.column('alias', list.component, name);
    return `select e."document_id" "entry", alias_m."order" "position", ${column('name')} "name",
        ${column('kind')} "kind", ${column('language')} "language"
      from ${schema.tables[owner]} e ${joinItems(list, 'e', 'alias')}
      where ${inVersion('e', version)} and alias_m."entity_id" ${ownedBy(schema, owner, version, count)}`;
  };

const statements = { person: whole('person'), organization: whole('organization') };

interface Row {
  entry: string;
  position: number;
  name: string | null;
  kind: OtherName['kind'] | null;
  language: string | null;
}

/** @returns the other names of each, in order, by documentId; none of a type that the asker may not find */
export const aliasesOf = (
  { written }: Reader,
  type: NamedType,
  owners: Owners,
  { version, may }: Access,
): Reading<(documentId: string) => OtherName[]> => {
  if (owners.length === 0 || !may[type]) return given(() => []);
  const { count, values } = placesFor(owners);
  const statement = written(statements[type], version, count);
  if (!statement) return given(() => []);
  return reading({ text: statement, values }, (rows: Row[]) => {
    const byEntry = grouped(rows, ({ entry }) => entry);
    return (documentId) =>
      (byEntry.get(documentId) ?? [])
        .sort((one, other) => one.position - other.position)
        .map(({ name, kind, language }) => ({
          name: name ?? '',
          kind: kind ?? 'full',
          language: text(language),
        }));
  });
};
