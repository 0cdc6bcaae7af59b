import type { ArticleDossier, OrganizationInArticle, PersonInArticle } from '../api/contracts/dossiers';
import type { Access } from './access';
import { affiliationsOf } from './affiliations';
import { aliasesOf } from './aliases';
import { type ArticleFields, articleFieldsOf, ownParts } from './article-fields';
import { type Cast, castOf, creditsIn, entriesIn, mentionsIn } from './cast';
import { seenFromOwn, seenFromPerson } from './facts';
import { type Asked, trimmed } from './parts';
import { byTime, heldAt, holdsNow } from './periods';
import type { Reader } from './reader';
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

const everybody: Cast = { items: [], people: new Map(), organizations: new Map() };

/** @returns people and organizations with what belongs to them, and related articles; what is not asked for is empty */
const surroundings = async (
  reader: Reader,
  documentId: string,
  cast: Cast,
  asked: Asked<ArticlePart>,
  access: Access,
) => {
  const people = asked.has('people') ? [...cast.people.keys()] : [];
  const organizations = asked.has('organizations') ? [...cast.organizations.keys()] : [];
  const [aliases, affiliations, ties, related] = await Promise.all([
    aliasesOf(reader, { people, organizations }, access),
    affiliationsOf(reader, { person: people }, access),
    tiesOf(reader, { own: organizations }, access),
    asked.has('related') ? relatedTo(reader, documentId, entriesIn(cast), access) : [],
  ]);
  return {
    aliases,
    affiliations: grouped(affiliations, ({ person }) => person.documentId),
    ties: grouped(ties, ({ of }) => of.documentId),
    related,
  };
};

const dayOf = ({ writtenOn, publishedAt, updatedAt }: ArticleFields): string =>
  writtenOn ?? (publishedAt ?? updatedAt).slice(0, 10);

/**
 * The article with everybody in it, in eight statements at any number of mentions, in three rounds.
 * @param asked the parts that are wanted; for the others nothing is looked up
 * @returns those parts, with the documentId; null when there is no such version in that language
 */
export const articleDossier = async (
  reader: Reader,
  documentId: string,
  access: Access,
  asked: Asked<ArticlePart> = new Set(articleParts),
): Promise<Partial<ArticleDossier> | null> => {
  const namesPeople = ['credits', 'mentions', 'people', 'organizations', 'related'] as const;
  const [article, translations, cast] = await Promise.all([
    articleFieldsOf(reader, documentId, asked, access),
    asked.has('translations') ? translationsOf(reader, documentId, access) : [],
    namesPeople.some((part) => asked.has(part)) ? castOf(reader, documentId, access) : everybody,
  ]);
  if (!article) return null;
  const around = await surroundings(reader, documentId, cast, asked, access);
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
