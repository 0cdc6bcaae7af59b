import { hiddenType } from './hidden-type';

/**
 * What the last import wrote, one row per entry and language, so that the next one can tell an editor's change from
 * its own (Drupal's migrate map works alike).
 */
export const importMemory = hiddenType(
  'import-memory',
  'import-memories',
  'Import memory',
  {
    type: { type: 'string', required: true },
    /** Empty for types without translations. */
    language: { type: 'string', required: true },
    entry: { type: 'string', required: true },
    /** The slug that the file gives the entry; an editor may have changed that of the CMS since. */
    slug: { type: 'string', required: true },
    /** The values of the fields as imported; long texts as fingerprints. */
    imported: { type: 'json', required: true },
    /** When the draft that the import left unpublished was last changed; empty when it published, or an editor had a hand in it. */
    leftAt: { type: 'string' },
  },
  [
    { name: 'slug_idx', columns: ['slug'], type: null },
    { name: 'unique', columns: ['type', 'language', 'entry'], type: 'unique' },
  ],
);
