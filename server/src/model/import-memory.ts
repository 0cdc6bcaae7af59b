/**
 * What the last import wrote, one row per entry and language, so that the next one can tell an editor's change from
 * its own (Drupal's migrate map works alike).
 */
export const importMemory = {
  schema: {
    kind: 'collectionType',
    collectionName: 'newsroom_import_memories',
    info: { singularName: 'import-memory', pluralName: 'import-memories', displayName: 'Import memory' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
    attributes: {
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
    indexes: [
      { name: 'newsroom_import_memories_slug_idx', columns: ['slug'], type: null },
      { name: 'newsroom_import_memories_unique', columns: ['type', 'language', 'entry'], type: 'unique' },
    ],
  },
};
