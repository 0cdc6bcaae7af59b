import type { Field } from './field';
import { contentManagerConfig } from './layout';

interface Definition {
  name: string;
  collectionName: string;
  displayName: string;
  description: string;
  icon: string;
  mainField: string;
  indexes: string[];
  fields: Record<string, Field>;
}

/** @returns a component as data; `registerComponents` turns it into one that Strapi knows. */
export const component = (definition: Definition) => ({
  fields: definition.fields,
  name: definition.name,
  schema: {
    collectionName: definition.collectionName,
    info: { displayName: definition.displayName, icon: definition.icon, description: definition.description },
    options: {},
    attributes: Object.fromEntries(
      Object.entries(definition.fields).map(([name, field]) => [name, { ...field.attribute }]),
    ),
    indexes: definition.indexes.map((column) => ({
      name: `${definition.collectionName}_${column}_idx`,
      columns: [column],
      type: null,
    })),
    config: contentManagerConfig(definition),
  },
});
