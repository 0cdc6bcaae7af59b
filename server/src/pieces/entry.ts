import type { ContentType } from './types';

/** `person:guo-shengkun`: stands for an entry, whether it exists already or is about to be created. */
export type EntryKey = string;

export const entryKey = (type: ContentType, slug: string): EntryKey => `${type}:${slug}`;

/** The key of an entry that has no slug, or none that matters here. */
export const keyOfDocument = (
  type: ContentType,
  documentId: string,
  locale: string | null = null,
): EntryKey => `${type}:@${documentId}${locale ? `@${locale}` : ''}`;

/** @returns the address in a key of `keyOfDocument`; null for keys with a slug */
export const documentOf = (key: EntryKey): { documentId: string; locale: string | null } | null => {
  const [, documentId, locale = null] = key.split('@');
  return documentId ? { documentId, locale } : null;
};

/** @returns the type and slug that a key is made of */
export const partsOf = (key: EntryKey): { type: ContentType; slug: string } => {
  const colon = key.indexOf(':');
  return { type: key.slice(0, colon) as ContentType, slug: key.slice(colon + 1) };
};

/** One entry of a repeatable component: plain values, and links as entry keys. */
export type Item = Record<string, string | null>;

export type Scalar = string | string[] | null;

/** The values of an entry as the import sees them, from a file or from the CMS. */
export interface EntryValues {
  scalars: Record<string, Scalar>;
  lists: Record<string, Item[]>;
}

interface ListShape {
  /** Fields of the component that the import writes. */
  plain: readonly string[];
  /** Fields that link to an entry, and its type. */
  links: Readonly<Record<string, ContentType>>;
  /** What makes two items of a list the same one. */
  identity: (item: Item) => string;
}

const whom = (item: Item) => item.person ?? item.organization ?? `name:${item.name ?? ''}`;

/** The repeatable components that an import writes. */
export const listShapes = {
  aliases: { plain: ['name', 'kind', 'language'], links: {}, identity: (item) => item.name ?? '' },
  credits: {
    plain: ['role', 'name'],
    links: { person: 'person', organization: 'organization' },
    identity: (item) => `${item.role} ${whom(item)}`,
  },
  mentions: {
    plain: ['role', 'name', 'title'],
    links: { person: 'person', organization: 'organization' },
    identity: (item) => `${item.role} ${whom(item)}`,
  },
  affiliations: {
    plain: ['kind', 'role', 'from', 'to', 'asOf', 'note'],
    links: { organization: 'organization', source: 'article' },
    identity: (item) => `${item.organization} ${item.role ?? ''}`,
  },
  ties: {
    plain: ['type', 'from', 'to', 'asOf', 'note'],
    links: { organization: 'organization', source: 'article' },
    identity: (item) => `${item.type} ${item.organization}`,
  },
} as const satisfies Record<string, ListShape>;

export type ListName = keyof typeof listShapes;

/** The fields of each type that an import writes. */
export const importedFields = {
  article: {
    scalars: [
      'title',
      'subtitle',
      'summary',
      'body',
      'dateline',
      'writtenOn',
      'authorNote',
      'imageCaption',
      'sourceUrl',
    ],
    lists: ['credits', 'mentions'],
  },
  person: {
    scalars: [
      'name',
      'prefix',
      'suffix',
      'familyName',
      'givenName',
      'nativeName',
      'disambiguation',
      'summary',
      'biography',
      'sameAs',
    ],
    lists: ['aliases', 'affiliations'],
  },
  organization: {
    scalars: [
      'name',
      'shortName',
      'nativeName',
      'classification',
      'country',
      'summary',
      'description',
      'url',
      'sameAs',
    ],
    lists: ['aliases', 'ties'],
  },
} as const satisfies Record<ContentType, { scalars: readonly string[]; lists: readonly ListName[] }>;
