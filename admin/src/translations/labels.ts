/** Labels of the fields of one content type or component, and of the types themselves, in one language. */
export type Labels = Record<string, Record<string, string>>;

const types = ['article', 'person', 'organization'];

const idOf = (owner: string, field: string) => {
  if (owner === 'displayName') return field;
  const [kind, uid] = types.includes(owner)
    ? ['content-types', `plugin::newsroom.${owner}`]
    : ['components', `newsroom.${owner}`];
  return `content-manager.${kind}.${uid}.${field}`;
};

/**
 * @param labels by content type or component, then by field; `displayName` holds the names of the content types
 * @returns the labels under the ids by which the content manager looks up translations
 */
export const contentManagerLabels = (labels: Labels): Record<string, string> =>
  Object.fromEntries(
    Object.entries(labels).flatMap(([owner, fields]) =>
      Object.entries(fields).map(([field, label]) => [idOf(owner, field), label]),
    ),
  );
