import type { Field } from './field';
import { contentManagerConfig } from './layout';
import { targetKeys } from './target-keys';

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

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** @returns a component as data, with a target key beside each link; `registerModel` makes it known to Strapi. */
export const component = (definition: Definition) => {
  const { collectionName, fields } = definition;
  const keys = targetKeys(fields);
  const keyColumns = Object.keys(keys)
    .filter((name) => name.endsWith('Key'))
    .map(snakeCase);
  return {
    fields,
    name: definition.name,
    schema: {
      collectionName,
      info: {
        displayName: definition.displayName,
        icon: definition.icon,
        description: definition.description,
      },
      options: {},
      attributes: {
        ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field.attribute }])),
        ...keys,
      },
      indexes: [
        ...definition.indexes.map((column) => [column]),
        // With the id, as what was saved last is asked for first.
        ...keyColumns.map((column) => [column, 'id']),
      ].map((columns) => ({ name: `${collectionName}_${columns[0]}_idx`, columns, type: null })),
      config: {
        ...contentManagerConfig(definition),
        attributes: Object.fromEntries(Object.keys(keys).map((name) => [name, { hidden: true }])),
      },
    },
  };
};
