import type { Companion, OrganizationReference, PersonReference } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { type NamedType, placesNaming } from './appearances';
import { listed } from '../database/ask';
import { type Readable, among } from './readable';
import { type Reader, type Reading, given, reading } from './reader';
import { type Row, organizationIn, personIn, referenceColumns } from './rows';
import { type Schema, inVersion } from './schema';

/** The articles that are looked at: the latest ones. */
export const articlesLookedAt = 200;

/** The most companions of a type that an answer has. */
const shownAtMost = 10;

const statement =
  (type: NamedType) =>
  (schema: Schema, version: Version) =>
  (marks: string, seen: string): string => {
    const named = placesNaming(schema, type).map(
      ({ list, key }) =>
        `select ${key} "entry", m."entity_id" "article" from ${list.members} m
         join ${list.items} n on n."id" = m."cmp_id"
         where m."entity_id" in ${marks} and ${list.has('m')} and ${key} is not null`,
    );
    return `select ${referenceColumns(schema, type, 'e')}, found."count" "count" from (
        select named."entry", count(distinct named."article") "count"
        from (${named.join(' union all ')}) named where named."entry" <> ? group by named."entry"
      ) found join ${schema.tables[type]} e on e."document_id" = found."entry" and ${inVersion('e', version)}${seen}
      order by found."count" desc, e."name", e."id" limit ${shownAtMost}`;
  };

const statements = { person: statement('person'), organization: statement('organization') };

const referenceIn = { person: personIn, organization: organizationIn };

/**
 * @param articles the ids of versions of articles that name an entry
 * @param readable the people or organizations that may be in the answer
 * @returns the people or organizations that these name most often, without the entry itself
 */
export const companionsIn = <Type extends NamedType>(
  { written, schema }: Reader,
  type: Type,
  articles: number[],
  documentId: string,
  { version, may }: Access,
  readable: Readable = null,
): Reading<Array<Companion<Type extends 'person' ? PersonReference : OrganizationReference>>> => {
  const places = placesNaming(schema, type).length;
  if (!may[type] || places === 0 || articles.length === 0) return given([]);
  const { marks, values } = listed(articles.slice(0, articlesLookedAt));
  const repeated = Array.from({ length: places }, () => values).flat();
  const seen = among('e', readable);
  const question = {
    text: written(statements[type], version)(marks, seen.text),
    values: [...repeated, documentId, ...seen.values],
  };
  return reading(question, (rows: Row[]) =>
    rows.map((row) => ({
      entry: referenceIn[type](row, 'e') as Type extends 'person' ? PersonReference : OrganizationReference,
      articles: Number(row.count),
    })),
  );
};
