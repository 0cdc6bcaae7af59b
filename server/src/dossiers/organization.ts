import type { DossierMember, OrganizationDossier } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { aliasesOf } from './aliases';
import { seenFromOther, seenFromOwn } from './facts';
import { membersOf } from './members';
import { type LatestArticle, latestNaming, namingArticle } from './naming';
import { organizationFieldsIn, selectOrganizations } from './organizations';
import { versionOf } from './owners';
import { type Asked, trimmed } from './parts';
import { byTime } from './periods';
import { type Reader, foundTogether, given, reading } from './reader';
import { type Row, moment, text } from './rows';
import type { Schema } from './schema';
import { tiesOf } from './ties';

/** The parts of the answer, by which it can be trimmed. */
export const organizationParts = [
  'documentId',
  'slug',
  'name',
  'shortName',
  'classification',
  'nativeName',
  'country',
  'summary',
  'logo',
  'url',
  'sameAs',
  'description',
  'updatedAt',
  'aliases',
  'people',
  'ties',
  'articles',
] as const satisfies ReadonlyArray<keyof OrganizationDossier>;

export type OrganizationPart = (typeof organizationParts)[number];

const shownArticles = 20;
/** Of people now and before each; the list of people has pages for more. */
const shownPeople = { start: 0, size: 100 };

const statement = (schema: Schema, version: Version) =>
  `${selectOrganizations(schema, version, ['description', 'updatedAt'])}o."id" = (${versionOf(schema, 'organization', '?', version)})`;

/**
 * An organization with its people, its ties both ways and the latest articles that name it. Seven statements at once.
 * @param asked the parts that are wanted; for the others nothing is looked up
 * @returns those parts, with the documentId; null when there is no such version
 */
export const organizationDossier = async (
  reader: Reader,
  documentId: string,
  access: Access,
  asked: Asked<OrganizationPart> = new Set(organizationParts),
): Promise<Partial<OrganizationDossier> | null> => {
  const only = (part: OrganizationPart) => (asked.has(part) ? documentId : []);
  const members = (when: 'now' | 'before') =>
    asked.has('people')
      ? membersOf(reader, documentId, when, shownPeople, access)
      : given<DossierMember[]>([]);
  const entry = { text: reader.written(statement, access.version), values: [documentId] };
  const { row, aliases, now, before, own, others, articles } = await foundTogether(reader, {
    row: reading(entry, ([first]: Row[]) => first),
    aliases: aliasesOf(reader, 'organization', only('aliases'), access),
    now: members('now'),
    before: members('before'),
    own: tiesOf(reader, { own: only('ties') }, access),
    others: tiesOf(reader, { others: asked.has('ties') ? [documentId] : [] }, access),
    articles: asked.has('articles')
      ? latestNaming(reader, 'organization', documentId, access)
      : given<LatestArticle[]>([]),
  });
  if (!row) return null;
  const dossier: OrganizationDossier = {
    ...organizationFieldsIn(row),
    description: text(row['o.description']),
    updatedAt: moment(row['o.updatedAt']) ?? '',
    aliases: aliases(documentId),
    people: { now, before },
    ties: {
      own: own.sort(byTime).map(seenFromOwn),
      others: others
        .filter(({ of }) => of.documentId !== documentId)
        .sort(byTime)
        .map(seenFromOther),
    },
    articles: articles.slice(0, shownArticles).map(namingArticle),
  };
  return trimmed(dossier, asked);
};
