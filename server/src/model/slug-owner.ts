/**
 * Who owns a slug: one row per type, locale and slug. Its unique index is what keeps two simultaneous creates from
 * ending with one slug; Strapi's own `uid` check is a SELECT before an INSERT, on published versions alone.
 */
export const slugOwner = {
  schema: {
    kind: 'collectionType',
    collectionName: 'newsroom_slug_owners',
    info: { singularName: 'slug-owner', pluralName: 'slug-owners', displayName: 'Slug owner' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
    attributes: {
      type: { type: 'string', required: true },
      /** Empty for types without translations, so that the unique index compares it. */
      language: { type: 'string', required: true },
      slug: { type: 'string', required: true },
      owner: { type: 'string', required: true },
    },
    indexes: [
      { name: 'newsroom_slug_owners_unique', columns: ['type', 'language', 'slug'], type: 'unique' },
      { name: 'newsroom_slug_owners_owner_idx', columns: ['owner'], type: null },
    ],
  },
};
