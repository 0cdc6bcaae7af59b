import { documents } from '../../setup/documents';
import { type Answers, type Field, type Type, fieldsOf, listsOf } from './model';
import { type Site, labelOf } from './site';

type Kind = 'draft' | 'published';
type Row = Record<string, unknown>;

const types: Type[] = ['article', 'person', 'organization'];
const plural = { article: 'articles', person: 'people', organization: 'organizations' };

const named = (value: unknown): string | null => {
  const row = value as { name?: string; title?: string } | null | undefined;
  return row?.name ?? row?.title ?? null;
};

/** Rows of a type, as any of the doors answers them, in the words of the model. */
const answersOf = (site: Site, type: Type, rows: Row[]): Array<[string, unknown]> => {
  const numbers = new Map([...site.ids].map(([entry, documentId]) => [documentId, entry]));
  return rows.map((row) => [
    `${numbers.get(String(row.documentId))} ${type === 'article' ? row.locale : ''}`,
    {
      name: named(row),
      ...Object.fromEntries(
        listsOf[type].map((list) => [
          list,
          (row[list] as Row[]).map((item) => ({
            label: item[labelOf[list] ?? ''],
            ...Object.fromEntries((fieldsOf[list] ?? []).map((field) => [field, named(item[field])])),
          })),
        ]),
      ),
    },
  ]);
};

const populateOf = (type: Type) =>
  Object.fromEntries(
    listsOf[type].map((list) => [
      list,
      {
        populate: Object.fromEntries(
          (fieldsOf[list] ?? []).map((field) => [field, { fields: [field === 'source' ? 'title' : 'name'] }]),
        ),
      },
    ]),
  );

const everyLocale = (type: Type) => (type === 'article' ? { locale: '*' } : {});

const fromDocuments = async (site: Site, type: Type, kind: Kind): Promise<Row[]> =>
  documents(site.app, type).findMany({ status: kind, populate: populateOf(type), ...everyLocale(type) });

const fromRest = async (site: Site, type: Type, kind: Kind): Promise<Row[]> => {
  const { body } = await site.app.request
    .get(`/api/newsroom/${plural[type]}`)
    .query({ status: kind, ...everyLocale(type), populate: populateOf(type), pagination: { pageSize: 100 } })
    .set(kind === 'draft' ? site.reader : {});
  if (!body.data) throw new Error(JSON.stringify(body));
  return body.data;
};

const selection = (field: Field) => `${field} { ${field === 'source' ? 'title' : 'name'} }`;

const graphqlQuery = (kind: Kind) => {
  const lists = types.map((type) => {
    const args = `status: ${kind.toUpperCase()}, pagination: { limit: 100 }${type === 'article' ? ', locale: "*"' : ''}`;
    const items = listsOf[type].map(
      (list) =>
        `${list}(pagination: { limit: 100 }) { ${labelOf[list]} ${(fieldsOf[list] ?? []).map(selection).join(' ')} }`,
    );
    const own = type === 'article' ? 'title locale' : 'name';
    const root = `newsroom${plural[type][0]?.toUpperCase()}${plural[type].slice(1)}`;
    return `${type}: ${root}(${args}) { documentId ${own} ${items.join(' ')} }`;
  });
  return `{ ${lists.join(' ')} }`;
};

const fromGraphql = async (site: Site, kind: Kind): Promise<Record<Type, Row[]>> => {
  const { body } = await site.app.request
    .post('/graphql')
    .set(kind === 'draft' ? site.reader : {})
    .send({ query: graphqlQuery(kind) });
  if (!body.data || body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data;
};

const collected = async (site: Site, read: (type: Type) => Promise<Row[]>): Promise<Answers> => {
  const answers: Array<[string, unknown]> = [];
  for (const type of types) answers.push(...answersOf(site, type, await read(type)));
  return Object.fromEntries(answers);
};

/** What the three doors of the site answer about everything that it has. */
export const answersFrom = {
  'Document Service': (site: Site, kind: Kind) => collected(site, (type) => fromDocuments(site, type, kind)),
  REST: (site: Site, kind: Kind) => collected(site, (type) => fromRest(site, type, kind)),
  GraphQL: async (site: Site, kind: Kind) => {
    const rows = await fromGraphql(site, kind);
    return collected(site, async (type) => rows[type]);
  },
};

/** Columns of components that name entries, and where these are; sources are named in a language. */
const keyColumns = [
  ...['credits', 'mentions'].flatMap((items) => [
    { items, key: 'person_key', targets: 'newsroom_people', locale: null },
    { items, key: 'organization_key', targets: 'newsroom_organizations', locale: null },
  ]),
  ...['affiliations', 'ties'].flatMap((items) => [
    { items, key: 'organization_key', targets: 'newsroom_organizations', locale: null },
    { items, key: 'source_key', targets: 'newsroom_articles', locale: 'source_locale' },
  ]),
];

/** Keys that name something which is not there. */
export const deadKeys = async ({ app }: Site): Promise<unknown[]> => {
  const { connection } = app.strapi.db;
  const [first, ...others] = keyColumns.map(({ items, key, targets, locale }) =>
    connection(`components_newsroom_${items} as c`)
      .leftJoin(`${targets} as t`, (on) => {
        on.on('t.document_id', `c.${key}`);
        if (locale) on.andOn('t.locale', `c.${locale}`);
      })
      .whereNotNull(`c.${key}`)
      .whereNull('t.id')
      .select(`c.${key} as key`),
  );
  return first?.unionAll(others) ?? [];
};
