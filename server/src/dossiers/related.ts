import type { ArticleReference, RelatedArticle } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { roomFor } from '../database/ask';
import { type NamedType, placesNaming } from './appearances';
import type { Reader } from './reader';
import { type Row, articleIn, referenceColumns } from './rows';
import { type Schema, inList, inVersion } from './schema';

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
 * Where an entry of a type is named lately, one statement for each place; takes its documentId. It goes by the rows of
 * links, which lead from versions to versions: nobody needs to look at the articles, and articles are long. The latest are
 * those of the latest items: rows of links are written anew when the one to whom they lead is published.
 */
const latest =
  (type: NamedType) =>
  (schema: Schema, version: Version): string[] =>
    placesNaming(schema, type).flatMap(({ list }) => {
      const link = schema.link(list.component, type);
      if (!link) return [];
      return [
        `select l_m."entity_id" "version"
         from ${link.rows} l
         join ${list.members} l_m on l_m."cmp_id" = l.${link.items} and ${inList('l_m', list.field)}
         where l.${link.targets} = (
           select max(e."id") from ${schema.tables[type]} e where e."document_id" = ? and ${inVersion('e', version)}
         )
         order by l.${link.items} desc limit ${itemsLookedAt}`,
      ];
    });

const latestNaming = { person: latest('person'), organization: latest('organization') };

/** Counts what articles share before it reads their titles: most share little. */
const count = (schema: Schema, version: Version) => (found: string) =>
  `select ${referenceColumns(schema, 'article', 'r')}, shared."count" "count"
   from (
     select found."version", count(distinct found."entry") "count" from (${found}) found
     group by found."version" order by 2 desc, 1 desc limit ${articlesLookedUp}
   ) shared
   join ${schema.tables.article} r on r."id" = shared."version" and ${inVersion('r', version)}
     and r."locale" = ? and r."document_id" <> ?
   order by shared."count" desc, ${schema.dayOf('r')} desc, r."id" desc limit ${relatedCount}`;

/**
 * @param entries people and organizations that an article names, in its order; those that are not there count for nothing
 * @returns other articles of the language that name most of them, of equals the newest; none for those who may not find
 * articles
 */
export const relatedTo = async (
  { ask, written }: Reader,
  documentId: string,
  entries: Array<{ type: NamedType; documentId: string }>,
  { version, may, locale }: Access,
): Promise<RelatedArticle[]> => {
  const first = entries.filter(({ type }) => may[type]).slice(0, entriesLookedFor);
  if (!may.article || first.length === 0) return [];
  // In one order and so many of each, that there are few different statements and the database knows them again.
  const looked = namedTypes.flatMap((type) => {
    const some: Array<string | null> = first
      .filter((entry) => entry.type === type)
      .map((entry) => entry.documentId);
    const free = some.length > 0 ? roomFor(some.length) - some.length : 0;
    const places = written(latestNaming[type], version);
    return [...some, ...Array.from({ length: free }, () => null)].map((entry) => ({ entry, places }));
  });
  const found = looked.flatMap(({ places }, index) =>
    places.map((text) => `select ${index} "entry", n."version" from (${text}) n`),
  );
  if (found.length === 0) return [];
  const rows = await ask<Row>(written(count, version)(found.join(' union all ')), [
    ...looked.flatMap(({ entry, places }) => places.map(() => entry)),
    locale,
    documentId,
  ]);
  return rows.map((row) => ({ ...(articleIn(row, 'r') as ArticleReference), shared: Number(row.count) }));
};
