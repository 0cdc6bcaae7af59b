import type { PersonDossier } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { affiliationsOf } from './affiliations';
import { aliasesOf } from './aliases';
import { companionsIn } from './companions';
import { seenFromPerson } from './facts';
import { type LatestArticle, byRole, latestNaming } from './naming';
import { versionOf } from './owners';
import { type Asked, trimmed } from './parts';
import { personFieldsIn, selectPeople } from './people';
import { byTime } from './periods';
import { type Reader, foundTogether, given, reading } from './reader';
import { type Row, moment, text } from './rows';
import type { Schema } from './schema';

/** The parts of the answer, by which it can be trimmed. */
export const personParts = [
  'documentId',
  'slug',
  'name',
  'prefix',
  'givenName',
  'familyName',
  'suffix',
  'nativeName',
  'disambiguation',
  'summary',
  'image',
  'sameAs',
  'biography',
  'updatedAt',
  'aliases',
  'affiliations',
  'articles',
  'knownWith',
] as const satisfies ReadonlyArray<keyof PersonDossier>;

export type PersonPart = (typeof personParts)[number];

/** The articles that are shown of each role. */
const articlesOfRole = 10;

const statement = (schema: Schema, version: Version) =>
  `${selectPeople(schema, version, ['biography', 'updatedAt'])}p."id" = (${versionOf(schema, 'person', '?', version)})`;

const knownWith = (reader: Reader, articles: number[], documentId: string, access: Access) =>
  foundTogether(reader, {
    people: companionsIn(reader, 'person', articles, documentId, access),
    organizations: companionsIn(reader, 'organization', articles, documentId, access),
  });

/**
 * A person with their roles as a timeline, the latest articles of each role, and whom and what these name most. Six
 * statements in two rounds.
 * @param asked the parts that are wanted; for the others nothing is looked up
 * @returns those parts, with the documentId; null when there is no such version
 */
export const personDossier = async (
  reader: Reader,
  documentId: string,
  access: Access,
  asked: Asked<PersonPart> = new Set(personParts),
): Promise<Partial<PersonDossier> | null> => {
  const showsArticles = asked.has('articles') || asked.has('knownWith');
  const only = (part: PersonPart) => (asked.has(part) ? documentId : []);
  const own = { text: reader.written(statement, access.version), values: [documentId] };
  const { row, aliases, affiliations, articles } = await foundTogether(reader, {
    row: reading(own, ([first]: Row[]) => first),
    aliases: aliasesOf(reader, 'person', only('aliases'), access),
    affiliations: affiliationsOf(reader, { person: only('affiliations') }, access),
    articles: showsArticles ? latestNaming(reader, 'person', documentId, access) : given<LatestArticle[]>([]),
  });
  if (!row) return null;
  const seenIn = asked.has('knownWith') ? articles.map(({ id }) => id) : [];
  const dossier: PersonDossier = {
    ...personFieldsIn(row),
    biography: text(row['p.biography']),
    updatedAt: moment(row['p.updatedAt']) ?? '',
    aliases: aliases(documentId),
    affiliations: affiliations.sort(byTime).map(seenFromPerson),
    articles: byRole(articles, articlesOfRole),
    knownWith: await knownWith(reader, seenIn, documentId, access),
  };
  return trimmed(dossier, asked);
};
