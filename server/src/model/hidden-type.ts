/**
 * A content type of the plugin's own book-keeping, which nobody sees in the admin.
 * @param attributes its columns
 * @param indexes its indexes, whose names are made from the table and `name`
 * @returns a content type without Draft & Publish; what is not given stays out of the schema
 */
export const hiddenType = (
  singularName: string,
  pluralName: string,
  displayName: string,
  attributes: Record<string, object>,
  indexes: Array<{ name: string; columns: string[]; type: 'unique' | null }> = [],
) => {
  const collectionName = `newsroom_${pluralName.replaceAll('-', '_')}`;
  return {
    schema: {
      kind: 'collectionType',
      collectionName,
      info: { singularName, pluralName, displayName },
      options: { draftAndPublish: false },
      pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
      attributes,
      ...(indexes.length > 0
        ? { indexes: indexes.map((index) => ({ ...index, name: `${collectionName}_${index.name}` })) }
        : {}),
    },
  };
};
