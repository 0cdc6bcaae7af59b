import type {
  DossierCredit,
  DossierMention,
  OrganizationFields,
  PersonFields,
} from '../api/contracts/dossiers';
import type { Access } from './access';
import type { NamedType } from './appearances';
import { type Item, itemsOf } from './items';
import { organizationsOf } from './organizations';
import { peopleOf } from './people';
import type { Reader } from './reader';

/** Whom an article names, of those whom the asker may see, in the order of the article. */
export interface Cast {
  items: Item[];
  people: Map<string, Omit<PersonFields, 'aliases'>>;
  organizations: Map<string, Omit<OrganizationFields, 'aliases'>>;
}

const once = (keys: Array<string | null>): string[] => [
  ...new Set(keys.filter((key): key is string => Boolean(key))),
];

const inOrder = <Entry extends { documentId: string }>(order: string[], entries: Entry[]) => {
  const found = new Map(entries.map((entry) => [entry.documentId, entry]));
  return new Map(
    order.flatMap((key): Array<[string, Entry]> => {
      const entry = found.get(key);
      return entry ? [[key, entry]] : [];
    }),
  );
};

/** @returns the credits and mentions of an article and the entries that they name, each once */
export const castOf = async (reader: Reader, documentId: string, access: Access): Promise<Cast> => {
  const items = await itemsOf(reader, documentId, access);
  const named = {
    people: once(items.map(({ person }) => person)),
    organizations: once(items.map(({ organization }) => organization)),
  };
  const [people, organizations] = await Promise.all([
    peopleOf(reader, named.people, access),
    organizationsOf(reader, named.organizations, access),
  ]);
  return {
    items,
    people: inOrder(named.people, people),
    organizations: inOrder(named.organizations, organizations),
  };
};

/** @returns the entries, those of mentions first: they say more about what an article is about */
export const entriesIn = ({ items, people, organizations }: Cast) => {
  const from = (list: Item['list']) =>
    items.filter((item) => item.list === list).flatMap(({ person, organization }) => [person, organization]);
  return once([...from('mentions'), ...from('credits')]).flatMap(
    (documentId): Array<{ type: NamedType; documentId: string }> => {
      if (people.has(documentId)) return [{ type: 'person', documentId }];
      return organizations.has(documentId) ? [{ type: 'organization', documentId }] : [];
    },
  );
};

const namedBy = ({ printed, ...item }: Item, { people, organizations }: Cast) => {
  const person = people.get(item.person ?? '');
  const organization = organizations.get(item.organization ?? '');
  const name = printed ?? person?.name ?? organization?.name;
  // Nothing is left to show of somebody who may not be seen and whom the article does not print.
  if (!name) return [];
  return [
    {
      name,
      printed,
      person: person ? { documentId: person.documentId, slug: person.slug, name: person.name } : null,
      organization: organization
        ? {
            documentId: organization.documentId,
            slug: organization.slug,
            name: organization.name,
            shortName: organization.shortName,
            classification: organization.classification,
          }
        : null,
    },
  ];
};

/** @returns who made the article, in order */
export const creditsIn = (cast: Cast): DossierCredit[] =>
  cast.items
    .filter(({ list }) => list === 'credits')
    .flatMap((item) =>
      namedBy(item, cast).map((named) => ({ role: item.role as DossierCredit['role'], ...named })),
    );

/** @returns who is in the article, in order */
export const mentionsIn = (cast: Cast): DossierMention[] =>
  cast.items
    .filter(({ list }) => list === 'mentions')
    .flatMap((item) =>
      namedBy(item, cast).map((named) => ({
        role: item.role as DossierMention['role'],
        title: item.title,
        ...named,
      })),
    );
