import { isPerson, type Occurrence } from './occurrence';
import { speakerAfter, speakerApposed, speakerBehind, speakersIncluded } from './speaker-patterns';
import { verbGroup, type Speech } from './speech';
import { canBeSubject, joinedBefore, subjectsOf } from './subjects';
import { isCapitalised } from './tokens';
import { quotingVerbs } from './words/speech-verbs';

/** Whose statement the verb at a token reports; several when they speak together, none when the text does not say. */
export function speakersOf(speech: Speech, verb: number): Occurrence[] {
  const { reading, phrases, anaphora, spoken } = speech;
  const { tokens, sentences } = reading.document;
  const token = tokens[verb];
  const inverted = speakerAfter(speech, verb);
  if (inverted !== null) return [inverted];
  const start = verbGroup(reading, verb);
  const before = start === null ? undefined : tokens[start - 1];
  if (start === null || token === undefined) return [];
  const opens = before === undefined || before.sentence !== token.sentence;
  const named = opens ? undefined : phrases.endingAt(start);
  if (named !== undefined) {
    const isOwner = tokens[named.to - 1]?.possessive !== '' && !named.ownPossessive;
    return !isOwner && canBeSubject(reading, phrases.of(named), named)
      ? [named, ...joinedBefore(reading, phrases, named)]
      : [];
  }
  const recent = (): Occurrence[] =>
    spoken !== null && tokens[spoken.at]?.paragraph === token.paragraph ? [spoken.speaker] : [];
  if (opens) return isCapitalised(token) ? [] : recent();
  if (['he', 'she'].includes(before.norm))
    return [anaphora.person(start, spoken)].filter((found) => found !== null);
  if (before.norm === 'who') {
    const found = phrases.endingAt(tokens[start - 2]?.text === ',' ? start - 2 : start - 1);
    return found === undefined ? [] : [found];
  }
  if (before.norm === 'it') return recent().filter((found) => !isPerson(found));
  if (
    before.norm === 'and' ||
    before.norm === 'but' ||
    before.norm === 'then' ||
    (before.text === ',' && token.norm.endsWith('ing'))
  ) {
    const inSentence =
      spoken !== null && tokens[spoken.at]?.sentence === token.sentence ? [spoken.speaker] : [];
    return inSentence.length > 0 ? inSentence : subjectsOf(reading, phrases, token.sentence);
  }
  if (before.text === ',' || before.text === '—') {
    const found = speakerApposed(speech, start - 1);
    return found === null
      ? speakersIncluded(speech, start - 1)
      : [found, ...joinedBefore(reading, phrases, found)];
  }
  const owned = before.kind === 'word' ? speakerBehind(speech, start - 1) : null;
  const isLeftOut =
    owned === null &&
    /\s{2}$/.test(reading.document.text.slice(before.end, token.start)) &&
    !quotingVerbs.has(token.norm);
  return owned !== null ? [owned] : isLeftOut && sentences[token.sentence] !== undefined ? recent() : [];
}
