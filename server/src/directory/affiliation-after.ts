import { roleOfTitle } from './affiliation-before';
import { appositionsAfter, roleWithin } from './appositions';
import type { Range } from './document';
import { isPerson, type Occurrence } from './occurrence';
import { officeWithin } from './offices';
import type { Reading, Statement } from './reading';
import { adverbs, articles } from './words/function-words';
import { wordList } from './words/word-list';

const placeLinks = wordList('at of from with');
const roleLinks = wordList('at of from with for in');
const being = wordList(
  'is was became becomes remains has been serves served works worked as named appointed elected had joined',
);
const belonging = wordList(
  'heads headed leads led runs ran chairs chaired directs directed founded works worked teaches taught studies studied joined serves served',
);
/** `at the Rand Corp. conference` is where somebody was, not where somebody works. */
const events = wordList(
  'conference forum summit event meeting seminar symposium workshop ceremony headquarters building campus office offices',
);
const longestPredicate = 24;

/** After the age in `Jane Roe, 54, a fellow at ...` or `Jane Roe (54)`. */
function afterAge({ document: { tokens } }: Reading, at: number): number {
  const isNumber = /^\d+$/.test(tokens[at + 1]?.text ?? '');
  if (tokens[at]?.text === ',' && isNumber && tokens[at + 2]?.text === ',') return at + 2;
  return tokens[at]?.text === '(' && isNumber && tokens[at + 2]?.text === ')' ? at + 3 : at;
}

function organizationAt({ document: { tokens }, cover }: Reading, at: number): Occurrence | null {
  const from = tokens[at]?.norm === 'the' ? at + 1 : at;
  const found = cover.at(from);
  const isHere = found !== undefined && found.from === from && !isPerson(found);
  return isHere && !events.has(tokens[found.to]?.norm ?? '') ? found : null;
}

/** The role is over where the place begins: `professor` in `professor at the School of Law of`. */
function withoutPlace({ document: { tokens } }: Reading, { from, to }: Range): Range {
  for (let at = from; at < to; at += 1)
    if (['at', 'with', 'from', 'in'].includes(tokens[at]?.norm ?? '')) return { from, to: at };
  return { from, to };
}

const hasPerson = ({ cover }: Reading, { from, to }: Range): boolean => {
  for (let at = from; at < to; at += 1) {
    const found = cover.at(at);
    if (found !== undefined && isPerson(found)) return true;
  }
  return false;
};

/** The roles in organizations that a stretch such as `a fellow at Rand Corp. and adviser to X` gives to somebody. */
function within(reading: Reading, person: Occurrence, stretch: Range): Statement[] {
  const { document, cover } = reading;
  const { tokens } = document;
  const title = reading.titles.get(person);
  const found: Statement[] = [];
  let from = articles.has(tokens[stretch.from]?.norm ?? '') ? stretch.from + 1 : stretch.from;
  const relative = tokens[from]?.norm === 'who';
  if (relative) from += 1;
  while (relative && (being.has(tokens[from]?.norm ?? '') || articles.has(tokens[from]?.norm ?? '')))
    from += 1;
  for (let at = from; at < stretch.to; at += 1) {
    const organization = cover.at(at);
    if (organization?.from !== at || isPerson(organization) || organization.to > stretch.to) continue;
    const linkAt = articles.has(tokens[at - 1]?.norm ?? '') ? at - 2 : at - 1;
    const isLinked = linkAt >= stretch.from && roleLinks.has(tokens[linkAt]?.norm ?? '');
    const lead = { from, to: Math.max(from, isLinked ? linkAt : linkAt + 1) };
    const tail = roleWithin(document, { from: organization.to, to: stretch.to });
    const belongs = lead.to - lead.from === 1 && belonging.has(tokens[lead.from]?.norm ?? '');
    const role = isLinked ? roleWithin(document, withoutPlace(reading, lead)) : at === from ? tail : null;
    const isPlace =
      placeLinks.has(tokens[linkAt]?.norm ?? '') && organizationAt(reading, linkAt + 1) !== null;
    const isMember = role !== null || (isPlace && lead.to <= lead.from && !relative) || belongs;
    const end = role !== null && role === tail ? stretch.to : organization.to;
    const evidence = { from: title?.from ?? person.from, to: end };
    if (isMember && !hasPerson(reading, lead))
      found.push({ person, organizations: organization.entities, printed: organization, role, evidence });
    from = organization.to;
    while (
      tokens[from]?.norm === 'and' ||
      articles.has(tokens[from]?.norm ?? '') ||
      tokens[from]?.text === ','
    )
      from += 1;
  }
  if (found.length > 0) return found;
  const office =
    roleWithin(document, { from: stretch.from, to: stretch.to }) === null
      ? null
      : officeWithin(reading, stretch);
  if (office === null || hasPerson(reading, stretch)) return [];
  const evidence = { from: title?.from ?? person.from, to: office.role.to };
  return [{ person, organizations: [office.organization], printed: null, role: office.role, evidence }];
}

/** `Dr. Christopher Yung at the U.S. Marine Corps University`, `Kevin Mandia (FireEye)`. */
function beside(reading: Reading, person: Occurrence, at: number): Statement[] {
  const {
    document: { tokens },
  } = reading;
  const isParenthesis = tokens[at]?.text === '(';
  if (!isParenthesis && !placeLinks.has(tokens[at]?.norm ?? '')) return [];
  const organization = organizationAt(reading, at + 1);
  if (organization === null || (isParenthesis && tokens[organization.to]?.text !== ')')) return [];
  const title = reading.titles.get(person);
  const evidence = { from: title?.from ?? person.from, to: organization.to };
  return [
    {
      person,
      organizations: organization.entities,
      printed: organization,
      role: roleOfTitle(reading, title),
      evidence,
    },
  ];
}

/** `Jane Roe is a fellow at Rand Corp.`, `Jane Roe heads FireEye`. */
function predicate(reading: Reading, person: Occurrence, at: number): Statement[] {
  const {
    document: { tokens },
  } = reading;
  const verb = tokens[at]?.norm ?? '';
  if (!being.has(verb) && !belonging.has(verb)) return [];
  let from = at;
  while (being.has(tokens[from]?.norm ?? '') || adverbs.has(tokens[from]?.norm ?? '')) from += 1;
  let to = from;
  while (
    to - from < longestPredicate &&
    tokens[to]?.kind === 'word' &&
    tokens[to]?.sentence === tokens[at]?.sentence
  )
    to += 1;
  const direct = belonging.has(verb)
    ? organizationAt(reading, at + (roleLinks.has(tokens[at + 1]?.norm ?? '') ? 2 : 1))
    : null;
  if (direct === null) return being.has(verb) ? within(reading, person, { from, to }) : [];
  const title = reading.titles.get(person);
  const evidence = { from: title?.from ?? person.from, to: direct.to };
  return [{ person, organizations: direct.entities, printed: direct, role: null, evidence }];
}

/** The organizations that the words after a person's name give. */
export function affiliationsAfter(reading: Reading, person: Occurrence): Statement[] {
  const { tokens } = reading.document;
  if (tokens[person.to - 1]?.possessive !== '' && !person.ownPossessive) return [];
  const at = afterAge(reading, person.to);
  const apposed = appositionsAfter(reading.document, at).flatMap((stretch) =>
    within(reading, person, stretch),
  );
  return [...beside(reading, person, at), ...apposed, ...predicate(reading, person, at)];
}
