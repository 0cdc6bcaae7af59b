/** The actions of the Document Service that write. */
export const writes: ReadonlySet<string> = new Set([
  'create',
  'update',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
]);

/** @returns the documentId in what a write answers: the entry itself, or the versions that it touched */
export const documentIdOf = (result: unknown): string | undefined =>
  result && typeof result === 'object' && 'documentId' in result && typeof result.documentId === 'string'
    ? result.documentId
    : undefined;
