import type { Document, Range } from './document';
import { fold } from './fold';
import { offsetsOf, type Cover, type Occurrence } from './occurrence';
import { unknownPerson } from './unknown-people';
import { newsroomWords } from './words/organization-nouns';

const comparable = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

/** The tokens between `from` and `to` that print a name. */
function rangeOf(document: Document, { from, to }: Range, name: string): Range | null {
  for (let start = from; start < to; start += 1) {
    for (let end = start + 1; end <= to; end += 1) {
      const offsets = offsetsOf(document, { from: start, to: end });
      const printed = comparable(document.text.slice(offsets.start, offsets.end));
      if (printed === name) return { from: start, to: end };
      if (printed.length > name.length) break;
    }
  }
  return null;
}

/**
 * The occurrences that name an author of the piece. Authors whom the directory has are covered already; the others are
 * added to `cover` as people that it does not have, except news agencies and desks.
 */
export function findAuthors(document: Document, cover: Cover, byline: readonly string[]): Set<Occurrence> {
  const authors = new Set<Occurrence>();
  const paragraphs = document.paragraphs.filter((paragraph) => paragraph.kind === 'byline');
  for (const name of byline.map(comparable)) {
    for (const paragraph of paragraphs) {
      const range = rangeOf(document, paragraph, name);
      if (range === null) continue;
      let known: Occurrence | undefined;
      for (let at = range.from; at < range.to; at += 1) known ??= cover.at(at);
      if (known !== undefined && known.from >= range.from && known.to <= range.to) {
        authors.add(known);
        continue;
      }
      if (document.tokens.slice(range.from, range.to).some((token) => newsroomWords.has(token.norm)))
        continue;
      const { start, end } = offsetsOf(document, range);
      const entity = unknownPerson(document.text.slice(start, end));
      const occurrence: Occurrence = { ...range, entities: [entity], form: 'full', ownPossessive: false };
      cover.set(range, occurrence);
      authors.add(occurrence);
    }
  }
  return authors;
}
