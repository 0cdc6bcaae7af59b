import type { EntryValues, Item } from './entry';
import type { Resolver } from './resolve';
import { slugOfEntry } from './slug-in-file';
import type {
  AffiliationDeclaration,
  OrganizationDeclaration,
  PersonDeclaration,
  TieDeclaration,
} from './types';
import type { Linker, Wanted } from './wish';

const affiliationItem = (link: Linker, { organization, source, ...plain }: AffiliationDeclaration): Item => ({
  organization: link(organization, ['organization']),
  kind: plain.kind,
  role: plain.role,
  from: plain.from,
  to: plain.to,
  asOf: plain.asOf,
  note: plain.note,
  source: link(source, ['article']),
});

const tieItem = (link: Linker, { organization, source, ...plain }: TieDeclaration): Item => ({
  organization: link(organization, ['organization']),
  type: plain.type,
  from: plain.from,
  to: plain.to,
  asOf: plain.asOf,
  note: plain.note,
  source: link(source, ['article']),
});

const aliasItems = (declaration: PersonDeclaration | OrganizationDeclaration): { aliases?: Item[] } =>
  declaration.aliases
    ? { aliases: declaration.aliases.map(({ name, kind, language }) => ({ name, kind, language })) }
    : {};

/** @returns the entry that a person or organization of a directory file wants to be */
export const wantedEntity = (
  resolver: Resolver,
  link: Linker,
  declaration: PersonDeclaration | OrganizationDeclaration,
): Wanted => {
  const lists: EntryValues['lists'] = { ...aliasItems(declaration) };
  if (declaration.type === 'person' && declaration.affiliations) {
    lists.affiliations = declaration.affiliations.map((affiliation) => affiliationItem(link, affiliation));
  }
  if (declaration.type === 'organization' && declaration.ties) {
    lists.ties = declaration.ties.map((tie) => tieItem(link, tie));
  }
  return {
    type: declaration.type,
    key: resolver.keyOf(declaration),
    slugInFile: slugOfEntry(declaration),
    byName: declaration.slug === null,
    locale: null,
    joins: null,
    label: declaration.name,
    file: declaration.file,
    line: declaration.at.line,
    values: { scalars: { ...declaration.fields, name: declaration.name }, lists },
    stated: [],
    declined: [],
    asFound: null,
    names: [],
  };
};
