import { isRoleWord } from './boundaries';
import type { Document, DocumentToken, Range } from './document';
import { singular } from './fold';
import { isPerson, type Cover, type Occurrence } from './occurrence';
import type { Reading } from './reading';
import { isCapitalised, isLowerCase } from './tokens';
import { capitals } from './words/ambiguous-names';
import { articles, conjunctions, months, prepositions, sentenceOpeners, weekdays } from './words/function-words';
import { auxiliaries, formsOfBe, quotingVerbs, sayingVerbs } from './words/speech-verbs';
import { honorifics, roleNouns } from './words/titles';

const longestTitle = 10;
/** Words that are roles only with a capital: `in general`, `a major`. */
const needsCapital = new Set(['general', 'major', 'fellow', 'member', 'partner', 'veteran', 'whip', 'coach', 'critic', 'owner']);
const links = new Set(['of', 'for', 'the', 'and']);

export const isRoleNoun = (token: DocumentToken | undefined): boolean =>
  token?.kind === 'word' && (roleNouns.has(token.norm) || roleNouns.has(singular(token.norm)));

export const isHonorific = (token: DocumentToken | undefined): boolean => token !== undefined && honorifics.has(token.norm);

/** A word that may describe a role (`political` in `senior political scientist`): no verb, no small word. */
export const canDescribeRole = ({ norm, kind, text }: DocumentToken): boolean =>
  (kind === 'word' || text === '-') &&
  ![sayingVerbs, quotingVerbs, auxiliaries, formsOfBe, prepositions, articles, conjunctions].some((words) => words.has(norm)) &&
  !/(?:ed|ing)$/.test(norm.replace(/^(?:retired|marketing|operating|engineering|founding|managing|banking|visiting|outgoing|incoming)$/, ''));

function isTitleInCapitals(document: Document, at: number): boolean {
  const token = document.tokens[at];
  if (token === undefined || !isCapitalised(token)) return false;
  const opens = document.sentences[token.sentence]?.from === at;
  const isOther = [sentenceOpeners, capitals, months, weekdays].some((words) => words.has(token.norm));
  return !isOther && !opens && document.countryEnds.get(at + 1) === undefined;
}

/** How far a description goes on to the left of a role noun, when an organization or an article closes it there. */
function describedFrom(document: Document, cover: Cover, from: number): number {
  for (let at = from - 1; at >= from - 4 && at >= 0; at -= 1) {
    const token = document.tokens[at];
    const next = document.tokens[at + 1];
    if (token === undefined || token.paragraph !== next?.paragraph) return from;
    if (cover.at(at) !== undefined || token.possessive !== '' || articles.has(token.norm)) return at + 1;
    if (token.kind === 'mark' || !isLowerCase(token) || !canDescribeRole(token)) return from;
  }
  return from;
}

/**
 * The title that stands before a name, as tokens: `Dr.`, `State Councilor`, `senior political scientist`, any
 * capitalised words before a full name. A country before it is left out. Null when there is none.
 */
export function titleBefore(document: Document, cover: Cover, { from: name, form }: Occurrence): Range | null {
  const { tokens } = document;
  let from = name;
  let hasRole = false;
  for (let at = name - 1; at >= 0 && at >= name - longestTitle; at -= 1) {
    const token = tokens[at];
    const first = tokens[name];
    if (token?.kind !== 'word' || token.paragraph !== first?.paragraph || token.sentence !== first.sentence) break;
    if (cover.isTaken(at) || token.possessive !== '' || document.countryEnds.has(at + 1)) break;
    const isSmallRole = isLowerCase(token) && isRoleWord(token) && (from < name ? hasRole : isRoleNoun(token) && !needsCapital.has(token.norm));
    if (isHonorific(token) && (isCapitalised(token) || hasRole)) hasRole = true;
    else if (isCapitalised(token) && (isRoleNoun(token) || (hasRole && isRoleWord(token)))) hasRole = true;
    else if (isSmallRole) hasRole = hasRole || isRoleNoun(token);
    else if (links.has(token.norm) && from < name) continue;
    else if (!isTitleInCapitals(document, at)) break;
    from = at;
  }
  if (from === name) return null;
  if (hasRole) return { from: isLowerCase(tokens[from] as DocumentToken) ? describedFrom(document, cover, from) : from, to: name };
  return form === 'full' ? { from, to: name } : null;
}

/** A stretch between commas that follows a name: `, the mayor of the city,`. */
export interface Apposition extends Range {
  /** Whether a comma closes it, so that the sentence goes on after it. */
  closed: boolean;
}

const longestApposition = 24;

/** The stretches between commas (or dashes) right after a token, up to three; the last one may be open. */
export function appositionsAfter({ tokens }: Document, at: number): Apposition[] {
  const found: Apposition[] = [];
  let from = at;
  while (found.length < 3 && (tokens[from]?.text === ',' || tokens[from]?.text === '—')) {
    const sentence = tokens[from]?.sentence;
    let to = from + 1;
    const isInside = (token: DocumentToken | undefined): boolean =>
      token !== undefined && token.sentence === sentence && (token.kind === 'word' || token.text === '(' || token.text === ')') && !token.quoted;
    while (to - from <= longestApposition && isInside(tokens[to])) to += 1;
    const closed = tokens[to]?.text === ',' || tokens[to]?.text === '—';
    if (to > from + 1) found.push({ from: from + 1, to, closed: closed && tokens[to]?.sentence === sentence });
    if (!closed) break;
    from = to;
  }
  return found;
}

/** The role within a stretch (`China’s minister of public security`), without its article; null when it names none. */
export function roleWithin({ tokens }: Document, { from, to }: Range): Range | null {
  const start = articles.has(tokens[from]?.norm ?? '') ? from + 1 : from;
  for (let at = start; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || sayingVerbs.has(token.norm) || auxiliaries.has(token.norm) || formsOfBe.has(token.norm)) return null;
    if (prepositions.has(token.norm) || token.norm === 'who' || token.norm === 'which') return null;
    if (isRoleNoun(token)) return { from: start, to };
  }
  return null;
}

/** A person's title as printed before the name, or else in an apposition after it, up to the organization it names. */
export function printedTitle({ document, cover, titles }: Reading, person: Occurrence): Range | null {
  const before = titles.get(person);
  if (before !== undefined) return before;
  if (document.tokens[person.to - 1]?.possessive !== '' && !person.ownPossessive) return null;
  for (const stretch of appositionsAfter(document, person.to)) {
    const role = roleWithin(document, stretch);
    if (role === null) continue;
    const named = Array.from({ length: role.to - role.from }, (_, i) => cover.at(role.from + i)).filter((found) => found !== undefined);
    if (named.some(isPerson)) continue;
    const organization = named.find((found) => found.from > role.from);
    return { from: role.from, to: organization?.to ?? role.to };
  }
  return null;
}
