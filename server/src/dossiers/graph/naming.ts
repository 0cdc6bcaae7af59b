import type { ArticleReference } from '../../api/contracts/dossiers';
import { chunksOf } from '../../links/chunks';
import type { Access } from '../access';
import { type NamedType, joinVersion, latestItems, placesNaming } from '../appearances';
import { type Value, listed } from '../../database/ask';
import { meantAt } from '../articles-naming';
import type { Reader } from '../reader';
import { type Row, articleIn, referenceColumns } from '../rows';
import { newestFirst } from './newest-first';
import type { NetworkQuestion } from './types';

/** A version of an article that names a node. */
export interface Appearance {
  /** The documentId of the node. */
  node: string;
  /** The id of the version. */
  version: number;
  article: ArticleReference;
  day: string;
}

/** The credits and the mentions of all nodes of a level that are looked at: each node has its share of them. */
const itemsOfLevel = 4000;
const share = { least: 20, most: 1000 };

/** Databases limit how many parts a statement may have. */
const nodesAtOnce = 64;

const shareOf = (nodes: number): number =>
  Math.max(share.least, Math.min(share.most, Math.floor(itemsOfLevel / nodes)));

const statementFor = (
  { schema }: Reader,
  nodes: Array<{ type: NamedType; documentId: string }>,
  items: number,
  { filter, locales }: Pick<NetworkQuestion, 'filter' | 'locales'>,
  { version }: Access,
): { text: string; values: Value[] } | null => {
  const inLocales = locales && listed([...locales]);
  const parts = nodes.flatMap(({ type, documentId }) =>
    placesNaming(schema, type).flatMap((place) => {
      const meant = meantAt(schema, place, filter);
      if (!meant) return [];
      const text = `select n."entry" "node", a."id" "version", ${referenceColumns(schema, 'article', 'a')},
          ${schema.dayOf('a')} "day"
        from (${latestItems(schema, place, version, items)}) n
        ${joinVersion(schema)}${inLocales ? ` and a."locale" in ${inLocales.marks}` : ''}${meant.text}`;
      return [{ text, values: [documentId, ...(inLocales?.values ?? []), ...meant.values] }];
    }),
  );
  if (parts.length === 0) return null;
  return {
    text: parts.map(({ text }) => text).join(' union all '),
    values: parts.flatMap(({ values }) => values),
  };
};

/** Nodes of one type after the other: statements for as many of each are the same, and the database knows them again. */
const byType = (one: { type: NamedType }, other: { type: NamedType }): number =>
  one.type < other.type ? -1 : Number(one.type > other.type);

/** @returns where articles name some nodes, the newest articles first: of each node what was saved last */
export const appearancesOf = async (
  reader: Reader,
  nodes: Array<{ type: NamedType; documentId: string }>,
  question: Pick<NetworkQuestion, 'filter' | 'locales'>,
  access: Access,
): Promise<Appearance[]> => {
  const appearances: Appearance[] = [];
  const items = shareOf(nodes.length);
  for (const some of chunksOf([...nodes].sort(byType), nodesAtOnce)) {
    const statement = statementFor(reader, some, items, question, access);
    const rows = statement ? await reader.ask<Row>(statement.text, statement.values) : [];
    appearances.push(
      ...rows.map((row) => ({
        node: String(row.node),
        version: Number(row.version),
        article: articleIn(row, 'a') as ArticleReference,
        day: String(row.day ?? ''),
      })),
    );
  }
  return appearances.sort(newestFirst);
};
