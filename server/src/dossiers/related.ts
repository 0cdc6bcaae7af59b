import type { ArticleReference, RelatedArticle } from '../api/contracts/dossiers';
import { type Value, roomFor } from '../database/ask';
import type { Access, Version } from './access';
import { type NamedType, placesNaming } from './appearances';
import type { Named } from './cast';
import { type Reader, type Reading, given, reading } from './reader';
import { type Row, articleIn, referenceColumns } from './rows';
import { type Schema, inVersion } from './schema';

/** How many related articles an answer has. */
export const relatedCount = 5;

/** The people and organizations of an article by whom others are looked for: the first ones that it names. */
const entriesLookedFor = 16;

/** The credits and mentions of each that are looked at: those that were made last. */
const itemsLookedAt = 100;

/** Of the articles found, as many are looked up: those that share most. Some may be in other languages. */
const articlesLookedUp = 100;

const namedTypes: NamedType[] = ['person', 'organization'];

/**
 * Where versions of a type are named lately, a statement for each place; takes the ids of so many, which it numbers from
 * `first` on. It goes by the rows of links, which lead from versions to versions: nobody needs to look at the articles, and
 * articles are long. The latest are those of the latest items: rows of links are written anew when the one to whom they
 * lead is published.
 */
const places = (schema: Schema, type: NamedType, first: number, count: number): string[] =>
  placesNaming(schema, type).flatMap(({ list }) => {
    const link = schema.link(list.component, type);
    if (!link || count === 0) return [];
    const latestOf = (version: string) =>
      `select l_m."entity_id" "version" from ${link.rows} l
       join ${list.members} l_m on l_m."cmp_id" = l.${link.items} and ${list.has('l_m')}
       where l.${link.targets} = ${version} order by l.${link.items} desc limit ${itemsLookedAt}`;
    const numbers = Array.from({ length: count }, (_, index) => first + index);
    if (schema.client !== 'postgres') {
      return [
        numbers
          .map((number) => `select ${number} "entry", n."version" from (${latestOf('?')}) n`)
          .join(' union all '),
      ];
    }
    // PostgreSQL begins and ends every part of a statement, which takes longer than these parts do.
    const values = numbers.map((number) => `(${number}, cast(? as integer))`).join(', ');
    return [
      `select e."entry", n."version" from (values ${values}) e("entry", "id")
       cross join lateral (${latestOf('e."id"')}) n`,
    ];
  });

interface Statement {
  text: string;
  /** How many times it takes the ids of each type. */
  places: Record<NamedType, number>;
}

/** Counts what articles share before it reads their titles: most share little. */
const statement = (
  schema: Schema,
  version: Version,
  people: number,
  organizations: number,
): Statement | null => {
  const person = places(schema, 'person', 0, people);
  const organization = places(schema, 'organization', people, organizations);
  if (person.length + organization.length === 0) return null;
  return {
    places: { person: person.length, organization: organization.length },
    text: `select ${referenceColumns(schema, 'article', 'r')}, shared."count" "count"
      from (
        select found."version", count(distinct found."entry") "count"
        from (${[...person, ...organization].join(' union all ')}) found
        group by found."version" order by 2 desc, 1 desc limit ${articlesLookedUp}
      ) shared
      join ${schema.tables.article} r on r."id" = shared."version" and ${inVersion('r', version)}
        and r."locale" = ? and r."document_id" <> ?
      order by shared."count" desc, ${schema.dayOf('r')} desc, r."id" desc limit ${relatedCount}`,
  };
};

/** In one order and so many of each, that there are few different statements and the database knows them again. */
const placed = (type: NamedType, entries: Named[]): Value[] => {
  const some: Value[] = entries.filter((entry) => entry.type === type).map(({ version }) => version);
  const free = some.length > 0 ? roomFor(some.length) - some.length : 0;
  return [...some, ...Array.from({ length: free }, () => null)];
};

/**
 * @param entries people and organizations that an article names, in its order
 * @returns other articles of the language that name most of them, of equals the newest; none for those who may not find
 * articles
 */
export const relatedTo = (
  { written }: Reader,
  documentId: string,
  entries: Named[],
  { version, may, locale }: Access,
): Reading<RelatedArticle[]> => {
  if (!may.article) return given([]);
  const first = entries.filter(({ type }) => may[type]).slice(0, entriesLookedFor);
  const versions = { person: placed('person', first), organization: placed('organization', first) };
  const counting = written(statement, version, versions.person.length, versions.organization.length);
  if (!counting) return given([]);
  const ids = namedTypes.flatMap((type) =>
    Array.from({ length: counting.places[type] }, () => versions[type]).flat(),
  );
  return reading({ text: counting.text, values: [...ids, locale, documentId] }, (rows: Row[]) =>
    rows.map((row) => ({ ...(articleIn(row, 'r') as ArticleReference), shared: Number(row.count) })),
  );
};
