import type { Core, UID } from '@strapi/types';

export interface Attribute {
  type: string;
  /** The type or component that a link, list or picture leads to. */
  model: UID.Schema | null;
}

const mediaFiles: UID.Schema = 'plugin::upload.file';

/** @returns what a request may mean by a name; null when the model has no such field */
export const attributeOf = (strapi: Core.Strapi, uid: UID.Schema, name: string): Attribute | null => {
  if (name === 'id') return { type: 'integer', model: null };
  const { attributes } = strapi.getModel(uid);
  // A request may ask for `constructor`, which every object inherits.
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (!attribute) return null;
  if (attribute.type === 'media') return { type: attribute.type, model: mediaFiles };
  if (attribute.type === 'component') return { type: attribute.type, model: attribute.component };
  if (attribute.type === 'relation' && 'target' in attribute) {
    return { type: attribute.type, model: attribute.target as UID.Schema };
  }
  return { type: attribute.type, model: null };
};
