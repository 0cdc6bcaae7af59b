import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What schema.org says of its classes and properties, read off the declarations of schema-dts, which are generated from
 * the vocabulary.
 */
export interface Vocabulary {
  /** Whether one class is another or a kind of it. */
  isA(type: string, other: string): boolean;
  /** The classes and data types that a property may lead to on a class; null where the class does not have it. */
  rangeOf(type: string, property: string): string[] | null;
  /** Every property with its range. */
  properties: Map<string, Set<string>>;
}

const file = path.join(path.dirname(require.resolve('schema-dts/package.json')), 'dist/schema.d.ts');

/** `interface PersonBase extends ThingBase {`: the head of a class; leaves have the name and no properties of their own. */
const head = /^(?:export )?(?:interface|type) (\w+?)(Base|Leaf)(?:<[^=]*>)? (?:extends|=) (.+?) ?[{&]/;
const property = /^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;/;

export const readVocabulary = (): Vocabulary => {
  const parents = new Map<string, Set<string>>();
  const own = new Map<string, Map<string, string[]>>();
  const properties = new Map<string, Set<string>>();
  let current = '';
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    const started = head.exec(row);
    if (started?.[1] && started[3]) {
      current = started[1];
      const above = [...started[3].matchAll(/(\w+)Base\b/g)].flatMap(([, name]) => name ?? []);
      const known = parents.get(current) ?? new Set<string>();
      for (const name of above) if (name !== current) known.add(name);
      parents.set(current, known);
      continue;
    }
    const [, name, range] = property.exec(row) ?? [];
    if (!name || !range) continue;
    const types = range.split(' | ').filter((type) => type !== 'IdReference');
    own.set(current, (own.get(current) ?? new Map<string, string[]>()).set(name, types));
    properties.set(name, new Set([...(properties.get(name) ?? []), ...types]));
  }
  const above = (type: string): string[] => [type, ...[...(parents.get(type) ?? [])].flatMap(above)];
  return {
    isA: (type, other) => above(type).includes(other),
    rangeOf: (type, name) => {
      const classes = above(type).filter((known) => own.get(known)?.has(name));
      return classes[0] ? (own.get(classes[0])?.get(name) ?? null) : null;
    },
    properties,
  };
};

/** A context as schema.org serves it: addresses are links, dates are dates, all else is text. */
export const contextOf = ({ properties }: Vocabulary) => {
  const terms = [...properties].flatMap(([name, range]) => {
    const is = (type: string) => range.has(type);
    if (is('URL') && !is('Text')) return [[name, { '@id': `schema:${name}`, '@type': '@id' }]];
    if (is('Date')) return [[name, { '@id': `schema:${name}`, '@type': 'schema:Date' }]];
    return [];
  });
  return {
    '@context': {
      '@vocab': 'https://schema.org/',
      schema: 'https://schema.org/',
      ...Object.fromEntries(terms),
    },
  };
};
