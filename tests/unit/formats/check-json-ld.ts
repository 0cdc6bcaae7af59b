import { expand, type NodeObject } from 'jsonld';
import { contextOf, readVocabulary } from './vocabulary';

const vocabulary = readVocabulary();
const context = contextOf(vocabulary);
const schema = 'https://schema.org/';

/** The expanded form: every property is a list, every value says what it is. */
export type Expanded = Record<string, unknown>;

const isRecord = (value: unknown): value is Expanded => typeof value === 'object' && value !== null;

/** Expands JSON-LD with the context of schema.org. Fails for terms that expansion would drop, and asks no network. */
export const expandLocally = async (document: unknown): Promise<Expanded[]> => {
  const documentLoader = (url: string) => {
    if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`asked for ${url}`);
    return Promise.resolve({ contextUrl: undefined, document: context, documentUrl: url });
  };
  const options = { documentLoader, safe: true };
  return (await expand(document as NodeObject, options)) as unknown as Expanded[];
};

const typeOf = (node: Expanded): string => String((node['@type'] as string[])[0]).replace(schema, '');

const literals: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string',
  Date: (value) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(String(value)),
  DateTime: (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(String(value)),
  Number: (value) => typeof value === 'number',
};

const isWebAddress = (text: string): boolean =>
  /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');

/**
 * @returns everything in expanded JSON-LD that the vocabulary does not allow: classes that there are not, properties
 * outside their domain, values outside their range, references to nothing
 */
export const faultsOf = (nodes: Expanded[]): string[] => {
  const index = new Map(nodes.map((node) => [node['@id'], node]));
  const isClass = (type: string) => vocabulary.isA(type, 'Thing');

  const valueFault = (value: unknown, range: string[], property: string): string[] => {
    if (!isRecord(value)) return ['is no value'];
    if ('@value' in value) {
      const fits = range.some((type) => literals[type]?.(value['@value']));
      return fits ? [] : [`is the literal ${JSON.stringify(value['@value'])}, not ${range.join(' or ')}`];
    }
    const isReference = Object.keys(value).join() === '@id';
    if (isReference && range.includes('URL')) {
      return isWebAddress(String(value['@id'])) ? [] : [`is no address: ${String(value['@id'])}`];
    }
    const node = isReference ? index.get(value['@id']) : value;
    if (!node) return [`refers to nothing: ${String(value['@id'])}`];
    const type = typeOf(node);
    const fits = vocabulary.isA(type, 'Role') || range.some((wanted) => vocabulary.isA(type, wanted));
    const within = isReference ? [] : nodeFaults(node, property);
    return fits ? within : [`is a ${type}, not ${range.join(' or ')}`, ...within];
  };

  /** `reachedBy`: a role has the property that leads to it. */
  const nodeFaults = (node: Expanded, reachedBy?: string): string[] => {
    const type = typeOf(node);
    if (!isClass(type)) return [`${type} is no class`];
    return Object.entries(node).flatMap(([iri, values]) => {
      if (iri.startsWith('@')) return [];
      const property = iri.replace(schema, '');
      const borrowed = vocabulary.isA(type, 'Role') && property === reachedBy;
      const range = borrowed
        ? [...(vocabulary.properties.get(property) ?? [])]
        : vocabulary.rangeOf(type, property);
      if (!range) return [`${type} has no ${property}`];
      return (values as unknown[]).flatMap((value) =>
        valueFault(value, range, property).map((fault) => `${type}.${property} ${fault}`),
      );
    });
  };
  return nodes.flatMap((node) => nodeFaults(node));
};
