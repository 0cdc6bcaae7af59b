import { hiddenType } from './hidden-type';

/** Every merge of two people or two organizations, with what it takes to undo it. */
export const merge = hiddenType('merge', 'merges', 'Merge', {
  type: { type: 'string', required: true },
  /** The documentId of the entry that went; undoing gives it back. */
  from: { type: 'string', required: true },
  into: { type: 'string', required: true },
  fromName: { type: 'text' },
  /** The slug that it had: files may go on naming it so. */
  fromSlug: { type: 'string' },
  intoName: { type: 'text' },
  /** Who merged, as the admin calls them; empty for code. */
  by: { type: 'string' },
  /** Both entries as they were, and what else changed beside the parts. */
  record: { type: 'json', required: true },
  undoneAt: { type: 'datetime' },
});

/**
 * What a merge touched, one row each, so that undoing takes few statements at any number of links. Rows of components
 * get new ids when their entry is published, so a place is told by the entry, its version and the position in a list.
 */
export const mergePart = hiddenType(
  'merge-part',
  'merge-parts',
  'Merge part',
  {
    /** The documentId of the merge. */
    merge: { type: 'string', required: true },
    /** `version`: a version of a touched entry; `link`: a link that moved; `list`: a list that lost a double. */
    kind: { type: 'string', required: true },
    type: { type: 'string', required: true },
    /** The documentId of the touched entry. */
    owner: { type: 'string', required: true },
    /** Empty for types without translations. */
    language: { type: 'string' },
    /** `draft` or `published`. */
    version: { type: 'string', required: true },
    /** When the version was last changed: what changes later makes undoing impossible. */
    at: { type: 'datetime' },
    list: { type: 'string' },
    field: { type: 'string' },
    position: { type: 'integer' },
    /** The items of the list before the merge. */
    before: { type: 'json' },
  },
  [
    { name: 'merge_idx', columns: ['merge', 'kind'], type: null },
    { name: 'owner_idx', columns: ['owner'], type: null },
  ],
);
