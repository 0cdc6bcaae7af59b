import type { Core } from '@strapi/types';
import { components } from './components';
import type { Field } from './field';
import { targetKeys } from './target-keys';

/** The text inputs that the admin half of the plugin draws; the database keeps each as a string. */
const customFields = ['partial-date', 'country', 'language'] as const;

/** What the component registry keeps, named as Strapi's own component loader names it. */
const loaded = (uid: string, { name, schema }: (typeof components)[keyof typeof components]) => ({
  ...schema,
  attributes: structuredClone(schema.attributes),
  __schema__: structuredClone(schema),
  // The Content-Type Builder writes a changed component to a file of this name.
  __filename__: `${name}.json`,
  uid,
  category: 'newsroom',
  modelType: 'component',
  modelName: name,
  globalId: `ComponentNewsroom${name[0]?.toUpperCase()}${name.slice(1)}`,
});

/** The target keys of links that a component has without them. */
const keysMissing = (attributes: Record<string, unknown>, fields: Record<string, Field>) => {
  const linking = Object.entries(fields).filter(([name]) => name in attributes);
  const keys = Object.entries(targetKeys(Object.fromEntries(linking)));
  return Object.fromEntries(keys.filter(([name]) => !(name in attributes)));
};

/**
 * Makes the plugin's custom fields and components known to Strapi. Call it in `register()`, before the database
 * is built. Components that the site has taken over (a file in `src/components/newsroom`) stay as they are there, but
 * for the target keys of the links that they have.
 */
export const registerModel = (strapi: Core.Strapi): void => {
  strapi.customFields.register(
    customFields.map((name) => ({
      name,
      plugin: 'newsroom',
      type: 'string' as const,
      inputSize: { default: 4, isResizable: true },
    })),
  );
  const registry = strapi.get('components');
  for (const [uid, definition] of Object.entries(components)) {
    const taken = registry.get(uid);
    if (taken) Object.assign(taken.attributes, keysMissing(taken.attributes, definition.fields));
    else registry.set(uid, loaded(uid, definition));
  }
};
