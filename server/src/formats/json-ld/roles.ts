import type { IdReference, Organization, OrganizationRoleLeaf, RoleLeaf } from 'schema-dts';
import type {
  ArticleReference,
  DossierAffiliation,
  DossierTie,
  OrganizationReference,
  Period,
} from '../../api/contracts/dossiers';
import { type Nodes, present } from './nodes';
import { type AffiliationProperty, affiliationProperties, tieProperties } from './vocabulary';

interface Sourced extends Period {
  source: ArticleReference | null;
  note: string | null;
}

/** When it held and who says so. There is no word for `asOf`: what held then may have begun long before. */
const circumstances = (nodes: Nodes, { from, to, source, note }: Sourced) => ({
  startDate: from,
  endDate: to,
  description: note,
  subjectOf: source && nodes.refer.article(source),
});

type RoleIn<Property extends string> = OrganizationRoleLeaf<IdReference, Property>;

const roleIn = <Property extends AffiliationProperty>(
  nodes: Nodes,
  property: Property,
  organization: OrganizationReference,
  affiliation: DossierAffiliation,
) => {
  const { role, kind } = affiliation;
  const named = role || (kind === 'other' ? null : kind);
  const parts = { '@type': 'OrganizationRole', roleName: named, ...circumstances(nodes, affiliation) };
  const link = { [property]: nodes.refer.organization(organization) };
  return present({ ...parts, ...link }) as unknown as RoleIn<Property>;
};

/** @returns the roles of a person, each by the property that its kind has; without those whose organization is gone */
export const affiliationsOf = (nodes: Nodes, affiliations: DossierAffiliation[]) => {
  const by = <Property extends AffiliationProperty>(property: Property): Array<RoleIn<Property>> =>
    affiliations.flatMap((affiliation) => {
      const { organization, kind } = affiliation;
      if (!organization || affiliationProperties[kind] !== property) return [];
      return [roleIn(nodes, property, organization, affiliation)];
    });
  return { worksFor: by('worksFor'), memberOf: by('memberOf'), affiliation: by('affiliation') };
};

type TieSide = 'own' | 'others';

const hasProperty = (type: string): type is keyof typeof tieProperties => type in tieProperties;

/** The other organization itself, or a role that leads to it where more is known. */
const tied = (nodes: Nodes, property: string, organization: OrganizationReference, tie: DossierTie) => {
  const other = nodes.refer.organization(organization);
  if (!tie.from && !tie.to && !tie.source && !tie.note) return other;
  const role = { '@type': 'Role', [property]: other, ...circumstances(nodes, tie) };
  return present(role) as unknown as RoleLeaf<IdReference, string>;
};

type TieProperty = (typeof tieProperties)[keyof typeof tieProperties][TieSide];

/** @returns the ties of an organization that schema.org has properties for */
export const tiesOf = (nodes: Nodes, ties: Partial<Record<TieSide, DossierTie[]>>) => {
  const by = (property: TieProperty): Organization[] =>
    (['own', 'others'] as const).flatMap((side) =>
      (ties[side] ?? []).flatMap((tie) => {
        const { organization, type } = tie;
        if (!organization || !hasProperty(type) || tieProperties[type][side] !== property) return [];
        return [tied(nodes, property, organization, tie) as Organization];
      }),
    );
  return {
    parentOrganization: by('parentOrganization'),
    subOrganization: by('subOrganization'),
    memberOf: by('memberOf'),
    member: by('member'),
  };
};
