import type { Access } from './access';
import { type NamedType, joinArticle, placesNaming } from './appearances';
import { listed } from '../database/ask';
import { type Readable, among } from './readable';
import type { Reader } from './reader';

/**
 * @param readable the drafts that count, when the version is the draft
 * @returns how many articles name each of some entries, in whatever language; those that none names are left out
 */
export const countArticlesNaming = async (
  { ask, schema }: Reader,
  type: NamedType,
  documentIds: string[],
  { version, may }: Omit<Access, 'locale'>,
  readable: Readable = null,
): Promise<Map<string, number>> => {
  const places = placesNaming(schema, type);
  if (!may.article || documentIds.length === 0 || places.length === 0) return new Map();
  const { marks, values } = listed(documentIds);
  const only = among('a', readable);
  const named = places.map(
    (place) =>
      `select ${place.key} "entry", a."document_id" "article"
       from ${place.list.items} n ${joinArticle(schema, place, version)} where ${place.key} in ${marks}${only.text}`,
  );
  const rows = await ask<{ entry: string; count: number | string }>(
    `select named."entry", count(*) "count" from (${named.join(' union ')}) named group by named."entry"`,
    places.flatMap(() => [...values, ...only.values]),
  );
  return new Map(rows.map(({ entry, count }) => [entry, Number(count)]));
};
