import type { Step } from './steps';

/** Histories that once lost a link or answered wrongly, by what went wrong. */
export const counterexamples: Record<string, Step[]> = {
  'an organization that has a tie to itself is published again': [
    { do: 'create', slot: 'organization0', locale: 'en', picks: [], publishes: true },
    {
      do: 'set',
      slot: 'organization0',
      locale: 'en',
      list: 0,
      picks: [0],
      publishes: true,
      via: 'documents',
    },
    { do: 'publish', slot: 'organization0', locale: 'en', via: 'documents' },
    { do: 'discard', slot: 'organization0', locale: 'en', via: 'documents' },
  ],
};
