import { isPerson, type Occurrence } from './occurrence';
import type { Phrases } from './phrases';
import { joinedBefore, subjectsOf } from './subjects';
import type { Reading } from './reading';
import { partyNouns, partyVerbs } from './words/speech-verbs';

const longestReach = 24;

/** `between senior officials of X and Y`: the names on both sides of the `and`. */
function partiesBetween(
  { document: { tokens }, cover }: Reading,
  phrases: Phrases,
  between: number,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (let at = between + 1; at < between + longestReach; at += 1) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.sentence !== tokens[between]?.sentence ||
      ['.', ';', ':'].includes(token.text)
    )
      break;
    const occurrence = cover.at(at);
    if (occurrence?.from !== at) continue;
    found.push(occurrence);
    const isLast = found.length > 1 && tokens[phrases.of(occurrence).from - 1]?.norm === 'and';
    if (isLast) return found;
  }
  return [];
}

/**
 * The names that the text makes parties to an event: `between X and Y`, `X signed`, `a pact with X`. Names that
 * stand with somebody as an affiliation are not told apart here.
 */
export function partiesIn(reading: Reading, phrases: Phrases): Set<Occurrence> {
  const { tokens, paragraphs } = reading.document;
  const parties = new Set<Occurrence>();
  tokens.forEach((token, at) => {
    if (token.quoted || token.kind !== 'word' || paragraphs[token.paragraph]?.kind !== 'body') return;
    if (token.norm === 'between')
      for (const found of partiesBetween(reading, phrases, at)) parties.add(found);
    if (partyVerbs.has(token.norm)) {
      const subject = phrases.endingAt(at);
      const isSubject =
        subject !== undefined && subjectsOf(reading, phrases, token.sentence).includes(subject);
      if (isSubject)
        for (const found of [subject, ...joinedBefore(reading, phrases, subject)]) parties.add(found);
    }
    if (partyNouns.has(token.norm) && tokens[at + 1]?.norm === 'with') {
      const other = phrases.startingAt(at + 2);
      if (other !== undefined && !isPerson(other)) parties.add(other);
    }
  });
  return parties;
}
