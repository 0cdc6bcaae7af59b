import { appositionsAfter } from './appositions';
import { singular } from './fold';
import { isPerson, type Occurrence } from './occurrence';
import { canDescribeRole } from './role-words';
import { nameInPhrase, type Speech } from './speech';
import { canBeSubject } from './subjects';
import { adverbs, conjunctions, prepositions, weekdays } from './words/function-words';
import { outsiders, sources, unnamedSpeakers } from './words/people-nouns';
import { auxiliaries, formsOfBe, invertingVerbs, sayingVerbs } from './words/speech-verbs';

const longestSearch = 60;
const inclusions = new Set(['including', 'like', 'among']);

/** `said Jane Roe`: the speaker after the verb. */
export function speakerAfter(speech: Speech, verb: number): Occurrence | null {
  const { reading, phrases } = speech;
  const { tokens } = reading.document;
  const before = tokens[verb - 1];
  const isOpen =
    before === undefined ||
    before.kind === 'mark' ||
    before.quoted ||
    before.sentence !== tokens[verb]?.sentence;
  if (!isOpen || !invertingVerbs.has(tokens[verb]?.norm ?? '')) return null;
  const found = nameInPhrase(speech, verb + 1);
  if (found === null) return null;
  const next = tokens[phrases.of(found).to];
  if (next === undefined || next.kind === 'mark' || next.sentence !== tokens[verb]?.sentence) return found;
  const goesOn =
    prepositions.has(next.norm) ||
    conjunctions.has(next.norm) ||
    adverbs.has(next.norm) ||
    weekdays.has(next.norm);
  return goesOn ||
    (before?.quoted === true && ![sayingVerbs, auxiliaries, formsOfBe].some((verbs) => verbs.has(next.norm)))
    ? found
    : null;
}

/** `Jane Roe, the mayor, told` or `the mayor, Jane Roe, told`: the name to which the verb after the comma belongs. */
export function speakerApposed({ reading, phrases }: Speech, comma: number): Occurrence | null {
  const { document, cover } = reading;
  const itself = phrases.endingAt(comma);
  if (itself !== undefined && isPerson(itself)) {
    const { from } = phrases.of(itself);
    const isNamedAfter =
      document.tokens[from - 1]?.text === ',' || document.tokens[itself.from - 1]?.text === ',';
    if (isNamedAfter && canBeSubject(reading, { from, to: comma }, itself)) return itself;
  }
  for (
    let at = comma - 1;
    at > comma - longestSearch && document.tokens[at]?.sentence === document.tokens[comma]?.sentence;
    at -= 1
  ) {
    const found = cover.at(at);
    if (found === undefined || found.from !== at) continue;
    const phrase = phrases.of(found);
    const isApposed = appositionsAfter(document, phrase.to).some(
      (stretch) => stretch.closed && stretch.to === comma,
    );
    if (isApposed && canBeSubject(reading, phrase, found)) return found;
  }
  return null;
}

/** `experts, including Dr. Jane Roe, doubt`: the people whom the list before the verb includes. */
export function speakersIncluded({ reading }: Speech, end: number): Occurrence[] {
  const {
    document: { tokens },
    cover,
  } = reading;
  const found = new Set<Occurrence>();
  for (
    let at = end - 1;
    at > end - longestSearch && tokens[at]?.sentence === tokens[end]?.sentence;
    at -= 1
  ) {
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
export function speakerBehind({ reading, phrases, anaphora }: Speech, noun: number): Occurrence | null {
  const { tokens } = reading.document;
  const norm = tokens[noun]?.norm ?? '';
  if (outsiders.has(norm)) return null;
  if (!unnamedSpeakers.has(norm) && !sources.has(norm)) return anaphora.organization(noun, norm);
  for (let at = noun; at > noun - 6; at -= 1) {
    const found = reading.cover.at(at - 1);
    if (found !== undefined) {
      const isOwner = !isPerson(found) || (sources.has(norm) && tokens[found.to - 1]?.possessive !== '');
      return isOwner && found.to === at && canBeSubject(reading, phrases.of(found), found) ? found : null;
    }
    const token = tokens[at - 1];
    if (token?.kind !== 'word' || !canDescribeRole(token)) return null;
    if (token.possessive !== '') return anaphora.organization(at, singular(token.norm));
  }
  return null;
}
