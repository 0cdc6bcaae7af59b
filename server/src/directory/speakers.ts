import type { Anaphora } from './anaphora';
import { isPerson, type Occurrence } from './occurrence';
import { canBeSubject, joinedBefore, speaksThrough, subjectsOf, type Phrases } from './phrases';
import type { Reading } from './reading';
import { singular } from './fold';
import { appositionsAfter, canDescribeRole } from './titles';
import { isCapitalised } from './tokens';
import { adverbs, articles, conjunctions, prepositions, weekdays } from './words/function-words';
import { sources, unnamedSpeakers } from './words/people-nouns';
import { auxiliaries, formsOfBe, invertingVerbs, quotingVerbs, sayingVerbs } from './words/speech-verbs';

/** What the search for a verb's speaker reads. `spoken` is the statement before, for pronouns and left-out subjects. */
export interface Speech {
  reading: Reading;
  phrases: Phrases;
  anaphora: Anaphora;
  spoken: { at: number; speaker: Occurrence } | null;
}

const longestSearch = 60;
const negations = new Set(['not', 'never', 'cannot', 'nobody', 'declined', 'refused', 'without']);
const inclusions = new Set(['including', 'like', 'among']);

/** The token where the verb group begins: `has also said` for `said`; null when it is passive or denied. */
function verbGroup({ document: { tokens }, cover }: Reading, verb: number): number | null {
  let at = verb;
  for (;;) {
    const before = tokens[at - 1];
    const isOther = before === undefined || before.sentence !== tokens[verb]?.sentence || before.quoted || isCapitalised(before);
    if (isOther || cover.isTaken(at - 1)) return at;
    if (negations.has(before.norm) || (before.norm.endsWith('nt') && auxiliaries.has(before.norm.slice(0, -2)))) return null;
    if (formsOfBe.has(before.norm)) return tokens[verb]?.norm.endsWith('ing') === true ? at - 1 : null;
    if (!auxiliaries.has(before.norm) && !adverbs.has(before.norm) && !before.norm.endsWith('ly')) return at;
    at -= 1;
  }
}

/** The first name in a noun phrase: `Scobell`, `a spokesman for FireEye`, `a report by FireEye`. */
export function nameInPhrase({ reading, phrases }: Speech, from: number): Occurrence | null {
  const { tokens } = reading.document;
  for (let at = from; at < from + 9; at += 1) {
    const found = phrases.startingAt(at);
    if (found !== undefined) return found;
    const token = tokens[at];
    if (token?.kind !== 'word' || token.quoted || token.sentence !== tokens[from]?.sentence) return null;
    if (prepositions.has(token.norm) ? !speaksThrough(reading, at) : !canDescribeRole(token) && !articles.has(token.norm)) return null;
  }
  return null;
}

/** `said Jane Roe`: the speaker after the verb. */
function after(speech: Speech, verb: number): Occurrence | null {
  const { reading, phrases } = speech;
  const { tokens } = reading.document;
  const before = tokens[verb - 1];
  const isOpen = before === undefined || before.kind === 'mark' || before.quoted || before.sentence !== tokens[verb]?.sentence;
  if (!isOpen || !invertingVerbs.has(tokens[verb]?.norm ?? '')) return null;
  const found = nameInPhrase(speech, verb + 1);
  if (found === null) return null;
  const next = tokens[phrases.of(found).to];
  if (next === undefined || next.kind === 'mark' || next.sentence !== tokens[verb]?.sentence) return found;
  const goesOn = prepositions.has(next.norm) || conjunctions.has(next.norm) || adverbs.has(next.norm) || weekdays.has(next.norm);
  return goesOn || (before?.quoted === true && ![sayingVerbs, auxiliaries, formsOfBe].some((verbs) => verbs.has(next.norm))) ? found : null;
}

/** `Jane Roe, the mayor, told` or `the mayor, Jane Roe, told`: the name to which the verb after the comma belongs. */
function apposed({ reading, phrases }: Speech, comma: number): Occurrence | null {
  const { document, cover } = reading;
  const itself = phrases.endingAt(comma);
  if (itself !== undefined && isPerson(itself)) {
    const { from } = phrases.of(itself);
    const isNamedAfter = document.tokens[from - 1]?.text === ',' || document.tokens[itself.from - 1]?.text === ',';
    if (isNamedAfter && canBeSubject(reading, { from, to: comma })) return itself;
  }
  for (let at = comma - 1; at > comma - longestSearch && document.tokens[at]?.sentence === document.tokens[comma]?.sentence; at -= 1) {
    const found = cover.at(at);
    if (found === undefined || found.from !== at) continue;
    const phrase = phrases.of(found);
    const isApposed = appositionsAfter(document, phrase.to).some((stretch) => stretch.closed && stretch.to === comma);
    if (isApposed && canBeSubject(reading, phrase)) return found;
  }
  return null;
}

/** `experts, including Dr. Jane Roe, doubt`: the people whom the list before the verb includes. */
function included({ reading }: Speech, end: number): Occurrence[] {
  const { document: { tokens }, cover } = reading;
  const found = new Set<Occurrence>();
  for (let at = end - 1; at > end - longestSearch && tokens[at]?.sentence === tokens[end]?.sentence; at -= 1) {
    const occurrence = cover.at(at);
    if (occurrence !== undefined) found.add(occurrence);
    const norm = tokens[at]?.norm ?? '';
    const opens = inclusions.has(norm) || (norm === 'as' && tokens[at - 1]?.norm === 'such');
    if (!opens) {
      if (sayingVerbs.has(norm)) return [];
      continue;
    }
    const before = tokens.slice(Math.max(0, at - 3), at);
    const isGroup = before.some((token) => unnamedSpeakers.has(token.norm) || token.norm === 'those');
    const people = [...found].filter(isPerson);
    return isGroup ? (people.length > 0 ? people : [...found]) : [];
  }
  return [];
}

/** `FireEye researchers`, `the ministry’s report`: the name to which a speaking noun before the verb belongs. */
function owner({ reading, phrases, anaphora }: Speech, noun: number): Occurrence | null {
  const { tokens } = reading.document;
  const norm = tokens[noun]?.norm ?? '';
  if (!unnamedSpeakers.has(norm) && !sources.has(norm)) return anaphora.organization(noun, norm);
  for (let at = noun; at > noun - 6; at -= 1) {
    const found = reading.cover.at(at - 1);
    if (found !== undefined) {
      const isOwner = !isPerson(found) || (sources.has(norm) && tokens[found.to - 1]?.possessive !== '');
      return isOwner && found.to === at && canBeSubject(reading, phrases.of(found)) ? found : null;
    }
    const token = tokens[at - 1];
    if (token?.kind !== 'word' || !canDescribeRole(token)) return null;
    if (token.possessive !== '') return anaphora.organization(at, singular(token.norm));
  }
  return null;
}

/** Whose statement the verb at a token reports; several when they speak together, none when the text does not say. */
export function speakersOf(speech: Speech, verb: number): Occurrence[] {
  const { reading, phrases, anaphora, spoken } = speech;
  const { tokens, sentences } = reading.document;
  const token = tokens[verb];
  const inverted = after(speech, verb);
  if (inverted !== null) return [inverted];
  const start = verbGroup(reading, verb);
  const before = start === null ? undefined : tokens[start - 1];
  if (start === null || token === undefined) return [];
  const opens = before === undefined || before.sentence !== token.sentence;
  const named = opens ? undefined : phrases.endingAt(start);
  if (named !== undefined) {
    const isOwner = tokens[named.to - 1]?.possessive !== '' && !named.ownPossessive;
    return !isOwner && canBeSubject(reading, phrases.of(named)) ? [named, ...joinedBefore(reading, phrases, named)] : [];
  }
  const recent = (): Occurrence[] => (spoken !== null && tokens[spoken.at]?.paragraph === token.paragraph ? [spoken.speaker] : []);
  if (opens) return isCapitalised(token) ? [] : recent();
  if (['he', 'she'].includes(before.norm)) return [anaphora.person(start, spoken)].filter((found) => found !== null);
  if (before.norm === 'who') {
    const found = phrases.endingAt(tokens[start - 2]?.text === ',' ? start - 2 : start - 1);
    return found === undefined ? [] : [found];
  }
  if (before.norm === 'it') return recent().filter((found) => !isPerson(found));
  if (before.norm === 'and' || before.norm === 'but' || before.norm === 'then' || (before.text === ',' && token.norm.endsWith('ing'))) {
    const inSentence = spoken !== null && tokens[spoken.at]?.sentence === token.sentence ? [spoken.speaker] : [];
    return inSentence.length > 0 ? inSentence : subjectsOf(reading, phrases, token.sentence);
  }
  if (before.text === ',' || before.text === '—') {
    const found = apposed(speech, start - 1);
    return found === null ? included(speech, start - 1) : [found, ...joinedBefore(reading, phrases, found)];
  }
  const owned = before.kind === 'word' ? owner(speech, start - 1) : null;
  const isLeftOut = owned === null && /\s{2}$/.test(reading.document.text.slice(before.end, token.start)) && !quotingVerbs.has(token.norm);
  return owned !== null ? [owned] : isLeftOut && sentences[token.sentence] !== undefined ? recent() : [];
}
