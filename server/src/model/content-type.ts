import type { Field } from './field';
import { contentManagerConfig } from './layout';

interface Definition {
  singularName: 'article' | 'person' | 'organization';
  pluralName: string;
  collectionName: string;
  displayName: string;
  description: string;
  localized: boolean;
  mainField: string;
  sort: { by: string; order: 'ASC' | 'DESC' };
  /** Columns of the list view. */
  columns: string[];
  /** Database columns that the API filters and sorts by. */
  indexes: string[];
  fields: Record<string, Field>;
}

const localizedAttribute = ({ attribute }: Field) => ({
  ...attribute,
  pluginOptions: { i18n: { localized: true } },
});

/**
 * @returns the schema of a content type with Draft & Publish, its content-manager configuration included,
 * and the fields with their labels and help texts for those who document the API.
 */
export const contentType = (definition: Definition) => {
  const { fields, localized } = definition;
  const attributes = Object.entries(fields).map(([name, field]) => [
    name,
    localized ? localizedAttribute(field) : { ...field.attribute },
  ]);
  return {
    fields,
    schema: {
      kind: 'collectionType',
      collectionName: definition.collectionName,
      info: {
        singularName: definition.singularName,
        pluralName: definition.pluralName,
        displayName: definition.displayName,
        description: definition.description,
      },
      options: { draftAndPublish: true },
      pluginOptions: {
        ...(localized ? { i18n: { localized: true } } : {}),
        // List views of the admin know a type by the options of its schema alone.
        newsroom: { type: definition.singularName },
      },
      attributes: Object.fromEntries(attributes),
      indexes: definition.indexes.map((column) => ({
        name: `${definition.collectionName}_${column}_idx`,
        columns: [column],
        type: null,
      })),
      config: contentManagerConfig(definition),
    },
  };
};
