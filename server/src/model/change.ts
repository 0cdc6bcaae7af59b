import { hiddenType } from './hidden-type';

/**
 * What has changed lately, as far as answers of the content API are made of it: each transaction adds a row for each
 * entry that it writes, and no row is ever updated, so that writers do not wait for one another. What there is of rows
 * tells one state of the site from all others.
 */
export const change = hiddenType('change', 'changes', 'Change', {
  /** One of our types, or what else answers are made of. */
  type: { type: 'string', required: true },
  /** The documentId of the entry; empty when more than one, or none of our types. */
  entry: { type: 'string' },
  /** 1 when published versions may show it, 0 when drafts alone do: a number, as it is reckoned with. */
  shown: { type: 'integer', required: true },
  /** Drawn by lot: numbers of rows come again after a restore, and on SQLite when the latest row has gone. */
  nonce: { type: 'integer', required: true },
  /** Milliseconds since 1970. */
  notedAt: { type: 'biginteger', required: true },
});
