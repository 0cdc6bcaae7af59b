import type { Core } from '@strapi/types';
import type { Fault } from './fault';

/** A credit or a mention as the database has it after a write. */
interface Party {
  name: string | null;
  person: { id: number } | null;
  organization: { id: number } | null;
}

export interface PartyLists {
  credits: Party[];
  mentions: Party[];
}

const lists = ['credits', 'mentions'] as const;

const faultOf = ({ name, person, organization }: Party, toPublish: boolean): string | null => {
  if (person && organization)
    return 'Names a person and an organization: keep one and add another entry for the other.';
  if (person || organization) return null;
  if (!name?.trim()) return 'Names nobody: choose a person or an organization, or write the name as printed.';
  if (toPublish)
    return `'${name.slice(0, 80)}' is not linked: choose the person or organization before you publish.`;
  return null;
};

/**
 * A credit or mention names exactly one person or organization; in a draft it may name nobody yet, with the name as
 * printed.
 * @param toPublish whether the version is published or about to be
 */
export const partyFaults = (article: PartyLists, toPublish: boolean): Fault[] =>
  lists.flatMap((list) =>
    article[list].flatMap((party, index) => {
      const message = faultOf(party, toPublish);
      // The admin shows a fault beside a field, not beside an item of a list.
      return message ? [{ path: [list, index, 'person'], message }] : [];
    }),
  );

const link = { select: ['id'] };
const parties = { select: ['name'], populate: { person: link, organization: link } };

/** @returns the drafts of articles with what `partyFaults` looks at */
export const draftParties = (strapi: Core.Strapi, where: Record<string, unknown>): Promise<PartyLists[]> =>
  strapi.db.query('plugin::newsroom.article').findMany({
    select: ['id'],
    where,
    populate: { credits: parties, mentions: parties },
  });
