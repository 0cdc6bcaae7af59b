/**
 * The parameter of the content manager's lists that leaves the entries which name somebody: `person:<documentId>` or
 * `organization:<documentId>`. Strapi's admin cuts addresses with filters as deep as these.
 */
export const namedParameter = 'named';
