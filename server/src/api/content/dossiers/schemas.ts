import { z } from '@strapi/utils';
import { vocabularies } from '../../../model/vocabularies';
import type {
  ArticleDossier,
  ArticleFacts,
  ArticleReference,
  DossierAffiliation,
  DossierCredit,
  DossierMember,
  DossierMention,
  DossierTie,
  MembersAnswer,
  NamingArticle,
  NamingArticlesAnswer,
  OrganizationDossier,
  OrganizationFields,
  OrganizationReference,
  OtherName,
  PersonDossier,
  PersonFields,
  PersonReference,
  Picture,
} from '../../contracts/dossiers';
import type { GraphAnswer } from '../../contracts/graph';

const text = z.string().nullable();
const count = z.int().min(0);
const partialDate = text.describe('YYYY, YYYY-MM or YYYY-MM-DD');
const moment = z.iso.datetime();

const picture = z.object({
  url: z.string(),
  alternativeText: text,
  caption: text,
  mime: z.string(),
  width: count.nullable(),
  height: count.nullable(),
}) satisfies z.ZodType<Picture>;

export const articleReference = z.object({
  documentId: z.string(),
  slug: z.string(),
  locale: text,
  title: z.string(),
  writtenOn: partialDate,
  publishedAt: moment.nullable(),
}) satisfies z.ZodType<ArticleReference>;

export const personReference = z.object({
  documentId: z.string(),
  slug: z.string(),
  name: z.string(),
}) satisfies z.ZodType<PersonReference>;

export const organizationReference = z.object({
  documentId: z.string(),
  slug: z.string(),
  name: z.string(),
  shortName: text,
  classification: z.enum(vocabularies.classification),
}) satisfies z.ZodType<OrganizationReference>;

const named = {
  name: z.string().describe('As printed, else the name of the entry'),
  printed: text.describe('As the article prints it'),
  person: personReference.nullable(),
  organization: organizationReference.nullable(),
};

const credit = z.object({
  role: z.enum(vocabularies.creditRole),
  ...named,
}) satisfies z.ZodType<DossierCredit>;

const mention = z.object({
  role: z.enum(vocabularies.mentionRole),
  title: text.describe('As printed beside the name'),
  ...named,
}) satisfies z.ZodType<DossierMention>;

const sourced = {
  from: partialDate,
  to: partialDate,
  asOf: partialDate.describe('When the source says that it held'),
  source: articleReference.nullable().describe('The article that says so'),
  note: text,
};

const affiliation = z.object({
  organization: organizationReference.nullable(),
  kind: z.enum(vocabularies.affiliationKind),
  role: text,
  ...sourced,
}) satisfies z.ZodType<DossierAffiliation>;

const tie = z.object({
  type: z.enum(vocabularies.tieType),
  organization: organizationReference.nullable().describe('The other organization'),
  ...sourced,
}) satisfies z.ZodType<DossierTie>;

const aliases = z.array(
  z.object({ name: z.string(), kind: z.enum(vocabularies.aliasKind), language: text }),
) satisfies z.ZodType<OtherName[]>;

const personFields = z.object({
  ...personReference.shape,
  prefix: text,
  givenName: text,
  familyName: text,
  suffix: text,
  nativeName: text,
  disambiguation: text,
  summary: text,
  image: picture.nullable(),
  sameAs: z.array(z.string()),
  aliases,
}) satisfies z.ZodType<PersonFields>;

const organizationFields = z.object({
  ...organizationReference.shape,
  nativeName: text,
  country: text,
  summary: text,
  logo: picture.nullable(),
  url: text,
  sameAs: z.array(z.string()),
  aliases,
}) satisfies z.ZodType<OrganizationFields>;

const articleDossier = z.object({
  ...articleReference.shape,
  subtitle: text,
  summary: text,
  body: text.describe('Markdown'),
  dateline: text,
  authorNote: text,
  image: picture.nullable(),
  imageCaption: text,
  sourceUrl: text,
  updatedAt: moment,
  translations: z.array(z.object({ locale: z.string(), slug: z.string(), title: z.string() })),
  credits: z.array(credit).describe('Who made it, in order'),
  mentions: z.array(mention).describe('Who is in it, in order'),
  people: z
    .array(
      z.object({
        ...personFields.shape,
        affiliationsThen: z.array(affiliation).describe('What held when the article was written'),
        affiliationsNow: z.array(affiliation).describe('What has no known end'),
      }),
    )
    .describe('Everybody whom credits and mentions name, once'),
  organizations: z.array(z.object({ ...organizationFields.shape, ties: z.array(tie) })),
  related: z
    .array(z.object({ ...articleReference.shape, shared: count }))
    .describe('Articles that share most people and organizations'),
}) satisfies z.ZodType<ArticleDossier>;

const namedAs = z.enum([...vocabularies.creditRole, ...vocabularies.mentionRole]);

const namingArticle = z.object({
  ...articleReference.shape,
  roles: z.array(namedAs).describe('How the article names the entry'),
}) satisfies z.ZodType<NamingArticle>;

const companionOf = <Reference extends z.ZodType>(entry: Reference) =>
  z.object({ entry, articles: count.describe('How many of the latest articles name both') });

const member = z.object({
  person: personReference,
  kind: z.enum(vocabularies.affiliationKind),
  role: text,
  ...sourced,
}) satisfies z.ZodType<DossierMember>;

const personDossier = z.object({
  ...personFields.shape,
  biography: text.describe('Markdown'),
  updatedAt: moment,
  affiliations: z.array(affiliation).describe('Oldest first, without dates last'),
  articles: z
    .partialRecord(namedAs, z.array(articleReference))
    .describe('The latest of each role, newest first'),
  knownWith: z
    .object({
      people: z.array(companionOf(personReference)),
      organizations: z.array(companionOf(organizationReference)),
    })
    .describe('Whom and what the latest articles name most often beside the person'),
}) satisfies z.ZodType<PersonDossier>;

const organizationDossier = z.object({
  ...organizationFields.shape,
  description: text.describe('Markdown'),
  updatedAt: moment,
  people: z.object({
    now: z.array(member).describe('Roles without a known end'),
    before: z.array(member).describe('Roles that have ended'),
  }),
  ties: z.object({
    own: z.array(tie).describe('As this organization says'),
    others: z.array(tie).describe('As other organizations say of this one'),
  }),
  articles: z.array(namingArticle).describe('The latest, newest first'),
}) satisfies z.ZodType<OrganizationDossier>;

const facts = z.object({
  affiliations: z.array(z.object({ ...member.shape, organization: organizationReference.nullable() })),
  ties: z.array(
    z.object({ ...tie.shape, of: organizationReference.describe('The organization that has the tie') }),
  ),
}) satisfies z.ZodType<ArticleFacts>;

const pagination = z.object({ page: z.int(), pageSize: z.int(), pageCount: count, total: count });

const inGraph = {
  key: z.string().describe('person: or organization: and the slug'),
  depth: count.describe('Steps from the center'),
};

const graph = z.object({
  center: z.string().describe('The key of the node'),
  nodes: z
    .array(
      z.union([
        z.object({ ...personReference.shape, type: z.literal('person'), ...inGraph }),
        z.object({ ...organizationReference.shape, type: z.literal('organization'), ...inGraph }),
      ]),
    )
    .describe('The center first, then those nearest to it, the strongest first'),
  edges: z.array(
    z.object({
      from: z.string().describe('The key of a node'),
      to: z.string(),
      weight: count.describe('How many articles name both'),
      articles: z.array(z.string()).describe('documentIds of the newest of them'),
    }),
  ),
  leftOut: z.object({ nodes: count, edges: count }).describe('What the limits cut off'),
  articles: z.record(
    z.string(),
    z.object({
      slug: z.string(),
      locale: z.string().nullable(),
      title: z.string(),
      writtenOn: partialDate,
    }),
  ),
}) satisfies z.ZodType<GraphAnswer['data']>;

/** A dossier may be trimmed to some of its parts; the documentId is always there. */
const trimmable = <Shape extends z.ZodRawShape & { documentId: z.ZodString }>(dossier: z.ZodObject<Shape>) =>
  z.object({ data: dossier.partial().extend({ documentId: z.string() }) });

/** What each route answers. */
export const answers = {
  article: trimmable(articleDossier),
  person: trimmable(personDossier),
  organization: trimmable(organizationDossier),
  articles: z.object({
    data: z.array(namingArticle),
    meta: z.object({ pagination }),
  }) satisfies z.ZodType<NamingArticlesAnswer>,
  members: z.object({
    data: z.array(member),
    meta: z.object({ pagination }),
  }) satisfies z.ZodType<MembersAnswer>,
  facts: z.object({ data: facts }),
  graph: z.object({ data: graph }),
};
