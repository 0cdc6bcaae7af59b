import type { ArticleReference } from '../../api/contracts/dossiers';
import type { Access } from '../access';
import type { NamedType } from '../appearances';
import type { Reader } from '../reader';
import { centerOf } from './center';
import { appearancesOf } from './naming';
import { newestFirst } from './newest-first';
import type { NetworkQuestion } from './types';

type End = NetworkQuestion['center'];

interface Between extends Pick<NetworkQuestion, 'filter' | 'locales'> {
  /** The most articles of the answer. */
  limit: number;
}

/**
 * The articles behind an edge: those that name both ends, of what was saved last of each. An article in several languages
 * is one, with the title that it has in the asker's.
 * @param ends two different entries
 * @returns the newest of them, and how many there are; null when an end is not there or not the asker's to find
 */
export const articlesBetween = async (
  reader: Reader,
  ends: [End, End],
  { limit, ...question }: Between,
  access: Access,
): Promise<{ articles: ArticleReference[]; total: number } | null> => {
  for (const end of ends) {
    if (!access.may.article || !(await centerOf(reader, end, access))) return null;
  }
  const nodes: Array<{ type: NamedType; documentId: string }> = ends;
  const found = new Map<string, { article: ArticleReference; day: string; named: Set<string> }>();
  for (const { node, article, day } of await appearancesOf(reader, nodes, question, access)) {
    const known = found.get(article.documentId) ?? { article, day, named: new Set() };
    known.named.add(node);
    if (article.locale === access.locale) Object.assign(known, { article, day });
    found.set(article.documentId, known);
  }
  const both = [...found.values()].filter(({ named }) => named.size === ends.length).sort(newestFirst);
  return { articles: both.slice(0, limit).map(({ article }) => article), total: both.length };
};
