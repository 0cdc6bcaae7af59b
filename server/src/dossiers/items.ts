import type { Access, Version } from './access';
import type { Reader } from './reader';
import { text } from './rows';
import { type Schema, inVersion, joinItems } from './schema';

/** A credit or mention as the article has it, with the documentId of what it names. */
export interface Item {
  list: 'credits' | 'mentions';
  position: number;
  role: string;
  printed: string | null;
  title: string | null;
  person: string | null;
  organization: string | null;
}

/** What an item is that says nothing of its role, as in rows that were written around Strapi. */
export const roleWhenEmpty = { credits: 'author', mentions: 'mentioned' } as const;

const statements = (schema: Schema, version: Version): string[] =>
  (['credits', 'mentions'] as const).flatMap((field) => {
    const list = schema.list('article', field);
    if (!list) return [];
    const column = (name: string) => schema.column('item', list.component, name);
    return [
      `select '${field}' "list", item_m."order" "position", ${column('role')} "role",
         ${column('name')} "printed", ${column('title')} "title",
         ${column('personKey')} "person", ${column('organizationKey')} "organization"
       from ${schema.tables.article} a ${joinItems(list, 'a', 'item')}
       where a."document_id" = ? and a."locale" = ? and ${inVersion('a', version)}`,
    ];
  });

/** @returns the credits and mentions of an article, in order, credits first */
export const itemsOf = async (
  { ask, written }: Reader,
  documentId: string,
  { version, locale }: Access,
): Promise<Item[]> => {
  const parts = written(statements, version);
  if (parts.length === 0) return [];
  const rows = await ask<Item>(
    parts.join(' union all '),
    parts.flatMap(() => [documentId, locale]),
  );
  return rows
    .map((row) => ({
      ...row,
      position: Number(row.position),
      role: row.role ?? roleWhenEmpty[row.list],
      printed: text(row.printed),
      title: text(row.title),
    }))
    .sort((one, other) =>
      one.list === other.list ? one.position - other.position : one.list < other.list ? -1 : 1,
    );
};
