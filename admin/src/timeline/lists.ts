import type { EntryPlace } from '../../../server/src/api/contracts/entry-panels';

const noLink = { connect: [], disconnect: [] };
const links = { organization: noLink, source: noLink };

/** The list of each type that has periods, its label as our schema has it, and a new item of it as Strapi's form makes one. */
export const datedLists = {
  people: { name: 'affiliations', inSchema: 'Affiliations', fresh: { kind: 'other', ...links } },
  organizations: { name: 'ties', inSchema: 'Ties', fresh: { type: 'partner of', ...links } },
} satisfies Record<EntryPlace, { name: string; inSchema: string; fresh: Record<string, unknown> }>;
