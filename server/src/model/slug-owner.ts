import { hiddenType } from './hidden-type';

/**
 * Who owns a slug: one row per type, locale and slug. Its unique index is what keeps two simultaneous creates from
 * ending with one slug; Strapi's own `uid` check is a SELECT before an INSERT, on published versions alone.
 */
export const slugOwner = hiddenType(
  'slug-owner',
  'slug-owners',
  'Slug owner',
  {
    type: { type: 'string', required: true },
    /** Empty for types without translations, so that the unique index compares it. */
    language: { type: 'string', required: true },
    /** In lower case: slugs that differ in case alone count as one. */
    slug: { type: 'string', required: true },
    owner: { type: 'string', required: true },
  },
  [
    { name: 'unique', columns: ['type', 'language', 'slug'], type: 'unique' },
    { name: 'owner_idx', columns: ['owner'], type: null },
  ],
);
