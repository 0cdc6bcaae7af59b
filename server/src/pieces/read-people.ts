import { limits } from '../model/limits';
import { vocabularies } from '../model/vocabularies';
import { placeOf } from './located';
import { aliases } from './read-aliases';
import { type LocatedEntry, linkShape, plainFields, sourced } from './read-entities';
import { readMapping, readName } from './read-mapping';
import { type Reader, line, listOf, oneOf, paragraphs, slug, webAddresses } from './read-values';
import type { AffiliationDeclaration, PersonDeclaration } from './types';

/** The keys of an affiliation. */
export const affiliationShape = {
  ...linkShape,
  kind: oneOf(vocabularies.affiliationKind, 'other'),
  role: line(limits.name),
};

const readAffiliation: Reader<AffiliationDeclaration> = (node, _key, report) => {
  const values = readMapping(node, affiliationShape, 'An affiliation', report);
  const shared = values && sourced(node, values, 'An affiliation', report);
  if (!shared) return undefined;
  return { ...shared, kind: values.kind ?? 'other', role: values.role ?? null };
};

const fieldShape = {
  prefix: line(limits.name),
  suffix: line(limits.name),
  familyName: line(limits.name),
  givenName: line(limits.name),
  nativeName: line(limits.name),
  disambiguation: line(limits.name),
  summary: paragraphs(limits.summary),
  biography: paragraphs(limits.body),
  sameAs: webAddresses,
};

/** The keys of a person in `people.yaml`. */
export const personShape = {
  name: line(limits.name),
  slug,
  ...fieldShape,
  aliases,
  affiliations: listOf(readAffiliation, limits.links),
};

/** Reads one person of `people.yaml`. */
export const readPerson: Reader<LocatedEntry<PersonDeclaration>> = (node, _key, report) => {
  const values = readMapping(node, personShape, 'A person', report, {
    fullName: 'name',
    title: 'prefix',
    url: 'sameAs',
  });
  const name = values && readName(node, values.name, 'A person', report);
  if (!name) return undefined;
  const declaration: PersonDeclaration = {
    type: 'person',
    file: report.file,
    at: node.at,
    name,
    slug: values.slug ?? null,
    fields: plainFields(values, Object.keys(fieldShape)),
  };
  if (values.aliases) declaration.aliases = values.aliases.map(({ alias }) => alias);
  if (values.affiliations) declaration.affiliations = values.affiliations;
  return {
    declaration,
    slugAt: placeOf(node, values.slug ? 'slug' : 'name'),
    aliasesAt: values.aliases?.map(({ at }) => at) ?? [],
  };
};
