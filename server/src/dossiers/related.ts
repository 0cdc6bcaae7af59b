import type { ArticleReference, RelatedArticle } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { type NamedType, latestItems, placesNaming } from './appearances';
import type { Reader } from './reader';
import { type Row, articleIn, referenceColumns } from './rows';
import type { Schema } from './schema';

/** How many related articles an answer has. */
export const relatedCount = 5;

/** The people and organizations of an article by whom others are looked for: the first ones that it names. */
const entriesLookedFor = 16;

/** The credits and mentions of each that are looked at: those that were saved last. */
const itemsLookedAt = 100;

/** Of the articles found, as many are looked up: those that share most. Some may be in other languages. */
const articlesLookedUp = 100;

const namedTypes: NamedType[] = ['person', 'organization'];

/** Where an entry of a type is named lately, one statement for each place; takes its documentId. */
const latest =
  (type: NamedType) =>
  (schema: Schema, version: Version): string[] =>
    placesNaming(schema, type).map(
      (place) =>
        `select n."entry", n."version" from (${latestItems(schema, place, version, itemsLookedAt)}) n`,
    );

const latestNaming = { person: latest('person'), organization: latest('organization') };

/** Counts what articles share before it reads their titles: most share little. */
const count = (schema: Schema) => (found: string) =>
  `select ${referenceColumns(schema, 'article', 'r')}, shared."count" "count"
   from (
     select found."version", count(distinct found."entry") "count" from (${found}) found
     group by found."version" order by 2 desc, 1 desc limit ${articlesLookedUp}
   ) shared
   join ${schema.tables.article} r on r."id" = shared."version" and r."locale" = ? and r."document_id" <> ?
   order by shared."count" desc, ${schema.dayOf('r')} desc, r."id" desc limit ${relatedCount}`;

/**
 * @param entries the people and organizations that an article names and the asker may see, in its order
 * @returns other articles of the language that name most of them, of equals the newest; none for those who may not find
 * articles
 */
export const relatedTo = async (
  { ask, written }: Reader,
  documentId: string,
  entries: Array<{ type: NamedType; documentId: string }>,
  { version, may, locale }: Access,
): Promise<RelatedArticle[]> => {
  if (!may.article) return [];
  const first = entries.slice(0, entriesLookedFor);
  // In one order, so that there are few different statements and the database knows them again.
  const looked = namedTypes
    .flatMap((type) => first.filter((entry) => entry.type === type))
    .flatMap((entry) =>
      written(latestNaming[entry.type], version).map((text) => ({ text, entry: entry.documentId })),
    );
  if (looked.length === 0) return [];
  const found = looked.map(({ text }) => text).join(' union all ');
  const rows = await ask<Row>(written(count, version)(found), [
    ...looked.map(({ entry }) => entry),
    locale,
    documentId,
  ]);
  return rows.map((row) => ({ ...(articleIn(row, 'r') as ArticleReference), shared: Number(row.count) }));
};
