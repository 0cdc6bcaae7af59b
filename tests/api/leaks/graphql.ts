import type { PublicType } from '../../../server/src/model';
import { backlinkQueries, dossierQueries, graphQueries, nameQueries } from './graphql-dossiers';
import {
  type OutputField,
  type Schema,
  type Way,
  inputAt,
  isOurRoot,
  nameOf,
  scalarsOf,
  schemaOf,
  waysFrom,
} from './graphql-schema';
import { guessAt, inTurn, operators } from './guesses';
import type { Question } from './questions';
import { secretWord } from './samples';
import { type Site, types } from './site';
import { some } from './thin';
import { leadsOn, placesFrom } from './walk';

type Ask = (root: string, type: PublicType) => string[];

const typeName = (type: PublicType) => `Newsroom${type[0]?.toUpperCase()}${type.slice(1)}`;

/** `{ a: { b: { eq: "x" } } }` for a path and an operator. */
const filter = (path: string[], operator: string, guess: string): string => {
  const value = JSON.stringify(operators[operator]?.(guess) ?? guess);
  return path.reduceRight((inner, name) => `{ ${name}: ${inner} }`, `{ ${operator}: ${value} }`);
};

const select = (schema: Schema, from: string, { fields }: Way, lastArgs = ''): string => {
  const [field, ...rest] = fields;
  if (!field) return scalarsOf(schema, from);
  const target = nameOf(field.type);
  const inner = select(schema, target, { fields: rest }, lastArgs);
  const args = rest.length === 0 ? lastArgs : '';
  return `${scalarsOf(schema, from)} ${field.name}${args} { ${inner} }`;
};

const versions = [
  'status: DRAFT',
  'status: PUBLISHED',
  'hasPublishedVersion: true',
  'hasPublishedVersion: false',
];

const languages = ['locale: "fr"', 'locale: "*"', 'locale: "en"', 'locale: "xx"'];

const publicationFilters = (schema: Schema, root: OutputField): string[] => {
  const values = root.args.find(({ name }) => name === 'publicationFilter') ? schema.publicationFilters : [];
  return values.map((value) => `publicationFilter: ${value}`);
};

/** All arguments that choose versions and languages, as far as the root takes them. */
const versionArgs = (schema: Schema, root: OutputField): string[] =>
  [...versions, ...languages, ...publicationFilters(schema, root)].filter((arg) =>
    root.args.some(({ name }) => arg.startsWith(`${name}:`)),
  );

/** Comparisons with everything that the filters of a type name. */
const filters = (schema: Schema, site: Site, type: PublicType): string[] => {
  const input = `${typeName(type)}FiltersInput`;
  const known = placesFrom(site.app.strapi, type, 3).filter(
    (place) =>
      !leadsOn(place) &&
      (place.links < 2 || /^(name|title|slug)$/.test(place.path.at(-1) ?? '')) &&
      inputAt(schema, input, place.path),
  );
  const next = inTurn(Object.keys(operators).filter((name) => inputAt(schema, 'StringFilterInput', [name])));
  const rotated = known.flatMap((place) =>
    next(1).map((operator) => filter(place.path, operator, guessAt(site, place))),
  );
  const slug = known.filter(({ path }) => path.length === 1 && path[0] === 'slug');
  const every = slug.flatMap((place) =>
    Object.keys(operators)
      .filter((name) => inputAt(schema, 'StringFilterInput', [name]))
      .map((name) => filter(place.path, name, guessAt(site, place))),
  );
  const [first = '{}', second = '{}'] = every;
  return [
    ...some(rotated),
    ...(type === 'person' ? every : some(every)),
    `{ and: [${first}, ${second}] }`,
    `{ or: [${first}, ${second}] }`,
    `{ not: ${first} }`,
  ];
};

const sorts = (site: Site, type: PublicType): string[] =>
  placesFrom(site.app.strapi, type, 3)
    .filter((place) => !leadsOn(place) && (place.links < 1 || /^(name|title)$/.test(place.path.at(-1) ?? '')))
    .map(({ path }) => `"${path.join('.')}"`);

/** What a list inside an entry may be asked: it has filters and a sort of its own. */
const listArgs = (schema: Schema, { fields }: Way): string[] => {
  const input = fields.at(-1)?.args.find(({ name }) => name === 'filters');
  const inputName = input && nameOf(input.type);
  if (!inputName) return [];
  const guess = `${secretWord} `;
  const paths = [
    ['name'],
    ['title'],
    ['note'],
    ['person', 'name'],
    ['organization', 'slug'],
    ['source', 'title'],
  ];
  const asked = paths.filter((path) => inputAt(schema, inputName, path));
  return asked.flatMap((path) => [
    `(filters: ${filter(path, 'startsWith', guess)})`,
    `(sort: "${path.join('.')}")`,
  ]);
};

/** How each root of the schema is asked, by the end of its name. */
const asks = (schema: Schema, site: Site): Record<string, Ask> => {
  const rootOf = (name: string) => schema.roots.find((root) => root.name === name) as OutputField;
  const one: Ask = (root, type) => {
    const whole = select(schema, typeName(type), { fields: [] });
    const ids = [...Object.values(site.ids[type]), site.french, 'nobody', `plain-a-edited`];
    return ids.flatMap((id) =>
      ['', ...some(versionArgs(schema, rootOf(root)))].map(
        (arg) => `{ ${root}(documentId: "${id}"${arg && `, ${arg}`}) { ${whole} } }`,
      ),
    );
  };
  const list =
    (wrap: (selection: string) => string): Ask =>
    (root, type) => {
      const ask = (args: string, selection: string) =>
        `{ ${root}${args && `(${args})`} { ${wrap(selection)} } }`;
      const whole = select(schema, typeName(type), { fields: [] });
      const ways = waysFrom(schema, typeName(type), 3);
      const pictures = ways.filter(({ fields }) => fields.length < 3 && fields.at(-1)?.name === 'related');
      return [
        ask('', whole),
        ...versionArgs(schema, rootOf(root)).map((arg) => ask(arg, whole)),
        ...[...pictures, ...some(ways)].map((way) => ask('', select(schema, typeName(type), way))),
        ...some(
          ways.flatMap((way) =>
            listArgs(schema, way).map((args) => ask('', select(schema, typeName(type), way, args))),
          ),
        ),
        ...filters(schema, site, type).map((value) => ask(`filters: ${value}`, 'documentId')),
        ...some(sorts(site, type)).map((value) => ask(`sort: ${value}`, 'documentId')),
      ];
    };
  const write =
    (args: string): Ask =>
    (root, type) =>
      [...Object.values(site.ids[type]), 'nobody'].map(
        (id) => `mutation { ${root}(${args.replace('ID', id)}) { documentId } }`,
      );
  const data = `data: { slug: "${secretWord}-e-unborn" }`;
  const named = (type: PublicType, plural: string): Array<[string, Ask]> => {
    const single = typeName(type);
    return [
      [`newsroom${single.slice(8)}`, one],
      [
        `newsroom${plural}`,
        (root) => [
          ...list((selection) => selection)(root, type),
          ...backlinkQueries(schema, { root, type, typeName: single }),
        ],
      ],
      [`newsroom${single.slice(8)}Dossier`, (root) => dossierQueries(schema, site, root, type)],
      [
        `newsroom${plural}_connection`,
        list((selection) => `nodes { ${selection} } pageInfo { total pageCount }`),
      ],
      [`create${single}`, write(data)],
      [`update${single}`, write(`documentId: "ID", ${data}`)],
      [`delete${single}`, write('documentId: "ID"')],
    ];
  };
  const plurals = { article: 'Articles', person: 'People', organization: 'Organizations' };
  const ofTypes = types.flatMap((type) =>
    named(type, plurals[type]).map(([name, ask]): [string, Ask] => [name, (root) => ask(root, type)]),
  );
  return {
    ...Object.fromEntries(ofTypes),
    newsroomGraph: (root) => graphQueries(schema, site, root),
    newsroomNames: (root) => nameQueries(schema, root),
  };
};

/**
 * @returns what somebody who looks for secrets asks through GraphQL
 * @throws Error for a root of the schema that has no place here: say how it is asked when you add it
 */
export const graphqlQuestions = async (site: Site): Promise<Question[]> => {
  const schema = await schemaOf(site.app);
  const known = asks(schema, site);
  const queries = schema.roots.filter(isOurRoot).flatMap(({ name }) => {
    const ask = known[name];
    if (!ask) throw new Error(`tests/api/leaks/graphql.ts does not say how '${name}' is asked.`);
    return ask(name, 'article');
  });
  return queries.map((query) => ({ method: 'post', path: '/graphql', body: { query } }));
};
