import type { OrganizationDeclaration, PersonDeclaration, Piece, Reference } from './types';

const linksOf = (declaration: PersonDeclaration | OrganizationDeclaration) =>
  (declaration.type === 'person' ? declaration.affiliations : declaration.ties) ?? [];

/** @returns the organizations that the affiliations or ties of an entry name */
export const organizationsOf = (declaration: PersonDeclaration | OrganizationDeclaration): Reference[] =>
  linksOf(declaration).map(({ organization }) => organization);

/** @returns the articles that the affiliations or ties of an entry name as their sources */
export const sourcesOf = (declaration: PersonDeclaration | OrganizationDeclaration): Reference[] =>
  linksOf(declaration).flatMap(({ source }) => source ?? []);

/** @returns whom the credits and mentions of a piece name */
export const partiesOf = ({ credits = [], mentions = [] }: Piece): Reference[] =>
  [...credits, ...mentions].flatMap(({ target }) => target ?? []);
