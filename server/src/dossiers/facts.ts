import type { DossierAffiliation, DossierMember, DossierTie } from '../api/contracts/dossiers';
import type { Affiliation } from './affiliations';
import type { Tie } from './ties';

/** An affiliation as the person's page shows it. */
export const seenFromPerson = (held: Affiliation): DossierAffiliation => ({
  organization: held.organization,
  kind: held.kind,
  role: held.role,
  ...datedIn(held),
});

/** An affiliation as the organization's page shows it. */
export const seenFromOrganization = (held: Affiliation): DossierMember => ({
  person: held.person,
  kind: held.kind,
  role: held.role,
  ...datedIn(held),
});

/** A tie as the page of the organization that says so shows it. */
export const seenFromOwn = (held: Tie): DossierTie => ({
  type: held.type,
  organization: held.organization,
  ...datedIn(held),
});

/** The same tie from the other end. */
export const seenFromOther = (held: Tie): DossierTie => ({
  type: held.type,
  organization: held.of,
  ...datedIn(held),
});

type Dated = Pick<DossierTie, 'from' | 'to' | 'asOf' | 'source' | 'note'>;

const datedIn = ({ from, to, asOf, source, note }: Dated): Dated => ({ from, to, asOf, source, note });
