import { listed } from '../../database/ask';
import type { Access } from '../access';
import type { Reader } from '../reader';
import { inVersion } from '../schema';
import { everybodyIn } from './named';
import type { Found, NetworkQuestion } from './types';

/** The articles that are looked at: the newest. */
const articlesLookedAt = 200;

interface MostNamed extends Pick<NetworkQuestion, 'filter' | 'locales'> {
  limit: number;
}

/**
 * @returns whom and what the newest articles name, those first whom most of them do, each with the number of these; and how
 * many articles these are
 */
export const mostNamed = async (
  reader: Reader,
  { limit, filter, locales }: MostNamed,
  access: Access,
): Promise<{ named: Array<Found & { articles: number }>; articles: number }> => {
  if (!access.may.article) return { named: [], articles: 0 };
  const { ask, schema } = reader;
  const inLocales = locales && listed([...locales]);
  const versions = await ask<{ id: number; documentId: string }>(
    `select a."id" "id", a."document_id" "documentId" from ${schema.tables.article} a
     where ${inVersion('a', access.version)}${inLocales ? ` and a."locale" in ${inLocales.marks}` : ''}
     order by ${schema.dayOf('a')} desc, a."id" desc limit ${articlesLookedAt}`,
    inLocales?.values ?? [],
  );
  const articleOf = new Map(versions.map(({ id, documentId }) => [Number(id), documentId]));
  const named = new Map<string, { found: Found; articles: Set<string> }>();
  for (const { version, found } of await everybodyIn(reader, [...articleOf.keys()], filter, access)) {
    const known = named.get(found.documentId) ?? { found, articles: new Set() };
    known.articles.add(articleOf.get(version) ?? '');
    named.set(found.documentId, known);
  }
  const mostFirst = [...named.values()]
    .map(({ found, articles }) => ({ ...found, articles: articles.size }))
    .sort((one, other) => other.articles - one.articles || (one.name < other.name ? -1 : 1));
  return { named: mostFirst.slice(0, limit), articles: articleOf.size };
};
