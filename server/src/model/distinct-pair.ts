import { hiddenType } from './hidden-type';

/** Two entries of which somebody has said that they are not the same one, however alike their names are. */
export const distinctPair = hiddenType(
  'distinct-pair',
  'distinct-pairs',
  'Distinct pair',
  {
    type: { type: 'string', required: true },
    /** The smaller of the two documentIds. */
    one: { type: 'string', required: true },
    other: { type: 'string', required: true },
    /** Who said so, as the admin calls them. */
    by: { type: 'string' },
  },
  [
    { name: 'unique', columns: ['type', 'one', 'other'], type: 'unique' },
    { name: 'other_idx', columns: ['other'], type: null },
  ],
);
