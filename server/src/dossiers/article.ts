import type {
  ArticleDossier,
  OrganizationInArticle,
  PersonInArticle,
  RelatedArticle,
} from '../api/contracts/dossiers';
import type { Access } from './access';
import { affiliationsOf } from './affiliations';
import { aliasesOf } from './aliases';
import { type ArticleFields, articleFieldsOf, ownParts } from './article-fields';
import { type Named, castOf, creditsIn, mentionedFirst, mentionsIn, namedIn } from './cast';
import { seenFromOwn, seenFromPerson } from './facts';
import { type Item, itemsOf } from './items';
import { organizationsOf } from './organizations';
import { type Asked, trimmed } from './parts';
import { peopleOf } from './people';
import { byTime, heldAt, holdsNow } from './periods';
import { type Reader, foundTogether, given } from './reader';
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

const idsOf = (named: Named[]): number[] => named.map(({ version }) => version);

/** @returns whom the items name with what belongs to them, and related articles; what is not asked for is empty */
const surroundings = async (
  reader: Reader,
  documentId: string,
  items: Item[],
  asked: Asked<ArticlePart>,
  access: Access,
) => {
  const named = namedIn(items);
  const [allPeople, allOrganizations] = [idsOf(named.person), idsOf(named.organization)];
  const people = asked.has('people') ? allPeople : [];
  const organizations = asked.has('organizations') ? allOrganizations : [];
  const found = await foundTogether(reader, {
    people: peopleOf(reader, allPeople, access),
    organizations: organizationsOf(reader, allOrganizations, access),
    personAliases: aliasesOf(reader, 'person', people, access),
    organizationAliases: aliasesOf(reader, 'organization', organizations, access),
    affiliations: affiliationsOf(reader, { person: people }, access),
    ties: tiesOf(reader, { own: organizations }, access),
    related: asked.has('related')
      ? relatedTo(reader, documentId, mentionedFirst(items), access)
      : given<RelatedArticle[]>([]),
  });
  const cast = castOf(items, named, found.people, found.organizations);
  return {
    ...found,
    cast,
    isWhole:
      (cast.people.size === allPeople.length || !access.may.person) &&
      (cast.organizations.size === allOrganizations.length || !access.may.organization),
    affiliations: grouped(found.affiliations, ({ person }) => person.documentId),
    ties: grouped(found.ties, ({ of }) => of.documentId),
  };
};

const dayOf = ({ writtenOn, publishedAt, updatedAt }: ArticleFields): string =>
  writtenOn ?? (publishedAt ?? updatedAt).slice(0, 10);

/** How often an article is read whose people are published at the same moment, which gives them other rows. */
const readingsAtMost = 5;

/** @returns what is to be shown; null when there is no such version in that language */
const read = async (
  reader: Reader,
  documentId: string,
  asked: Asked<ArticlePart>,
  access: Access,
  readingsLeft = readingsAtMost,
) => {
  const namesPeople = ['credits', 'mentions', 'people', 'organizations', 'related'] as const;
  const { article, translations, items } = await foundTogether(reader, {
    article: articleFieldsOf(reader, documentId, asked, access),
    translations: asked.has('translations')
      ? translationsOf(reader, documentId, access)
      : given<ArticleDossier['translations']>([]),
    items: namesPeople.some((part) => asked.has(part))
      ? itemsOf(reader, documentId, access)
      : given<Item[]>([]),
  });
  if (!article) return null;
  const around = await surroundings(reader, documentId, items, asked, access);
  if (!around.isWhole && readingsLeft > 1) return read(reader, documentId, asked, access, readingsLeft - 1);
  return { article, translations, ...around };
};

/**
 * The article with everybody in it, in ten statements at any number of mentions, in two rounds.
 * @param asked the parts that are wanted; for the others nothing is looked up
 * @returns those parts, with the documentId; null when there is no such version in that language
 */
export const articleDossier = async (
  reader: Reader,
  documentId: string,
  access: Access,
  asked: Asked<ArticlePart> = new Set(articleParts),
): Promise<Partial<ArticleDossier> | null> => {
  const found = await read(reader, documentId, asked, access);
  if (!found) return null;
  const { article, translations, cast, ...around } = found;
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
        aliases: around.personAliases(person.documentId),
        affiliationsThen: held.filter((one) => heldAt(one, day)).map(seenFromPerson),
        affiliationsNow: held.filter(holdsNow).map(seenFromPerson),
      };
    }),
    organizations: [...cast.organizations.values()].map((organization): OrganizationInArticle => ({
      ...organization,
      aliases: around.organizationAliases(organization.documentId),
      ties: (around.ties.get(organization.documentId) ?? []).sort(byTime).map(seenFromOwn),
    })),
    related: around.related,
  };
  return trimmed(dossier, asked);
};
