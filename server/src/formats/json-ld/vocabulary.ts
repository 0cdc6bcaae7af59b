import type {
  CollegeOrUniversityLeaf,
  CorporationLeaf,
  GovernmentOrganizationLeaf,
  NGOLeaf,
  NewsMediaOrganizationLeaf,
  OrganizationLeaf,
  PoliticalPartyLeaf,
  ResearchOrganizationLeaf,
} from 'schema-dts';
import type { NamedAs } from '../../api/contracts/dossiers';
import type { Vocabulary } from '../../model/vocabularies';

/** The words of the model in those of schema.org. What has no entry here has no word there. */

export type OrganizationNode =
  | CollegeOrUniversityLeaf
  | CorporationLeaf
  | GovernmentOrganizationLeaf
  | NGOLeaf
  | NewsMediaOrganizationLeaf
  | OrganizationLeaf
  | PoliticalPartyLeaf
  | ResearchOrganizationLeaf;

export const organizationTypes: Record<Vocabulary['classification'], OrganizationNode['@type']> = {
  ministry: 'GovernmentOrganization',
  department: 'GovernmentOrganization',
  agency: 'GovernmentOrganization',
  military: 'GovernmentOrganization',
  company: 'Corporation',
  'think tank': 'ResearchOrganization',
  university: 'CollegeOrUniversity',
  media: 'NewsMediaOrganization',
  NGO: 'NGO',
  // GovernmentOrganization is a body of one government.
  intergovernmental: 'Organization',
  party: 'PoliticalParty',
  other: 'Organization',
};

/** The property of a person by which a role leads to the organization. */
export const affiliationProperties = {
  officeholder: 'worksFor',
  leader: 'worksFor',
  employee: 'worksFor',
  researcher: 'worksFor',
  member: 'memberOf',
  representative: 'affiliation',
  founder: 'affiliation',
  owner: 'affiliation',
  student: 'affiliation',
  other: 'affiliation',
} as const satisfies Record<Vocabulary['affiliationKind'], string>;

export type AffiliationProperty = (typeof affiliationProperties)[Vocabulary['affiliationKind']];

/** The property of the organization whose entry has the tie, and of the one that it leads to. */
export const tieProperties = {
  'part of': { own: 'parentOrganization', others: 'subOrganization' },
  'subsidiary of': { own: 'parentOrganization', others: 'subOrganization' },
  'member of': { own: 'memberOf', others: 'member' },
} as const satisfies Partial<Record<Vocabulary['tieType'], { own: string; others: string }>>;

/** The property by which an article leads to those whom it names. */
export const articleProperties = {
  author: 'author',
  contributor: 'contributor',
  photographer: 'contributor',
  translator: 'translator',
  editor: 'editor',
  publisher: 'publisher',
  subject: 'about',
  quoted: 'mentions',
  cited: 'mentions',
  depicted: 'mentions',
  mentioned: 'mentions',
} as const satisfies Record<NamedAs, string>;

/** An organization cannot be an editor there. */
export const propertyFor = (role: NamedAs, type: 'person' | 'organization') =>
  role === 'editor' && type === 'organization' ? 'contributor' : articleProperties[role];
