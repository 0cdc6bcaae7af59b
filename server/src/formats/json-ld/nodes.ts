import type { IdReference, NewsArticleLeaf, PersonLeaf, Thing } from 'schema-dts';
import type { ArticleReference, OrganizationReference, PersonReference } from '../../api/contracts/dossiers';
import type { Addresses } from '../addresses';
import { type OrganizationNode, organizationTypes } from './vocabulary';

type Loose<Node> = { [Key in keyof Node]: Node[Key] | null };

const says = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** @returns a node without what is not known: JSON-LD has no null, and an empty list says nothing */
export const present = <Node extends object>(parts: Loose<Node>): Node =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => says(value))) as Node;

export const personStub = (to: Addresses, person: PersonReference) =>
  present<PersonLeaf>({
    '@type': 'Person',
    '@id': to.idOf('person', person),
    name: person.name,
    url: to.pageOf('person', person),
  });

export const organizationStub = (to: Addresses, organization: OrganizationReference) =>
  present<OrganizationNode>({
    '@type': organizationTypes[organization.classification],
    '@id': to.idOf('organization', organization),
    name: organization.name,
    alternateName: organization.shortName,
    mainEntityOfPage: to.pageOf('organization', organization),
  });

export const articleStub = (to: Addresses, article: ArticleReference) =>
  present<NewsArticleLeaf>({
    '@type': 'NewsArticle',
    '@id': to.idOf('article', article),
    headline: article.title,
    inLanguage: article.locale,
    url: to.pageOf('article', article),
    dateCreated: article.writtenOn,
    datePublished: article.publishedAt,
  });

type Node = Exclude<Thing, string> & Partial<IdReference>;

/** The nodes of one graph, each once: those that were described first, then those that are only referred to. */
export const createNodes = (to: Addresses) => {
  const described = new Map<string, Node>();
  const referred = new Map<string, Node>();
  const keep = (stub: Node): IdReference => {
    const id = String(stub['@id']);
    referred.set(id, stub);
    return { '@id': id };
  };
  return {
    to,
    describe(node: Node): void {
      const id = node['@id'];
      if (id && !described.has(id)) described.set(id, node);
    },
    refer: {
      person: (person: PersonReference) => keep(personStub(to, person)),
      organization: (organization: OrganizationReference) => keep(organizationStub(to, organization)),
      article: (article: ArticleReference) => keep(articleStub(to, article)),
    },
    all: (): Thing[] => [
      ...described.values(),
      ...[...referred].flatMap(([id, stub]) => (described.has(id) ? [] : [stub])),
    ],
  };
};

export type Nodes = ReturnType<typeof createNodes>;
