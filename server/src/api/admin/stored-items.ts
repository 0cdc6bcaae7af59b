import type { Core } from '@strapi/types';
import { uidOf } from '../../model';
import { type Ability, creator, permissionChecker } from '../../permissions/content-manager';
import type { AskedItem, ReadItem, ReadList, ReadingQuestion } from '../contracts/readings';

interface StoredItem {
  id: number;
  personKey: string | null;
  organizationKey: string | null;
}

type Stored = Partial<Record<ReadList, StoredItem[]>>;

const links = { personKey: 'person', organizationKey: 'organization' } as const;

const lists: ReadList[] = ['credits', 'mentions'];

/** Whom the items of a version link, by their target keys: those stay when a target has no published version. */
const storedItems = async (
  strapi: Core.Strapi,
  ability: Ability,
  { article, locale, status }: ReadingQuestion,
): Promise<Map<string, StoredItem>> => {
  const { can } = permissionChecker(strapi, ability, 'article');
  // Without a language these are all of them: no item is one of two.
  const versions: Stored[] = await strapi.db.query(uidOf('article')).findMany({
    where: {
      documentId: article,
      publishedAt: status === 'draft' ? null : { $notNull: true },
      ...(locale ? { locale } : {}),
    },
    populate: { ...creator, credits: true, mentions: true },
  });
  const items = new Map<string, StoredItem>();
  for (const version of versions) {
    for (const list of lists) {
      const readable = (key: keyof typeof links) =>
        can.read(version, list) || can.read(version, `${list}.${links[key]}`);
      const [people, organizations] = [readable('personKey'), readable('organizationKey')];
      for (const { id, personKey, organizationKey } of version[list] ?? []) {
        items.set(`${list} ${id}`, {
          id,
          personKey: people ? personKey : null,
          organizationKey: organizations ? organizationKey : null,
        });
      }
    }
  }
  return items;
};

const isAsSaved = ({ id, person, organization }: AskedItem): boolean =>
  id !== undefined && (person === undefined || organization === undefined);

/**
 * A form does not know whom its saved items link: Strapi asks for each of them when it is opened.
 * @returns the items of the form with whom they link
 */
export const itemsOfForm = async (
  strapi: Core.Strapi,
  ability: Ability,
  question: ReadingQuestion,
): Promise<Record<ReadList, ReadItem[]>> => {
  const needed = question.article !== null && lists.some((list) => question[list].some(isAsSaved));
  const stored = needed ? await storedItems(strapi, ability, question) : new Map<string, StoredItem>();
  const linked = (list: ReadList) =>
    question[list].map(({ id, person, organization, ...item }): ReadItem => {
      const kept = stored.get(`${list} ${id}`);
      return {
        ...item,
        person: person === undefined ? (kept?.personKey ?? null) : person,
        organization: organization === undefined ? (kept?.organizationKey ?? null) : organization,
      };
    });
  return { credits: linked('credits'), mentions: linked('mentions') };
};
