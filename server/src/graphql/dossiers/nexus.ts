import type { Resolve } from '../resolving';

/** A type as nexus holds it. */
type NexusType = object | string;

interface Block {
  field(name: string, config: { type: NexusType; args?: Record<string, object>; resolve?: Resolve }): void;
}

/** What we use of nexus, the library by which Strapi builds its schema; an extension is handed it. */
export interface Nexus {
  objectType(config: { name: string; definition(block: Block): void }): object;
  extendType(config: { type: string; definition(block: Block): void }): object;
  arg(config: { type: NexusType }): object;
  nonNull(type: NexusType): object;
  list(type: NexusType): object;
}

/** A field with a resolver; types are spelled as GraphQL does, `[String!]!`. */
export interface Field {
  type: string;
  args: Record<string, string>;
  resolve: Resolve;
}

const typeOf = (nexus: Nexus, spelled: string): NexusType => {
  if (spelled.endsWith('!')) return nexus.nonNull(typeOf(nexus, spelled.slice(0, -1)));
  if (spelled.startsWith('[')) return nexus.list(typeOf(nexus, spelled.slice(1, -1)));
  return spelled;
};

/** @returns a type whose fields are there as they are */
export const plainType = (nexus: Nexus, name: string, fields: Record<string, string>): object =>
  nexus.objectType({
    name,
    definition(block) {
      for (const [field, type] of Object.entries(fields)) block.field(field, { type: typeOf(nexus, type) });
    },
  });

/** @returns fields for a type that is there already */
export const moreFields = (nexus: Nexus, type: string, fields: Record<string, Field>): object =>
  nexus.extendType({
    type,
    definition(block) {
      for (const [name, { type: spelled, args, resolve }] of Object.entries(fields)) {
        block.field(name, {
          type: typeOf(nexus, spelled),
          args: Object.fromEntries(
            Object.entries(args).map(([arg, given]) => [arg, nexus.arg({ type: typeOf(nexus, given) })]),
          ),
          resolve,
        });
      }
    },
  });
