import type { Range } from './document';
import { isPerson, type Occurrence } from './occurrence';
import type { Reading, Statement } from './reading';
import { appositionsAfter } from './titles';
import { adverbs, articles, conjunctions, prepositions, weekdays } from './words/function-words';
import { sources, unnamedSpeakers } from './words/people-nouns';
import { sayingVerbs } from './words/speech-verbs';

/** Names with what belongs to them: article, title, organization before; acronym, place of work after. */
export interface Phrases {
  of(occurrence: Occurrence): Range;
  /** The name whose phrase begins or ends at a token: the one with the longest phrase. */
  startingAt(token: number): Occurrence | undefined;
  endingAt(token: number): Occurrence | undefined;
}

function phraseOf({ document, titles }: Reading, statements: readonly Statement[], occurrence: Occurrence): Range {
  const { tokens } = document;
  let from = titles.get(occurrence)?.from ?? occurrence.from;
  let { to } = occurrence;
  for (const { evidence, person } of statements) {
    from = Math.min(from, evidence.from);
    const isBeside = tokens[person.to]?.kind === 'word' || tokens[person.to]?.text === '(';
    if (isBeside && prepositions.has(tokens[person.to]?.norm ?? '')) to = Math.max(to, evidence.to);
  }
  const country = document.countryEnds.get(from);
  if (country !== undefined && tokens[from]?.paragraph === tokens[country.from]?.paragraph && tokens[from]?.gap !== '-') from = country.from;
  if (articles.has(tokens[from - 1]?.norm ?? '') && tokens[from - 1]?.paragraph === tokens[from]?.paragraph) from -= 1;
  if (tokens[to]?.text === '(' && tokens[to + 2]?.text === ')') to += 3;
  return { from, to };
}

/** Prepares the phrases of all names of a text. */
export function phrasesOf(reading: Reading, statements: readonly Statement[]): Phrases {
  const byPerson = new Map<Occurrence, Statement[]>();
  for (const statement of statements) byPerson.set(statement.person, [...(byPerson.get(statement.person) ?? []), statement]);
  const ranges = new Map<Occurrence, Range>();
  const starts = new Map<number, Occurrence>();
  const ends = new Map<number, Occurrence>();
  const lengthOf = (occurrence: Occurrence | undefined): number => {
    const range = occurrence && ranges.get(occurrence);
    return range === undefined ? 0 : range.to - range.from;
  };
  for (const occurrence of reading.occurrences) {
    const range = phraseOf(reading, byPerson.get(occurrence) ?? [], occurrence);
    ranges.set(occurrence, range);
    if (lengthOf(starts.get(range.from)) < lengthOf(occurrence)) starts.set(range.from, occurrence);
    if (lengthOf(ends.get(range.to)) < lengthOf(occurrence)) ends.set(range.to, occurrence);
  }
  return {
    of: (occurrence) => ranges.get(occurrence) ?? occurrence,
    startingAt: (token) => starts.get(token),
    endingAt: (token) => ends.get(token),
  };
}

/** Whether a noun before a preposition speaks for the name after it: `officials at DHS`, `a report by FireEye`. */
export function speaksThrough({ document: { tokens } }: Reading, preposition: number): boolean {
  const noun = tokens[preposition - 1]?.norm ?? '';
  return ['of', 'at', 'for', 'from', 'with', 'by', 'in'].includes(tokens[preposition]?.norm ?? '') && (unnamedSpeakers.has(noun) || sources.has(noun));
}

/** Whether a phrase can be the subject of the verb after it, by the word before it. */
export function canBeSubject(reading: Reading, { from }: Range): boolean {
  const { tokens } = reading.document;
  const before = tokens[from - 1];
  const first = tokens[from];
  if (before === undefined || first === undefined || before.sentence !== first.sentence || before.kind === 'mark' || before.quoted) return true;
  if (prepositions.has(before.norm) && !conjunctions.has(before.norm)) return speaksThrough(reading, from - 1);
  const opens = [conjunctions, adverbs, weekdays, sayingVerbs].some((words) => words.has(before.norm));
  return opens || before.norm.endsWith('ly') || reading.cover.at(from - 1) !== undefined;
}

/** The names that a list joins before one: `Yung` in `Yung and Scobell said`. */
export function joinedBefore(reading: Reading, phrases: Phrases, occurrence: Occurrence): Occurrence[] {
  const { tokens } = reading.document;
  const found: Occurrence[] = [];
  let current = occurrence;
  while (found.length < 10) {
    let at = phrases.of(current).from;
    const isJoined = tokens[at - 1]?.norm === 'and' || (found.length > 0 && tokens[at - 1]?.text === ',');
    if (!isJoined) break;
    at -= tokens[at - 2]?.text === ',' && tokens[at - 1]?.norm === 'and' ? 2 : 1;
    const before = phrases.endingAt(at);
    if (before === undefined || isPerson(before) !== isPerson(occurrence) || tokens[before.from]?.sentence !== tokens[occurrence.from]?.sentence) break;
    found.push(before);
    current = before;
  }
  return found;
}

/** The names that a sentence is about grammatically: at its start, or after an opening phrase and its comma. */
export function subjectsOf(reading: Reading, phrases: Phrases, sentence: number): Occurrence[] {
  const { document } = reading;
  const range = document.sentences[sentence];
  if (range === undefined) return [];
  const { tokens } = document;
  const opening = tokens[range.from];
  const starts = [range.from];
  if (opening !== undefined && (conjunctions.has(opening.norm) || adverbs.has(opening.norm))) starts.push(range.from + 1);
  const comma = tokens.slice(range.from, Math.min(range.to, range.from + 14)).findIndex((token) => token.text === ',');
  const subject = starts.map((at) => phrases.startingAt(at)).find((found) => found !== undefined) ?? (comma === -1 ? undefined : phrases.startingAt(range.from + comma + 1));
  if (subject === undefined || tokens[subject.from]?.quoted === true) return [];
  let { to } = phrases.of(subject);
  if (tokens[subject.to - 1]?.possessive !== '' && !subject.ownPossessive) return [];
  const others: Occurrence[] = [];
  while (tokens[to]?.norm === 'and' || (tokens[to]?.text === ',' && phrases.startingAt(to + 1) !== undefined)) {
    const next = phrases.startingAt(to + 1);
    if (next === undefined) break;
    others.push(next);
    to = phrases.of(next).to;
  }
  const after = appositionsAfter(document, to).findLast((stretch) => stretch.closed);
  const verb = tokens[after === undefined ? to : after.to + 1];
  const isVerb = verb?.kind === 'word' && verb.sentence === sentence && /^\p{Ll}/u.test(verb.text) && !prepositions.has(verb.norm) && !conjunctions.has(verb.norm);
  return isVerb ? [subject, ...others] : [];
}
