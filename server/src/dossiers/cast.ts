import type {
  DossierCredit,
  DossierMention,
  OrganizationFields,
  PersonFields,
} from '../api/contracts/dossiers';
import type { NamedType } from './appearances';
import type { Item } from './items';

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

/** @returns the documentIds of those whom credits and mentions name, each once */
export const namedIn = (items: Item[]): Record<NamedType, string[]> => ({
  person: once(items.map(({ person }) => person)),
  organization: once(items.map(({ organization }) => organization)),
});

/** @returns the people and organizations that are there, in the order in which they are named */
export const castOf = (
  items: Item[],
  named: Record<NamedType, string[]>,
  people: Array<Omit<PersonFields, 'aliases'>>,
  organizations: Array<Omit<OrganizationFields, 'aliases'>>,
): Cast => ({
  items,
  people: inOrder(named.person, people),
  organizations: inOrder(named.organization, organizations),
});

/** @returns whom credits and mentions name, those of mentions first: they say more about what an article is about */
export const entriesIn = (items: Item[]): Array<{ type: NamedType; documentId: string }> => {
  const mentionsFirst = [
    ...items.filter(({ list }) => list === 'mentions'),
    ...items.filter(({ list }) => list === 'credits'),
  ];
  const types = new Map<string, NamedType>();
  for (const { person, organization } of mentionsFirst) {
    if (person && !types.has(person)) types.set(person, 'person');
    if (organization && !types.has(organization)) types.set(organization, 'organization');
  }
  return [...types].map(([documentId, type]) => ({ type, documentId }));
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
