import type { Graph, Thing } from 'schema-dts';
import type {
  ArticleDossier,
  ArticleReference,
  DossierAffiliation,
  DossierMember,
  NamedAs,
  OrganizationDossier,
  OrganizationReference,
  PersonDossier,
} from '../../api/contracts/dossiers';
import type { Addresses } from '../addresses';
import { articleNode, namingArticle } from './articles';
import { type Nodes, createNodes, personStub } from './nodes';
import { organizationNode } from './organizations';
import { personNode } from './people';
import { affiliationsOf } from './roles';

const graphOf = (nodes: Nodes): Graph => ({ '@context': 'https://schema.org', '@graph': nodes.all() });

/** The same role once, whether it held then, holds now, or both. */
const distinct = (affiliations: DossierAffiliation[]): DossierAffiliation[] => [
  ...new Map(affiliations.map((affiliation) => [JSON.stringify(affiliation), affiliation])).values(),
];

/**
 * An article in schema.org's words: first the article, then everybody in it once, then what those refer to.
 * @param to where pages and names of entries are
 * @returns JSON-LD 1.1, one graph whose nodes have names (`@id`) that stay; nothing is null
 */
export const articleJsonLd = (article: ArticleDossier, to: Addresses): Graph => {
  const nodes = createNodes(to);
  nodes.describe(articleNode(nodes, article));
  for (const person of article.people) {
    const affiliations = distinct([...person.affiliationsThen, ...person.affiliationsNow]);
    nodes.describe(personNode(nodes, person, affiliations));
  }
  for (const organization of article.organizations) {
    nodes.describe(organizationNode(nodes, organization, { own: organization.ties }));
  }
  return graphOf(nodes);
};

interface Naming {
  article: ArticleReference;
  roles: NamedAs[];
}

/** Articles by role as articles with roles. */
const withRoles = (articles: PersonDossier['articles']): Naming[] => {
  const named = new Map<string, Naming>();
  for (const [role, list] of Object.entries(articles) as Array<[NamedAs, ArticleReference[]]>) {
    for (const article of list) {
      const key = JSON.stringify([article.documentId, article.locale]);
      const known = named.get(key) ?? { article, roles: [] };
      named.set(key, { article, roles: [...known.roles, role] });
    }
  }
  return [...named.values()];
};

/** A person with roles, and the articles that name them; see `articleJsonLd`. */
export const personJsonLd = (person: PersonDossier, to: Addresses): Graph => {
  const nodes = createNodes(to);
  nodes.describe(personNode(nodes, person, person.affiliations));
  const self = nodes.refer.person(person) as Thing;
  for (const { article, roles } of withRoles(person.articles)) {
    nodes.describe(namingArticle(nodes, article, roles, 'person', self));
  }
  return graphOf(nodes);
};

/** The people of an organization, each with all of their roles in it. */
const describeMembers = (nodes: Nodes, organization: OrganizationReference, members: DossierMember[]) => {
  const people = new Map<string, { member: DossierMember; roles: DossierAffiliation[] }>();
  for (const member of members) {
    const { documentId } = member.person;
    const known = people.get(documentId) ?? { member, roles: [] };
    people.set(documentId, { ...known, roles: [...known.roles, { ...member, organization }] });
  }
  for (const { member, roles } of people.values()) {
    const held = Object.entries(affiliationsOf(nodes, roles)).filter(([, list]) => list.length > 0);
    nodes.describe({ ...personStub(nodes.to, member.person), ...Object.fromEntries(held) });
  }
};

/** An organization with its ties, its people and the articles that name it; see `articleJsonLd`. */
export const organizationJsonLd = (organization: OrganizationDossier, to: Addresses): Graph => {
  const nodes = createNodes(to);
  nodes.describe(organizationNode(nodes, organization, organization.ties));
  describeMembers(nodes, organization, [...organization.people.now, ...organization.people.before]);
  const self = nodes.refer.organization(organization) as Thing;
  for (const article of organization.articles) {
    nodes.describe(namingArticle(nodes, article, article.roles, 'organization', self));
  }
  return graphOf(nodes);
};
