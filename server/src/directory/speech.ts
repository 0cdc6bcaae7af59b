import type { Anaphora } from './anaphora';
import type { Occurrence } from './occurrence';
import type { Phrases } from './phrases';
import type { Reading } from './reading';
import { canDescribeRole } from './role-words';
import { speaksThrough } from './subjects';
import { isCapitalised } from './tokens';
import { adverbs, articles, prepositions } from './words/function-words';
import { auxiliaries, formsOfBe } from './words/speech-verbs';

/** What the search for a verb's speaker reads. `spoken` is the statement before, for pronouns and left-out subjects. */
export interface Speech {
  reading: Reading;
  phrases: Phrases;
  anaphora: Anaphora;
  spoken: { at: number; speaker: Occurrence } | null;
}

const negations = new Set(['not', 'never', 'cannot', 'nobody', 'declined', 'refused', 'without']);

/** The token where the verb group begins: `has also said` for `said`; null when it is passive or denied. */
export function verbGroup({ document: { tokens }, cover }: Reading, verb: number): number | null {
  let at = verb;
  for (;;) {
    const before = tokens[at - 1];
    const isOther =
      before === undefined ||
      before.sentence !== tokens[verb]?.sentence ||
      before.quoted ||
      isCapitalised(before);
    if (isOther || cover.isTaken(at - 1)) return at;
    if (
      negations.has(before.norm) ||
      (before.norm.endsWith('nt') && auxiliaries.has(before.norm.slice(0, -2)))
    )
      return null;
    if (formsOfBe.has(before.norm)) return tokens[verb]?.norm.endsWith('ing') === true ? at - 1 : null;
    if (!auxiliaries.has(before.norm) && !adverbs.has(before.norm) && !before.norm.endsWith('ly')) return at;
    at -= 1;
  }
}

/** The first name in a noun phrase: `Jane Roe`, `a spokesman for FireEye`, `a report by Jane Roe`. */
export function nameInPhrase({ reading, phrases }: Speech, from: number): Occurrence | null {
  const { tokens } = reading.document;
  let link = -1;
  for (let at = from; at < from + 9; at += 1) {
    const found = phrases.startingAt(at);
    if (found !== undefined) return link === -1 || speaksThrough(reading, link, found) ? found : null;
    const token = tokens[at];
    if (token?.kind !== 'word' || token.quoted || token.sentence !== tokens[from]?.sentence) return null;
    if (prepositions.has(token.norm)) link = at;
    const goesOn =
      link === at ? speaksThrough(reading, at, null) : canDescribeRole(token) || articles.has(token.norm);
    if (!goesOn) return null;
  }
  return null;
}
