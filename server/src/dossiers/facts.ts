import type { DossierAffiliation, DossierMember, DossierTie } from '../api/contracts/dossiers';
import type { Affiliation } from './affiliations';
import type { Tie } from './ties';

/** An affiliation as the person's page shows it. */
export const seenFromPerson = ({ organization, kind, role, ...held }: Affiliation): DossierAffiliation => ({
  organization,
  kind,
  role,
  ...datedIn(held),
});

/** An affiliation as the organization's page shows it. */
export const seenFromOrganization = ({ person, kind, role, ...held }: Affiliation): DossierMember => ({
  person,
  kind,
  role,
  ...datedIn(held),
});

/** A tie as the page of the organization that says so shows it. */
export const seenFromOwn = ({ type, organization, ...held }: Tie): DossierTie => ({
  type,
  organization,
  ...datedIn(held),
});

/** The same tie from the other end. */
export const seenFromOther = ({ type, of, ...held }: Tie): DossierTie => ({
  type,
  organization: of,
  ...datedIn(held),
});

type Dated = Pick<DossierTie, 'from' | 'to' | 'asOf' | 'source' | 'note'>;

const datedIn = ({ from, to, asOf, source, note }: Dated): Dated => ({ from, to, asOf, source, note });
