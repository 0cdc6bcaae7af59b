import { hiddenType } from './hidden-type';

/**
 * Slugs that a published version has borne and bears no more: each leads to the entry that bore it. Whose they are
 * stands in the slug owners too, so that nobody else gets them by accident.
 */
export const formerSlug = hiddenType(
  'former-slug',
  'former-slugs',
  'Former slug',
  {
    type: { type: 'string', required: true },
    /** Empty for types without translations, so that the unique index compares it. */
    language: { type: 'string', required: true },
    /** In lower case, as slug owners have it. */
    slug: { type: 'string', required: true },
    /** The documentId of the entry that it leads to. */
    entry: { type: 'string', required: true },
  },
  [
    { name: 'unique', columns: ['type', 'language', 'slug'], type: 'unique' },
    { name: 'entry_idx', columns: ['entry'], type: null },
  ],
);
