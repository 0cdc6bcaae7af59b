import type { Problem } from './types';

/** An import that stopped: what is wrong, where, and what to do. Nothing has been written. */
export class ImportError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems[0]?.message ?? 'The import stopped');
    this.name = 'ImportError';
  }
}
