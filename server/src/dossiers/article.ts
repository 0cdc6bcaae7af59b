import type { ArticleDossier, OrganizationInArticle, PersonInArticle } from '../api/contracts/dossiers';
import type { Access } from './access';
import { affiliationsOf } from './affiliations';
import { aliasesOf } from './aliases';
import { type ArticleFields, articleFieldsOf, ownParts } from './article-fields';
import { castOf, creditsIn, entriesIn, mentionsIn, namedIn } from './cast';
import { seenFromOwn, seenFromPerson } from './facts';
import { type Item, itemsOf } from './items';
import { organizationsOf } from './organizations';
import { type Asked, trimmed } from './parts';
import { peopleOf } from './people';
import { byTime, heldAt, holdsNow } from './periods';
import { type Reader, together } from './reader';
import { relatedTo } from './related';
import { grouped } from './rows';
import { tiesOf } from './ties';
import { translationsOf } from './translations';

/** The parts of the answer, by which it can be trimmed. */
export const articleParts = [
  ...ownParts,
  'translations',
  'credits',
  'mentions',
  'people',
  'organizations',
  'related',
] as const satisfies ReadonlyArray<keyof ArticleDossier>;

export type ArticlePart = (typeof articleParts)[number];

/** @returns whom the items name with what belongs to them, and related articles; what is not asked for is empty */
const surroundings = (
  whole: Reader,
  documentId: string,
  items: Item[],
  asked: Asked<ArticlePart>,
  access: Access,
) => {
  const named = namedIn(items);
  const people = asked.has('people') ? named.person : [];
  const organizations = asked.has('organizations') ? named.organization : [];
  return together(whole, async (reader) => {
    const [found, groups, aliases, affiliations, ties, related] = await Promise.all([
      peopleOf(reader, named.person, access),
      organizationsOf(reader, named.organization, access),
      aliasesOf(reader, { people, organizations }, access),
      affiliationsOf(reader, { person: people }, access),
      tiesOf(reader, { own: organizations }, access),
      asked.has('related') ? relatedTo(reader, documentId, entriesIn(items), access) : [],
    ]);
    return {
      cast: castOf(items, named, found, groups),
      aliases,
      affiliations: grouped(affiliations, ({ person }) => person.documentId),
      ties: grouped(ties, ({ of }) => of.documentId),
      related,
    };
  });
};

const dayOf = ({ writtenOn, publishedAt, updatedAt }: ArticleFields): string =>
  writtenOn ?? (publishedAt ?? updatedAt).slice(0, 10);

/**
 * The article with everybody in it, in nine statements at any number of mentions, in two rounds.
 * @param asked the parts that are wanted; for the others nothing is looked up
 * @returns those parts, with the documentId; null when there is no such version in that language
 */
export const articleDossier = async (
  whole: Reader,
  documentId: string,
  access: Access,
  asked: Asked<ArticlePart> = new Set(articleParts),
): Promise<Partial<ArticleDossier> | null> => {
  const namesPeople = ['credits', 'mentions', 'people', 'organizations', 'related'] as const;
  const [article, translations, items] = await together(whole, (reader) =>
    Promise.all([
      articleFieldsOf(reader, documentId, asked, access),
      asked.has('translations') ? translationsOf(reader, documentId, access) : [],
      namesPeople.some((part) => asked.has(part)) ? itemsOf(reader, documentId, access) : [],
    ]),
  );
  if (!article) return null;
  const { cast, ...around } = await surroundings(whole, documentId, items, asked, access);
  const day = dayOf(article);
  const dossier: ArticleDossier = {
    ...article,
    translations,
    credits: creditsIn(cast),
    mentions: mentionsIn(cast),
    people: [...cast.people.values()].map((person): PersonInArticle => {
      const held = (around.affiliations.get(person.documentId) ?? []).sort(byTime);
      return {
        ...person,
        aliases: around.aliases(person.documentId),
        affiliationsThen: held.filter((one) => heldAt(one, day)).map(seenFromPerson),
        affiliationsNow: held.filter(holdsNow).map(seenFromPerson),
      };
    }),
    organizations: [...cast.organizations.values()].map((organization): OrganizationInArticle => ({
      ...organization,
      aliases: around.aliases(organization.documentId),
      ties: (around.ties.get(organization.documentId) ?? []).sort(byTime).map(seenFromOwn),
    })),
    related: around.related,
  };
  return trimmed(dossier, asked);
};
