import { limits } from '../model/limits';
import { vocabularies } from '../model/vocabularies';
import { placeOf } from './located';
import { aliases } from './read-aliases';
import { type LocatedEntry, linkShape, plainFields, sourced } from './read-entities';
import { readMapping, readName } from './read-mapping';
import {
  type Reader,
  country,
  line,
  listOf,
  oneOf,
  paragraphs,
  slug,
  webAddress,
  webAddresses,
} from './read-values';
import type { OrganizationDeclaration, TieDeclaration } from './types';

/** The keys of a tie. */
export const tieShape = { ...linkShape, type: oneOf(vocabularies.tieType, 'partner of') };

const readTie: Reader<TieDeclaration> = (node, _key, report) => {
  const values = readMapping(node, tieShape, 'A tie', report);
  const shared = values && sourced(node, values, 'A tie', report);
  return shared ? { ...shared, type: values.type ?? 'partner of' } : undefined;
};

const fieldShape = {
  shortName: line(limits.name),
  nativeName: line(limits.name),
  classification: oneOf(vocabularies.classification, 'other'),
  country,
  summary: paragraphs(limits.summary),
  description: paragraphs(limits.body),
  url: webAddress,
  sameAs: webAddresses,
};

/** The keys of an organization in `organizations.yaml`. */
export const organizationShape = {
  name: line(limits.name),
  slug,
  ...fieldShape,
  aliases,
  ties: listOf(readTie, limits.links),
};

/** Reads one organization of `organizations.yaml`. */
export const readOrganization: Reader<LocatedEntry<OrganizationDeclaration>> = (node, _key, report) => {
  const values = readMapping(node, organizationShape, 'An organization', report, {
    website: 'url',
    acronym: 'aliases',
  });
  const name = values && readName(node, values.name, 'An organization', report);
  if (!name) return undefined;
  const declaration: OrganizationDeclaration = {
    type: 'organization',
    file: report.file,
    at: node.at,
    name,
    slug: values.slug ?? null,
    fields: plainFields(values, Object.keys(fieldShape)),
  };
  if (values.aliases) declaration.aliases = values.aliases.map(({ alias }) => alias);
  if (values.ties) declaration.ties = values.ties;
  return {
    declaration,
    slugAt: placeOf(node, values.slug ? 'slug' : 'name'),
    aliasesAt: values.aliases?.map(({ at }) => at) ?? [],
  };
};
