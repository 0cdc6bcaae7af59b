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

/** Keys that name something which is not there. */
export const deadKeys = async ({ app }: Site): Promise<unknown[]> => {
  const there = async (type: Type) => {
    const rows = await app.strapi.db.query(`plugin::newsroom.${type}`).findMany({});
    return rows.map(({ documentId, locale }: Row) => `${documentId} ${type === 'article' ? locale : ''}`);
  };
  const alive = new Set((await Promise.all(types.map(there))).flat());
  const components = ['credit', 'mention', 'affiliation', 'tie'];
  const items = await Promise.all(
    components.map((name) => app.strapi.db.query(`newsroom.${name}`).findMany({})),
  );
  const keys = items
    .flat()
    .flatMap((item: Row) =>
      (['person', 'organization', 'source'] as const).flatMap((field) =>
        item[`${field}Key`] ? [`${item[`${field}Key`]} ${item[`${field}Locale`] ?? ''}`] : [],
      ),
    );
  return keys.filter((key) => !alive.has(key));
};
