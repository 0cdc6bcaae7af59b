import type { Attribution } from './attributions';
import type { Quotation } from './document';
import type { Phrases } from './phrases';
import { subjectsOf } from './subjects';
import type { Reading } from './reading';
import { isCapitalised } from './tokens';
import type { Occurrence } from './occurrence';

/** `“High Level Joint Dialogues”` is what something is called, not what somebody said. */
function isName({ document: { tokens } }: Reading, { from, to }: Quotation): boolean {
  const words = tokens
    .slice(from, to)
    .filter((token) => token.kind === 'word' && /\p{L}{4}/u.test(token.text));
  return words.length > 1 && words.every(isCapitalised);
}

/** Whether a quotation is a sentence of its own, apart from its marks. */
function standsAlone(
  { document: { sentences, tokens } }: Reading,
  { from, to, sentence }: Quotation,
): boolean {
  const range = sentences[sentence];
  return range?.from === from && !tokens.slice(to, range.to).some((token) => token.kind === 'word');
}

/** Whom a quotation without words of saying in its sentence belongs to: `Scobell was blunt: “...”`, or who spoke before. */
function speakerBefore(
  reading: Reading,
  phrases: Phrases,
  quotation: Quotation,
  last: Attribution | undefined,
): Occurrence | undefined {
  const { tokens, paragraphs } = reading.document;
  if (tokens[quotation.from - 1]?.text === ':') return subjectsOf(reading, phrases, quotation.sentence)[0];
  if (!standsAlone(reading, quotation) || last === undefined) return undefined;
  const paragraph = tokens[last.at]?.paragraph;
  const isWhole =
    paragraphs[quotation.paragraph]?.from === quotation.from &&
    (paragraphs[quotation.paragraph]?.to ?? 0) <= quotation.to + 1;
  return paragraph === quotation.paragraph || (isWhole && paragraph === quotation.paragraph - 1)
    ? last.speaker
    : undefined;
}

/**
 * Gives each quotation of the body and the title to its speaker: the nearest words of saying in its sentence, or who
 * spoke before it. Returns the attributions that carry a quotation, and further speakers who are quoted without one.
 */
export function speakersQuoted(
  reading: Reading,
  phrases: Phrases,
  attributions: readonly Attribution[],
): { carrying: Set<Attribution>; others: Occurrence[] } {
  const { tokens, paragraphs } = reading.document;
  const carrying = new Set<Attribution>();
  const others: Occurrence[] = [];
  let next = 0;
  for (const quotation of reading.document.quotations) {
    while (next < attributions.length && (attributions[next]?.at ?? Infinity) < quotation.from) next += 1;
    const kind = paragraphs[quotation.paragraph]?.kind;
    if ((kind !== 'body' && kind !== 'title') || isName(reading, quotation)) continue;
    const sameSentence = (attribution: Attribution | undefined): boolean =>
      tokens[attribution?.at ?? -1]?.sentence === quotation.sentence;
    const [before, after] = [attributions[next - 1], attributions[next]].map((found) =>
      sameSentence(found) ? found : undefined,
    );
    const isNearerAfter =
      (after?.at ?? Infinity) - quotation.to <= quotation.from - (before?.at ?? -Infinity);
    const nearest = after !== undefined && isNearerAfter ? after.at : before?.at;
    const speakers = attributions.slice(Math.max(0, next - 10), next + 10).filter(({ at }) => at === nearest);
    for (const attribution of speakers) carrying.add(attribution);
    const speaker =
      speakers.length > 0 ? undefined : speakerBefore(reading, phrases, quotation, attributions[next - 1]);
    if (speaker !== undefined) others.push(speaker);
  }
  return { carrying, others };
}
