import { hiddenType } from './hidden-type';

/** What an article does not mean by a name in its text: decided once, and not asked again. */
export const rejection = hiddenType(
  'rejection',
  'rejections',
  'Rejection',
  {
    /** The documentId of the article. */
    article: { type: 'string', required: true },
    /** One for every way to write the same name; an index cannot hold as much as a name. */
    key: { type: 'string', required: true },
    type: { type: 'string', required: true },
    /** The documentId of the entry that is not meant; empty for a name that is no entry. */
    entry: { type: 'string' },
    name: { type: 'string', required: true },
  },
  [{ name: 'unique', columns: ['article', 'key'], type: 'unique' }],
);
