import { limits } from '../model/limits';
import { vocabularies } from '../model/vocabularies';
import { type Located, hasKey } from './located';
import type { Report } from './problems';
import { readMapping } from './read-mapping';
import { type Reader, line, oneOf, reference } from './read-values';
import type { CreditDeclaration, MentionDeclaration, Reference } from './types';

const partyShape = {
  person: reference('person'),
  organization: reference('organization'),
  name: line(limits.name),
};

/** The keys of a credit. */
export const creditShape = { ...partyShape, role: oneOf(vocabularies.creditRole, 'author') };

/** The keys of a mention. */
export const mentionShape = {
  ...partyShape,
  role: oneOf(vocabularies.mentionRole, 'mentioned'),
  title: line(limits.name),
};

interface Party {
  person?: Reference | null;
  organization?: Reference | null;
  name?: string | null;
}

const partyKeys = ['person', 'organization', 'name'] as const;

/** Whom a credit or mention names; null when it names nobody or two (the report says so). */
const readParty = (node: Located, values: Party, what: string, report: Report) => {
  const { person, organization, name = null } = values;
  if (person && organization) {
    const remedy = 'Keep one, and write another item for the other.';
    report.error('two-targets', node.at, `${what} names a person and an organization.`, remedy);
    return null;
  }
  const isWrong = partyKeys.some((key) => hasKey(node, key) && values[key] === undefined);
  if (isWrong) return null;
  const target = person ?? organization ?? null;
  if (!target && !name) {
    const remedy =
      "Add 'person:' or 'organization:' with a slug or name, or 'name:' for somebody not in the directory.";
    report.error('missing-target', node.at, `${what} names nobody.`, remedy);
    return null;
  }
  return { target, name, file: report.file, at: node.at };
};

/** Reads one credit of the front matter. */
export const readCredit: Reader<CreditDeclaration> = (node, _key, report) => {
  const values = readMapping(node, creditShape, 'A credit', report);
  const party = values && readParty(node, values, 'A credit', report);
  return party ? { ...party, role: values.role ?? 'author', title: null } : undefined;
};

/** Reads one mention of the front matter. */
export const readMention: Reader<MentionDeclaration> = (node, _key, report) => {
  const values = readMapping(node, mentionShape, 'A mention', report);
  const party = values && readParty(node, values, 'A mention', report);
  return party ? { ...party, role: values.role ?? 'mentioned', title: values.title ?? null } : undefined;
};
