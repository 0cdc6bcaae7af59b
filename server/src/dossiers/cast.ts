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

/** Somebody or something by its documentId and by the id of the version that is shown. */
export interface Named {
  type: NamedType;
  documentId: string;
  version: number;
}

const namedOf = (
  type: NamedType,
  { person, organization, personVersion, organizationVersion }: Item,
): Named[] => {
  const documentId = type === 'person' ? person : organization;
  const version = type === 'person' ? personVersion : organizationVersion;
  return documentId && version !== null ? [{ type, documentId, version: Number(version) }] : [];
};

const once = (named: Named[]): Named[] => [
  ...new Map(named.map((one) => [one.documentId, one] as const)).values(),
];

const inOrder = <Entry extends { documentId: string }>(order: Named[], entries: Entry[]) => {
  const found = new Map(entries.map((entry) => [entry.documentId, entry]));
  return new Map(
    order.flatMap(({ documentId }): Array<[string, Entry]> => {
      const entry = found.get(documentId);
      return entry ? [[documentId, entry]] : [];
    }),
  );
};

/** @returns those who are there of whom credits and mentions name, each once */
export const namedIn = (items: Item[]): Record<NamedType, Named[]> => ({
  person: once(items.flatMap((item) => namedOf('person', item))),
  organization: once(items.flatMap((item) => namedOf('organization', item))),
});

/** @returns the people and organizations that are there, in the order in which they are named */
export const castOf = (
  items: Item[],
  named: Record<NamedType, Named[]>,
  people: Array<Omit<PersonFields, 'aliases'>>,
  organizations: Array<Omit<OrganizationFields, 'aliases'>>,
): Cast => ({
  items,
  people: inOrder(named.person, people),
  organizations: inOrder(named.organization, organizations),
});

/** @returns the same in one list, those of mentions first: they say more about what an article is about */
export const mentionedFirst = (items: Item[]): Named[] =>
  once(
    [
      ...items.filter(({ list }) => list === 'mentions'),
      ...items.filter(({ list }) => list === 'credits'),
    ].flatMap((item) => [...namedOf('person', item), ...namedOf('organization', item)]),
  );

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
