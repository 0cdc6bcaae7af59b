import type { ImageObjectLeaf, NewsArticleLeaf, OrganizationLeaf, PersonLeaf, Thing } from 'schema-dts';
import type {
  ArticleDossier,
  ArticleReference,
  DossierCredit,
  DossierMention,
  NamedAs,
} from '../../api/contracts/dossiers';
import { type Nodes, articleStub, present } from './nodes';
import { pictureOf } from './pictures';
import { articleProperties, propertyFor } from './vocabulary';

type Credited = PersonLeaf | OrganizationLeaf;

/** Who is credited: an entry, or a name as printed. Publishers are mostly organizations, all others people. */
const creditedBy = (nodes: Nodes, { person, organization, name, role }: DossierCredit): Credited => {
  if (person) return nodes.refer.person(person) as PersonLeaf;
  if (organization) return nodes.refer.organization(organization) as OrganizationLeaf;
  return role === 'publisher' ? { '@type': 'Organization', name } : { '@type': 'Person', name };
};

const namedBy = (nodes: Nodes, { person, organization, name }: DossierMention): Thing => {
  if (person) return nodes.refer.person(person) as PersonLeaf;
  if (organization) return nodes.refer.organization(organization) as OrganizationLeaf;
  return { '@type': 'Thing', name };
};

/** The same reference once, in the order of the article. */
const once = <Value>(values: Value[]): Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

const creditsBy = (nodes: Nodes, credits: DossierCredit[], property: string): Credited[] =>
  once(
    credits
      .filter(
        ({ role, organization }) => propertyFor(role, organization ? 'organization' : 'person') === property,
      )
      .map((credit) => creditedBy(nodes, credit)),
  );

const mentionsIn = (nodes: Nodes, mentions: DossierMention[], ...roles: NamedAs[]): Thing[] =>
  once(mentions.filter(({ role }) => roles.includes(role)).map((mention) => namedBy(nodes, mention)));

/** The site itself, when it has a name and the article names no publisher. */
const ownPublisher = ({ to }: Nodes): OrganizationLeaf[] =>
  to.publisher
    ? [{ '@type': 'Organization', '@id': `${to.home}/#publisher`, name: to.publisher, url: to.home }]
    : [];

const leadPicture = (nodes: Nodes, article: ArticleDossier): ImageObjectLeaf | null => {
  const photographers = article.credits.filter(({ role }) => role === 'photographer');
  const more: Partial<ImageObjectLeaf> = {
    creator: once(photographers.map((credit) => creditedBy(nodes, credit))),
    about: mentionsIn(nodes, article.mentions, 'depicted'),
    ...(article.imageCaption ? { caption: article.imageCaption } : {}),
  };
  return pictureOf(nodes.to, article.image, more);
};

/** @returns an article with references to all who made it and are in it; those that it is about are not mentioned again */
export const articleNode = (nodes: Nodes, article: ArticleDossier): NewsArticleLeaf => {
  // Who took the picture is said there.
  const credits = article.credits.filter(({ role }) => !(article.image && role === 'photographer'));
  const about = mentionsIn(nodes, article.mentions, 'subject');
  const mentions = mentionsIn(nodes, article.mentions, 'quoted', 'cited', 'depicted', 'mentioned');
  const subjects = new Set(about.map((subject) => JSON.stringify(subject)));
  const by = (property: string) => creditsBy(nodes, credits, property);
  const publishers = by('publisher');
  const translations = article.translations.map(({ locale, slug, title }) =>
    nodes.refer.article({ ...article, locale, slug, title, writtenOn: null, publishedAt: null }),
  );
  return present<NewsArticleLeaf>({
    ...articleStub(nodes.to, article),
    alternativeHeadline: article.subtitle,
    description: article.summary,
    dateline: article.dateline,
    dateModified: article.updatedAt,
    mainEntityOfPage: nodes.to.pageOf('article', article),
    sameAs: article.sourceUrl,
    author: by('author'),
    contributor: by('contributor'),
    editor: by('editor') as PersonLeaf[],
    translator: by('translator'),
    publisher: publishers.length > 0 ? publishers : ownPublisher(nodes),
    image: leadPicture(nodes, article),
    about,
    mentions: mentions.filter((mention) => !subjects.has(JSON.stringify(mention))),
    workTranslation: translations,
  });
};

/** @returns an article of which only is said that it names an entry, in which roles */
export const namingArticle = (
  nodes: Nodes,
  article: ArticleReference,
  roles: NamedAs[],
  type: 'person' | 'organization',
  entry: Thing,
): NewsArticleLeaf => {
  const properties = new Set(roles.map((role) => propertyFor(role, type)));
  if (properties.has(articleProperties.subject)) properties.delete(articleProperties.mentioned);
  const links = Object.fromEntries([...properties].map((property) => [property, [entry]]));
  return { ...articleStub(nodes.to, article), ...links };
};
