import { linkLists } from '../../links/columns';
import { type PublicType, publicTypes } from '../../model';

/** The fields by which entries of ours name one another, and the type that each leads to. */
const linkFields: Record<string, PublicType> = {
  ...Object.fromEntries(linkLists.flatMap(({ links }) => links.map(({ field, target }) => [field, target]))),
  localizations: 'article',
};

const everyType = Object.keys(publicTypes) as PublicType[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every field that a part of a query names: keys, and the paths in its strings (`mentions.person,credits`). */
const namesIn = (part: unknown, ofPaths: boolean): string[] => {
  if (typeof part === 'string') return ofPaths ? part.split(/[.,:]/).map((name) => name.trim()) : [];
  if (!isRecord(part)) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const inner = namesIn(value, ofPaths && key !== 'filters');
    return Array.isArray(part) ? inner : [key, ...inner];
  });
};

/** The fields that hold a picture. */
const pictures = new Set(
  Object.values(publicTypes).flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, { attribute }]) => (attribute.type === 'media' ? [name] : [])),
  ),
);

/** The field by which a picture of the media library names every version of every entry that it stands in. */
const uses = 'related';

/** What of a query decides which entries are looked at: not the values that filters compare with. */
const namesOf = ({ filters, populate, sort }: Record<string, unknown>): string[] => [
  ...namesIn(filters, false),
  ...namesIn(populate, true),
  ...namesIn(sort, true),
];

/** @returns the types whose entries a query may look at or show through links; all of them for a wildcard */
export const typesReached = (query: Record<string, unknown>): PublicType[] => {
  const names = namesOf(query);
  if (names.some((name) => name === '*' || name === 'true' || name === uses)) return everyType;
  return [...new Set(names.flatMap((name) => linkFields[name] ?? []))];
};

/** Strapi joins the other languages of an entry with their drafts, whatever the status that was asked for. */
export const reachesTranslations = (query: Record<string, unknown>): boolean =>
  namesOf(query).includes('localizations');

/** Whether populate goes on from a picture: a wildcard does so by way of its uses. */
const goesBeyondPictures = (populate: unknown): boolean => {
  if (typeof populate === 'string') {
    return populate.split(',').some((path) =>
      path
        .split('.')
        .slice(0, -1)
        .some((name) => pictures.has(name.trim())),
    );
  }
  if (!isRecord(populate)) return false;
  return Object.entries(populate).some(
    ([key, value]) =>
      (pictures.has(key) && isRecord(value) && value.populate !== undefined) || goesBeyondPictures(value),
  );
};

/** Strapi shows, counts and compares what a picture stands in with its drafts, whatever the status that was asked for. */
export const reachesUsesOfPictures = (query: Record<string, unknown>): boolean =>
  namesOf(query).includes(uses) || goesBeyondPictures(query.populate);

/** The types by whose fields a query filters or sorts inside populate, which Strapi lets everybody do. */
export const typesComparedInPopulate = (populate: unknown): PublicType[] => {
  if (!isRecord(populate)) return [];
  return Object.entries(populate).flatMap(([key, value]) =>
    key === 'filters' || key === 'sort' ? typesReached({ [key]: value }) : typesComparedInPopulate(value),
  );
};
