import type { Range } from './document';
import type { Occurrence } from './occurrence';
import type { Reading, Statement } from './reading';
import { articles, prepositions } from './words/function-words';

/** Names with what belongs to them: article, title, organization before; acronym, place of work after. */
export interface Phrases {
  of(occurrence: Occurrence): Range;
  /** The name whose phrase begins or ends at a token: the one with the longest phrase. */
  startingAt(token: number): Occurrence | undefined;
  endingAt(token: number): Occurrence | undefined;
}

function phraseOf(
  { document, titles }: Reading,
  statements: readonly Statement[],
  occurrence: Occurrence,
): Range {
  const { tokens } = document;
  let from = titles.get(occurrence)?.from ?? occurrence.from;
  let { to } = occurrence;
  for (const { evidence, person } of statements) {
    from = Math.min(from, evidence.from);
    const isBeside = tokens[person.to]?.kind === 'word' || tokens[person.to]?.text === '(';
    if (isBeside && prepositions.has(tokens[person.to]?.norm ?? '')) to = Math.max(to, evidence.to);
  }
  const country = document.countryEnds.get(from);
  if (
    country !== undefined &&
    tokens[from]?.paragraph === tokens[country.from]?.paragraph &&
    tokens[from]?.gap !== '-'
  )
    from = country.from;
  if (articles.has(tokens[from - 1]?.norm ?? '') && tokens[from - 1]?.paragraph === tokens[from]?.paragraph)
    from -= 1;
  if (tokens[to]?.text === '(' && tokens[to + 2]?.text === ')') to += 3;
  return { from, to };
}

/** Prepares the phrases of all names of a text. */
export function phrasesOf(reading: Reading, statements: readonly Statement[]): Phrases {
  const byPerson = new Map<Occurrence, Statement[]>();
  for (const statement of statements)
    byPerson.set(statement.person, [...(byPerson.get(statement.person) ?? []), statement]);
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
