import type { PersonLeaf } from 'schema-dts';
import type { DossierAffiliation, OtherName, PersonFields } from '../../api/contracts/dossiers';
import { type Nodes, personStub, present } from './nodes';
import { pictureOf } from './pictures';
import { affiliationsOf } from './roles';

/** @returns every other name once; weak ones are too weak to stand alone */
export const otherNames = (name: string, others: Array<string | null>, aliases: OtherName[]): string[] => {
  const spelled = aliases.flatMap((alias) => (alias.kind === 'weak' ? [] : [alias.name]));
  const all = [...others, ...spelled].filter((other): other is string => !!other && other !== name);
  return [...new Set(all)];
};

/** @returns a person with their roles */
export const personNode = (nodes: Nodes, person: PersonFields, affiliations: DossierAffiliation[]) =>
  present<PersonLeaf>({
    ...personStub(nodes.to, person),
    honorificPrefix: person.prefix,
    givenName: person.givenName,
    familyName: person.familyName,
    honorificSuffix: person.suffix,
    alternateName: otherNames(person.name, [person.nativeName], person.aliases),
    disambiguatingDescription: person.disambiguation,
    description: person.summary,
    image: pictureOf(nodes.to, person.image),
    sameAs: person.sameAs,
    ...affiliationsOf(nodes, affiliations),
  });
