import { anaphoraOf } from './anaphora';
import { isPerson, type Occurrence } from './occurrence';
import type { Phrases } from './phrases';
import type { Reading } from './reading';
import { canDescribeRole } from './role-words';
import { speakerApposed } from './speaker-patterns';
import { speakersOf } from './speakers';
import { nameInPhrase, type Speech } from './speech';
import { canBeSubject, speaksThrough } from './subjects';
import { isCapitalised } from './tokens';
import { works } from './words/people-nouns';
import { formsOfBe, quotingVerbs, sayingVerbs, showingVerbs } from './words/speech-verbs';

/** The text gives a statement, a view or a figure as somebody's. */
export interface Attribution {
  speaker: Occurrence;
  /** The token of the verb or noun that says so. */
  at: number;
  /** The words say it by themselves; otherwise only with a quotation beside them. */
  stated: boolean;
}

/** `according to FireEye`, `citing a FireEye report`, `in the words of Jane Roe`. */
function source(speech: Speech, at: number): Occurrence | null {
  const { tokens } = speech.reading.document;
  const norm = tokens[at]?.norm;
  const isSource =
    (norm === 'to' && tokens[at - 1]?.norm === 'according') ||
    norm === 'citing' ||
    norm === 'quoting' ||
    norm === 'cited';
  const isView =
    norm === 'of' &&
    tokens[at - 3]?.norm === 'in' &&
    ['words', 'view', 'opinion'].includes(tokens[at - 1]?.norm ?? '');
  if (!isSource && !isView) return null;
  const isDescribed = tokens[at + 1]?.norm === 'the' && tokens[at + 2]?.kind === 'word';
  const described = isDescribed ? speech.anaphora.organization(at + 1, tokens[at + 2]?.norm ?? '') : null;
  return nameInPhrase(speech, at + 1) ?? described;
}

/** `the paper quoted Jane Roe as saying`, `Jane Roe was quoted as saying`. */
function reportedAs(speech: Speech, saying: number): Occurrence | null {
  const { reading, phrases } = speech;
  const { tokens } = reading.document;
  if (tokens[saying]?.norm !== 'saying' || tokens[saying - 1]?.norm !== 'as') return null;
  const reporting = ['quoted', 'quoting', 'cited', 'citing', 'quotes', 'cites'];
  const named = phrases.endingAt(saying - 1);
  if (named !== undefined)
    return reporting.includes(tokens[phrases.of(named).from - 1]?.norm ?? '') ? named : null;
  const was = saying - 3;
  if (!reporting.includes(tokens[saying - 2]?.norm ?? '') || !formsOfBe.has(tokens[was]?.norm ?? ''))
    return null;
  const passive = phrases.endingAt(was);
  if (passive === undefined) return tokens[was - 1]?.text === ',' ? speakerApposed(speech, was - 1) : null;
  return canBeSubject(reading, phrases.of(passive), passive) ? passive : null;
}

/** `a study by FireEye`, `FireEye’s threat report`: whose work it is. */
function workOf(speech: Speech, noun: number): Occurrence | null {
  const { reading } = speech;
  const { tokens } = reading.document;
  if (reading.cover.isTaken(noun) || !works.has(tokens[noun]?.norm ?? '')) return null;
  if (['by', 'from'].includes(tokens[noun + 1]?.norm ?? '') && speaksThrough(reading, noun + 1, null)) {
    const found = nameInPhrase(speech, noun + 2);
    if (found !== null) return found;
  }
  for (let at = noun - 1; at >= noun - 3; at -= 1) {
    const found = reading.cover.at(at);
    if (found !== undefined) return !isPerson(found) || tokens[at]?.possessive !== '' ? found : null;
    const token = tokens[at];
    if (token?.kind !== 'word' || !canDescribeRole(token) || token.sentence !== tokens[noun]?.sentence)
      return null;
  }
  return null;
}

/** `Scobell: “...”` in an interview. */
function interviewed({ reading, phrases }: Speech, colon: number): Occurrence | null {
  const { tokens, sentences } = reading.document;
  const found =
    tokens[colon]?.text === ':' && tokens[colon + 1]?.quoted === true ? phrases.endingAt(colon) : undefined;
  const opens =
    found !== undefined && sentences[tokens[colon]?.sentence ?? 0]?.from === phrases.of(found).from;
  return opens ? found : null;
}

/** Every statement of a text that it gives as somebody's, in order. Words inside quotations attribute nothing. */
export function findAttributions(reading: Reading, phrases: Phrases): Attribution[] {
  const { tokens, paragraphs } = reading.document;
  const speech: Speech = { reading, phrases, anaphora: anaphoraOf(reading, phrases), spoken: null };
  const found: Attribution[] = [];
  const add = (speakers: readonly Occurrence[], at: number, stated: boolean): void => {
    for (const speaker of speakers) found.push({ speaker, at, stated });
    const [first] = speakers;
    if (first !== undefined) speech.spoken = { at, speaker: first };
  };
  tokens.forEach((token, at) => {
    const paragraph = paragraphs[token.paragraph];
    if (token.quoted || paragraph === undefined || !['title', 'body'].includes(paragraph.kind)) return;
    const isName = isCapitalised(token) && paragraph.capitals === 'as usual' && at !== paragraph.from;
    if (token.kind === 'mark') {
      const speaker = interviewed(speech, at);
      if (speaker !== null) add([speaker], at, false);
      return;
    }
    const cited = source(speech, at) ?? workOf(speech, at);
    if (cited !== null) return add([cited], at, true);
    if (isName && tokens[at - 1]?.sentence === token.sentence) return;
    const reported = reportedAs(speech, at);
    if (reported !== null) return add([reported], at, true);
    const isSaying = sayingVerbs.has(token.norm) || showingVerbs.has(token.norm);
    if (isSaying || quotingVerbs.has(token.norm))
      add(speakersOf(speech, at), at, sayingVerbs.has(token.norm));
  });
  return found;
}
