import { roleWithin } from './appositions';
import type { Range } from './document';
import { isPerson, type Occurrence } from './occurrence';
import { officeWithin } from './offices';
import type { Reading, Statement } from './reading';
import { canDescribeRole, isHonorific } from './role-words';
import { articles } from './words/function-words';

const roleLinks = new Set(['of', 'and', 'for']);
const membershipLinks = new Set(['of', 'at', 'for', 'from', 'with']);

/** The role in a title, its honorifics left out: null for `Dr.`, `senior analyst` for `senior analyst Dr.`. */
export function roleOfTitle(reading: Reading, title: Range | undefined): Range | null {
  if (title === undefined) return null;
  const { tokens } = reading.document;
  let { from, to } = title;
  while (from < to && isHonorific(tokens[from])) from += 1;
  while (to > from && isHonorific(tokens[to - 1])) to -= 1;
  return from < to ? roleWithin(reading.document, { from, to }) : null;
}

/** The role that ends before a link (`the former director of research` before `at`), or null. */
function roleEndingAt({ document, cover }: Reading, link: number): Range | null {
  let from = link;
  for (let at = link - 1; at >= link - 8; at -= 1) {
    const token = document.tokens[at];
    if (token?.kind !== 'word' || token.sentence !== document.tokens[link]?.sentence || cover.isTaken(at))
      break;
    if (
      articles.has(token.norm) ||
      token.possessive !== '' ||
      (!canDescribeRole(token) && !roleLinks.has(token.norm))
    )
      break;
    from = at;
  }
  while (from < link && roleLinks.has(document.tokens[from]?.norm ?? '')) from += 1;
  return from < link ? roleWithin(document, { from, to: link }) : null;
}

const organizationEndingAt = ({ cover }: Reading, at: number): Occurrence | null => {
  const found = cover.at(at - 1);
  return found !== undefined && found.to === at && !isPerson(found) ? found : null;
};

const isPossessive = ({ document: { tokens } }: Reading, { to, ownPossessive }: Occurrence): boolean =>
  tokens[to - 1]?.possessive !== '' && !ownPossessive;

/** `the director of the FBI` before a name: the role and where it begins. */
function roleOfOrganization(reading: Reading, organization: Occurrence): Range | null {
  const { tokens } = reading.document;
  const link = articles.has(tokens[organization.from - 1]?.norm ?? '')
    ? organization.from - 2
    : organization.from - 1;
  return membershipLinks.has(tokens[link]?.norm ?? '') ? roleEndingAt(reading, link) : null;
}

/** What stands right before a name: `Rand Corp.’s Dr. Andrew Scobell`, `FireEye chief executive Kevin Mandia`. */
function beside(reading: Reading, person: Occurrence, title: Range | undefined): Statement[] {
  const { tokens } = reading.document;
  const start = title?.from ?? person.from;
  const organization = organizationEndingAt(reading, start);
  if (organization === null || tokens[start]?.gap === '-') return [];
  const found = (role: Range | null, from: number): Statement[] => [
    {
      person,
      organizations: organization.entities,
      printed: organization,
      role,
      evidence: { from, to: person.to },
    },
  ];
  const role = roleOfTitle(reading, title);
  if (isPossessive(reading, organization) || role !== null) return found(role, organization.from);
  const ofOrganization = roleOfOrganization(reading, organization);
  return ofOrganization === null ? [] : found(ofOrganization, ofOrganization.from);
}

/** What a comma parts from a name that follows: `the director of the FBI, James Comey,`. */
function beforeComma(reading: Reading, person: Occurrence): Statement[] {
  const { document } = reading;
  const comma = person.from - 1;
  const closing = document.tokens[person.to]?.text;
  const isApposed = document.tokens[comma]?.text === ',' && [',', '.', ';'].includes(closing ?? '');
  if (!isApposed) return [];
  const organization = organizationEndingAt(reading, comma);
  const role = organization === null ? null : roleOfOrganization(reading, organization);
  if (organization !== null && role !== null) {
    return [
      {
        person,
        organizations: organization.entities,
        printed: organization,
        role,
        evidence: { from: role.from, to: person.to },
      },
    ];
  }
  const ending = roleEndingAt(reading, comma);
  if (ending === null) return [];
  const owner = organizationEndingAt(reading, ending.from);
  if (owner === null) return [];
  return [
    {
      person,
      organizations: owner.entities,
      printed: owner,
      role: ending,
      evidence: { from: owner.from, to: person.to },
    },
  ];
}

/** The office in a title: `Chinese defence minister Wei Fenghe`. */
function office(reading: Reading, person: Occurrence, title: Range | undefined): Statement[] {
  const { document } = reading;
  const comma = person.from - 1;
  const isApposed =
    title === undefined && document.tokens[comma]?.text === ',' && document.tokens[person.to]?.text === ',';
  const range = title ?? (isApposed ? roleEndingAt(reading, comma) : null);
  const found = range === null || range === undefined ? null : officeWithin(reading, range);
  if (range === null || range === undefined || found === null) return [];
  const country = document.countryEnds.get(range.from);
  return [
    {
      person,
      organizations: [found.organization],
      printed: null,
      role: found.role,
      evidence: { from: country?.from ?? range.from, to: person.to },
    },
  ];
}

/** The organizations that the words before a person's name give. */
export function affiliationsBefore(reading: Reading, person: Occurrence): Statement[] {
  const title = reading.titles.get(person);
  return [
    ...beside(reading, person, title),
    ...beforeComma(reading, person),
    ...office(reading, person, title),
  ];
}
