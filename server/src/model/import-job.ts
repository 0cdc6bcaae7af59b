import { hiddenType } from './hidden-type';

/** Imports that somebody planned, runs or ran in the admin, so that every node of the site can tell how they stand. */
export const importJob = hiddenType(
  'import-job',
  'import-jobs',
  'Import',
  {
    /** `planned`, `running`, `done`, `failed`, `cancelled` or `lost`. */
    state: { type: 'string', required: true },
    /** The id of the admin user whose import it is, and their address. */
    owner: { type: 'string', required: true },
    by: { type: 'string' },
    /** The files as they came, packed; empty once the import has ended. */
    sources: { type: 'text' },
    /** The names of the first files, and how many there are. */
    files: { type: 'json', required: true },
    /** How it is to be planned: drafts, overwriting, decisions. */
    settings: { type: 'json', required: true },
    /** Of the plan that its owner saw. */
    fingerprint: { type: 'string', required: true },
    /** What the plan writes, and whether it may be applied at all. */
    plan: { type: 'json', required: true },
    /** How many entries the plan creates, changes and leaves: lists show them without loading the plan. */
    counts: { type: 'json' },
    /** What was written, or why it was not. */
    result: { type: 'json' },
    cancelAsked: { type: 'boolean' },
    startedAt: { type: 'datetime' },
    /** When the node that runs it last said that it does. */
    beatAt: { type: 'datetime' },
    endedAt: { type: 'datetime' },
  },
  [
    { name: 'owner_idx', columns: ['owner'], type: null },
    { name: 'state_idx', columns: ['state'], type: null },
  ],
);
