import type { Access, Version } from './access';
import type { NamedType } from './appearances';
import { versionOf } from './owners';
import { type Reader, type Reading, given, reading } from './reader';
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
  /** The ids of the versions of these; null when they are not there. */
  personVersion: number | null;
  organizationVersion: number | null;
}

/** What an item is that says nothing of its role, as in rows that were written around Strapi. */
export const roleWhenEmpty = { credits: 'author', mentions: 'mentioned' } as const;

const statements = (schema: Schema, version: Version): string[] =>
  (['credits', 'mentions'] as const).flatMap((field) => {
    const list = schema.list('article', field);
    if (!list) return [];
    const column = (name: string) => schema.column('item', list.component, name);
    const versionOfEntry = (type: NamedType, key: string) =>
      key === 'null' ? key : `(${versionOf(schema, type, key, version)})`;
    const [person, organization] = [column('personKey'), column('organizationKey')];
    return [
      `select '${field}' "list", item_m."order" "position", ${column('role')} "role",
         ${column('name')} "printed", ${column('title')} "title",
         ${person} "person", ${organization} "organization",
         ${versionOfEntry('person', person)} "personVersion",
         ${versionOfEntry('organization', organization)} "organizationVersion"
       from ${schema.tables.article} a ${joinItems(list, 'a', 'item')}
       where a."document_id" = ? and a."locale" = ? and ${inVersion('a', version)}`,
    ];
  });

const statement = (schema: Schema, version: Version): { text: string; lists: number } | null => {
  const parts = statements(schema, version);
  return parts.length > 0 ? { text: parts.join(' union all '), lists: parts.length } : null;
};

const itemIn = (row: Item): Item => ({
  ...row,
  position: Number(row.position),
  role: row.role ?? roleWhenEmpty[row.list],
  printed: text(row.printed),
  title: text(row.title),
});

const inOrder = (one: Item, other: Item): number => {
  if (one.list === other.list) return one.position - other.position;
  return one.list < other.list ? -1 : 1;
};

/** @returns the credits and mentions of an article, in order, credits first */
export const itemsOf = (
  { written }: Reader,
  documentId: string,
  { version, locale }: Access,
): Reading<Item[]> => {
  const question = written(statement, version);
  if (!question) return given([]);
  const values = Array.from({ length: question.lists }, () => [documentId, locale]).flat();
  return reading({ text: question.text, values }, (rows: Item[]) => rows.map(itemIn).sort(inOrder));
};
