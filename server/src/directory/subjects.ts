import { appositionsAfter } from './appositions';
import type { Range } from './document';
import { isPerson, type Occurrence } from './occurrence';
import type { Phrases } from './phrases';
import type { Reading } from './reading';
import { adverbs, conjunctions, prepositions, sentenceAdverbs, weekdays } from './words/function-words';
import { outsiders, sources, unnamedSpeakers } from './words/people-nouns';
import { sayingVerbs } from './words/speech-verbs';

/**
 * Whether a noun before a preposition speaks for the name after it: `officials at DHS`, `a report by Jane Roe`. Those who
 * speak unnamed speak for organizations only; critics and observers for nobody.
 */
export function speaksThrough(
  { document: { tokens } }: Reading,
  preposition: number,
  name: Occurrence | null,
): boolean {
  const noun = tokens[preposition - 1]?.norm ?? '';
  const isSpeaker = unnamedSpeakers.has(noun) && !outsiders.has(noun) && (name === null || !isPerson(name));
  return (
    ['of', 'at', 'for', 'from', 'with', 'by', 'in'].includes(tokens[preposition]?.norm ?? '') &&
    (isSpeaker || sources.has(noun))
  );
}

/** Whether the phrase of a name can be the subject of the verb after it, by the word before it. */
export function canBeSubject(reading: Reading, { from }: Range, name: Occurrence): boolean {
  const { tokens } = reading.document;
  const before = tokens[from - 1];
  const first = tokens[from];
  if (
    before === undefined ||
    first === undefined ||
    before.sentence !== first.sentence ||
    before.kind === 'mark' ||
    before.quoted
  )
    return true;
  if (prepositions.has(before.norm) && !conjunctions.has(before.norm))
    return speaksThrough(reading, from - 1, name);
  const opens = [conjunctions, adverbs, weekdays, sayingVerbs].some((words) => words.has(before.norm));
  return opens || before.norm.endsWith('ly') || reading.cover.at(from - 1) !== undefined;
}

/** The names that a list joins before one: `Roe` in `Roe and Doe said`. */
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
    if (
      before === undefined ||
      isPerson(before) !== isPerson(occurrence) ||
      tokens[before.from]?.sentence !== tokens[occurrence.from]?.sentence
    )
      break;
    found.push(before);
    current = before;
  }
  return found;
}

/** `In June, ...`, `Speaking to reporters, ...`, `Meanwhile, ...`: what comes before the comma is no clause of its own. */
const opensPhrase = (word: string): boolean =>
  [prepositions, conjunctions, adverbs, sentenceAdverbs].some((words) => words.has(word)) ||
  /(?:ing|ed|ly)$/.test(word);

/** The names that a sentence is about grammatically: at its start, or after an opening phrase and its comma. */
export function subjectsOf(reading: Reading, phrases: Phrases, sentence: number): Occurrence[] {
  const { document } = reading;
  const range = document.sentences[sentence];
  if (range === undefined) return [];
  const { tokens } = document;
  const opening = tokens[range.from];
  const starts = [range.from];
  if (opening !== undefined && (conjunctions.has(opening.norm) || adverbs.has(opening.norm)))
    starts.push(range.from + 1);
  const isIntroduced = opening !== undefined && opensPhrase(opening.norm);
  const comma = !isIntroduced
    ? -1
    : tokens.slice(range.from, Math.min(range.to, range.from + 14)).findIndex((token) => token.text === ',');
  const subject =
    starts.map((at) => phrases.startingAt(at)).find((found) => found !== undefined) ??
    (comma === -1 ? undefined : phrases.startingAt(range.from + comma + 1));
  if (subject === undefined || tokens[subject.from]?.quoted === true) return [];
  let { to } = phrases.of(subject);
  if (tokens[subject.to - 1]?.possessive !== '' && !subject.ownPossessive) return [];
  const others: Occurrence[] = [];
  while (
    tokens[to]?.norm === 'and' ||
    (tokens[to]?.text === ',' && phrases.startingAt(to + 1) !== undefined)
  ) {
    const next = phrases.startingAt(to + 1);
    if (next === undefined) break;
    others.push(next);
    to = phrases.of(next).to;
  }
  const after = appositionsAfter(document, to).findLast((stretch) => stretch.closed);
  const verb = tokens[after === undefined ? to : after.to + 1];
  const isVerb =
    verb?.kind === 'word' &&
    verb.sentence === sentence &&
    /^\p{Ll}/u.test(verb.text) &&
    !prepositions.has(verb.norm) &&
    !conjunctions.has(verb.norm);
  return isVerb ? [subject, ...others] : [];
}
