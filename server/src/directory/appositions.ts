import type { Document, DocumentToken, Range } from './document';
import { isPerson, type Occurrence } from './occurrence';
import type { Reading } from './reading';
import { isRoleNoun } from './role-words';
import { articles, prepositions } from './words/function-words';
import { auxiliaries, formsOfBe, sayingVerbs } from './words/speech-verbs';

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
      token !== undefined &&
      token.sentence === sentence &&
      (token.kind === 'word' || token.text === '(' || token.text === ')') &&
      !token.quoted;
    while (to - from <= longestApposition && isInside(tokens[to])) to += 1;
    const closed = tokens[to]?.text === ',' || tokens[to]?.text === '—';
    if (to > from + 1)
      found.push({ from: from + 1, to, closed: closed && tokens[to]?.sentence === sentence });
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
    if (
      token === undefined ||
      sayingVerbs.has(token.norm) ||
      auxiliaries.has(token.norm) ||
      formsOfBe.has(token.norm)
    )
      return null;
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
    const named = Array.from({ length: role.to - role.from }, (_, i) => cover.at(role.from + i)).filter(
      (found) => found !== undefined,
    );
    if (named.some(isPerson)) continue;
    const organization = named.find((found) => found.from > role.from);
    return { from: role.from, to: organization?.to ?? role.to };
  }
  return null;
}
