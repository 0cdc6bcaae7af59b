import type { TestApp } from '../../setup/boot';

interface TypeReference {
  kind: string;
  name: string | null;
  ofType: TypeReference | null;
}

interface Described {
  name: string;
  type: TypeReference;
}

export interface OutputField extends Described {
  args: Described[];
}

interface TypeDescription {
  name: string;
  kind: string;
  fields: OutputField[] | null;
  inputFields: Described[] | null;
  possibleTypes: Array<{ name: string }> | null;
  enumValues: Array<{ name: string }> | null;
}

/** What a GraphQL server says of itself. */
export interface Schema {
  types: Map<string, TypeDescription>;
  roots: OutputField[];
  publicationFilters: string[];
}

const reference = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
const introspection = `{ __schema { queryType { name } mutationType { name } types {
  name kind possibleTypes { name } enumValues { name }
  fields { name type { ${reference} } args { name type { ${reference} } } }
  inputFields { name type { ${reference} } }
} } }`;

/** @returns the name of a type without its brackets and marks */
export const nameOf = (type: TypeReference): string => type.name ?? (type.ofType ? nameOf(type.ofType) : '');

/** @returns the schema as everybody can read it */
export const schemaOf = async (app: TestApp): Promise<Schema> => {
  const { body } = await app.request.post('/graphql').send({ query: introspection }).expect(200);
  const { types, queryType, mutationType } = body.data.__schema;
  const byName = new Map<string, TypeDescription>(types.map((type: TypeDescription) => [type.name, type]));
  const roots = [queryType, mutationType].flatMap(({ name }) => byName.get(name)?.fields ?? []);
  const publicationFilters = (byName.get('PublicationFilter')?.enumValues ?? []).map(({ name }) => name);
  return { types: byName, roots, publicationFilters };
};

/** @returns whether a root of the schema takes or shows what the plugin has */
export const isOurRoot = ({ name, type, args }: OutputField): boolean =>
  [name, nameOf(type), ...args.map((arg) => nameOf(arg.type))].some((one) => /newsroom/i.test(one));

const isLeaf = ({ types }: Schema, { type }: Described) =>
  ['SCALAR', 'ENUM'].includes(types.get(nameOf(type))?.kind ?? '');

/** @returns all that a type shows without following anything, for each type that stands there */
export const scalarsOf = (schema: Schema, typeName: string): string => {
  const type = schema.types.get(typeName);
  const fragments = (type?.possibleTypes ?? [])
    .filter(({ name }) => /^Newsroom/.test(name))
    .map(({ name }) => `... on ${name} { ${aliased(schema, name)} }`);
  const own = (type?.fields ?? []).filter((field) => isLeaf(schema, field)).map(({ name }) => name);
  return ['__typename', ...own, ...fragments].join(' ');
};

/** Fields of one name but different types may not stand in one union without another name. */
const aliased = (schema: Schema, typeName: string): string =>
  (schema.types.get(typeName)?.fields ?? [])
    .filter((field) => isLeaf(schema, field))
    .map(({ name }) => `${typeName}_${name}: ${name}`)
    .join(' ');

/** A way through output fields: what is selected on it, and the arguments that its last field takes. */
export interface Way {
  fields: OutputField[];
}

/** @returns every way from a type through fields that lead somewhere, `most` links long */
export const waysFrom = (schema: Schema, typeName: string, most: number, links = 0): Way[] =>
  (schema.types.get(typeName)?.fields ?? [])
    .filter((field) => !isLeaf(schema, field))
    .flatMap((field): Way[] => {
      const target = nameOf(field.type);
      const further = links + (/^ComponentNewsroom/.test(target) ? 0 : 1);
      const here = { fields: [field] };
      const goesOn = further <= most && /Newsroom|^UploadFile$/.test(target);
      const beyond = goesOn ? waysFrom(schema, target, most, further) : [];
      return [here, ...beyond.map(({ fields }) => ({ fields: [field, ...fields] }))];
    });

/** @returns the name of the input that compares what lies at the end of a path; undefined when none does */
export const inputAt = (schema: Schema, inputName: string, path: string[]): string | undefined =>
  path.reduce<string | undefined>((input, name) => {
    const field = input && schema.types.get(input)?.inputFields?.find((one) => one.name === name);
    return field ? nameOf(field.type) : undefined;
  }, inputName);
