import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../../../server/src/model';

/** What we read of an attribute, as Strapi has it once it has booted. */
export interface Attribute {
  type: string;
  target?: string;
  component?: string;
  relation?: string;
  enum?: string[];
}

/** Something that a query can name, and the way to it. */
export interface Place {
  /** Names of attributes, from the type that is asked for; the last is the one that this is about. */
  path: string[];
  attribute: Attribute;
  /** The content type or component that has the attribute. */
  owner: string;
  /** How many links lead here. */
  links: number;
}

/** What every row has though no schema lists it. */
const unlisted: Record<string, Attribute> = { id: { type: 'increments' }, documentId: { type: 'string' } };

const attributesOf = (strapi: Core.Strapi, uid: string): Array<[string, Attribute]> => {
  const schemas = { ...strapi.contentTypes, ...strapi.components } as unknown as Record<
    string,
    { attributes: Record<string, Attribute> }
  >;
  return Object.entries({ ...unlisted, ...schemas[uid]?.attributes });
};

const isOurs = (uid: string) => /^(plugin::)?newsroom\./.test(uid);

/** Where an attribute leads: pictures and their `related` entries are links like others. */
const targetsOf = ({ type, target, component, relation }: Attribute): string[] => {
  if (type === 'component' && component) return [component];
  if (type === 'media') return ['plugin::upload.file'];
  if (type === 'relation' && relation?.startsWith('morph')) return [];
  return type === 'relation' && target ? [target] : [];
};

const walk = (strapi: Core.Strapi, uid: string, path: string[], links: number, most: number): Place[] =>
  attributesOf(strapi, uid).flatMap(([name, attribute]) => {
    const here = { path: [...path, name], attribute, owner: uid, links };
    const further = links + (attribute.type === 'component' ? 0 : 1);
    // Of what other plugins own, only what stands next to ours.
    const goesOn = further <= most && isOurs(uid);
    const targets = goesOn ? targetsOf(attribute) : [];
    return [here, ...targets.flatMap((target) => walk(strapi, target, here.path, further, most))];
  });

/** @returns every attribute that a query for a type can name with at most so many links on the way, hidden ones too */
export const placesFrom = (strapi: Core.Strapi, type: PublicType, most: number): Place[] =>
  walk(strapi, uidOf(type), [], 0, most);

/** @returns whether something else can be reached through the attribute */
export const leadsOn = ({ attribute }: Place): boolean =>
  ['component', 'media', 'relation'].includes(attribute.type);
