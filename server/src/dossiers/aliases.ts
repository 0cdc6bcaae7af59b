import type { OtherName } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { type Value, listed } from '../database/ask';
import type { Reader } from './reader';
import { grouped, text } from './rows';
import { type Schema, inVersion, joinItems } from './schema';

const statement =
  (owner: 'person' | 'organization') =>
  (schema: Schema, version: Version): string | null => {
    const list = schema.list(owner, 'aliases');
    if (!list) return null;
    const column = (name: string) => schema.column('alias', list.component, name);
    return `select e."document_id" "entry", alias_m."order" "position", ${column('name')} "name",
        ${column('kind')} "kind", ${column('language')} "language"
      from ${schema.tables[owner]} e ${joinItems(list, 'e', 'alias')}
      where ${inVersion('e', version)} and e."document_id" in `;
  };

const ofPeople = statement('person');
const ofOrganizations = statement('organization');

interface Row {
  entry: string;
  position: number;
  name: string | null;
  kind: OtherName['kind'] | null;
  language: string | null;
}

/**
 * @param people documentIds of people
 * @param organizations the same of organizations
 * @returns the other names of each, in order, by documentId; none of a type that the asker may not find
 */
export const aliasesOf = async (
  { ask, written }: Reader,
  { people, organizations }: { people: string[]; organizations: string[] },
  { version, may }: Access,
): Promise<(documentId: string) => OtherName[]> => {
  const parts: string[] = [];
  const values: Value[] = [];
  const add = (text: string | null, documentIds: string[]) => {
    if (!text || documentIds.length === 0) return;
    const list = listed(documentIds);
    parts.push(text + list.marks);
    values.push(...list.values);
  };
  if (may.person) add(written(ofPeople, version), people);
  if (may.organization) add(written(ofOrganizations, version), organizations);
  const rows = parts.length > 0 ? await ask<Row>(parts.join(' union all '), values) : [];
  const byEntry = grouped(rows, ({ entry }) => entry);
  return (documentId) =>
    (byEntry.get(documentId) ?? [])
      .sort((one, other) => one.position - other.position)
      .map(({ name, kind, language }) => ({
        name: name ?? '',
        kind: kind ?? 'full',
        language: text(language),
      }));
};
