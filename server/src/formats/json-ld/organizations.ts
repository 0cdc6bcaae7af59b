import type { PostalAddressLeaf } from 'schema-dts';
import type { DossierTie, OrganizationFields } from '../../api/contracts/dossiers';
import { type Nodes, organizationStub, present } from './nodes';
import { otherNames } from './people';
import { pictureOf } from './pictures';
import { tiesOf } from './roles';
import type { OrganizationNode } from './vocabulary';

const inCountry = (country: string | null): PostalAddressLeaf | null =>
  country ? { '@type': 'PostalAddress', addressCountry: country } : null;

/** @returns an organization with its ties; `url` is its own website, `mainEntityOfPage` our page about it */
export const organizationNode = (
  nodes: Nodes,
  organization: OrganizationFields,
  ties: { own?: DossierTie[]; others?: DossierTie[] },
) =>
  present<OrganizationNode>({
    ...organizationStub(nodes.to, organization),
    url: organization.url,
    alternateName: otherNames(
      organization.name,
      [organization.shortName, organization.nativeName],
      organization.aliases,
    ),
    description: organization.summary,
    address: inCountry(organization.country),
    logo: pictureOf(nodes.to, organization.logo),
    sameAs: organization.sameAs,
    ...tiesOf(nodes, ties),
  });
