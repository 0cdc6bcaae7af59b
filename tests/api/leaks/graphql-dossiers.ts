import type { PublicType } from '../../../server/src/model';
import { type Schema, nameOf, scalarsOf } from './graphql-schema';
import { addressesOf } from './rest';
import type { Site } from './site';
import { secretWord } from './samples';
import { some } from './thin';

/** Everything that a type of answers shows, which leads nowhere but down. */
const wholeOf = (schema: Schema, typeName: string): string => {
  const inner = (schema.types.get(typeName)?.fields ?? []).flatMap(({ name, type }) => {
    const target = schema.types.get(nameOf(type));
    return target?.fields ? [`${name} { ${wholeOf(schema, nameOf(type))} }`] : [];
  });
  return [scalarsOf(schema, typeName), ...inner].join(' ');
};

const versions = ['locale: "fr"', 'status: DRAFT', 'status: PUBLISHED', 'locale: "xx"'];

/** @returns what is asked of the dossier of an entry */
export const dossierQueries = (schema: Schema, site: Site, root: string, type: PublicType): string[] => {
  const answer = schema.roots.find(({ name }) => name === root);
  const whole = wholeOf(schema, answer ? nameOf(answer.type) : '');
  return addressesOf(site, type).flatMap((slug) =>
    ['', ...some(versions)].map((args) => `{ ${root}(slug: ${JSON.stringify(slug)}, ${args}) { ${whole} } }`),
  );
};

/** @returns what is asked of the network, around everybody whom there may be */
export const graphQueries = (schema: Schema, site: Site, root: string): string[] => {
  const whole = wholeOf(schema, 'NewsroomGraph');
  const args = [
    '',
    ...versions,
    'depth: 3',
    'limit: 2, depth: 2',
    'roles: ["quoted", "author"], from: "1900"',
  ];
  return (['person', 'organization'] as const).flatMap((type) =>
    addressesOf(site, type).flatMap((id) =>
      some(args).map(
        (some) => `{ ${root}(center: ${JSON.stringify(`${type}:${id}`)}, ${some}) { ${whole} } }`,
      ),
    ),
  );
};

/** @returns searches for the name that nobody may see, and for what it begins with and is like */
export const nameQueries = (schema: Schema, root: string): string[] =>
  [secretWord, secretWord.slice(0, 4), `${secretWord}x`].flatMap((word) =>
    ['', 'type: "organization", limit: 50'].map(
      (args) =>
        `{ ${root}(q: ${JSON.stringify(word)}, ${args}) { ${wholeOf(schema, 'NewsroomFoundName')} } }`,
    ),
  );

/** The fields of each type that answer backlinks, and what they may be asked with. */
const backlinks: Record<PublicType, Record<string, string[]>> = {
  article: { facts: [''] },
  person: {
    articles: ['', '(roles: ["quoted", "author"])', '(from: "1900", to: "2000")', '(locale: "fr")'],
  },
  organization: {
    articles: ['', '(from: "1901")', '(locale: "fr")', '(pagination: { page: 2, pageSize: 1 })'],
    people: ['', '(at: "1901")', '(at: "2016-12")', '(pagination: { start: 1, limit: 1 })'],
  },
};

/** @param root a root that answers a list of a type @returns what is asked of the fields with backlinks of each */
export const backlinkQueries = (
  schema: Schema,
  { root, type, typeName }: { root: string; type: PublicType; typeName: string },
): string[] =>
  Object.entries(backlinks[type]).flatMap(([name, asked]) => {
    const field = schema.types.get(typeName)?.fields?.find((one) => one.name === name);
    const whole = wholeOf(schema, field ? nameOf(field.type) : '');
    return asked.flatMap((args) =>
      ['', '(status: DRAFT)'].map(
        (version) => `{ ${root}${version} { documentId ${name}${args} { ${whole} } } }`,
      ),
    );
  });
