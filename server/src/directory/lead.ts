import type { Document, DocumentParagraph } from './document';

/**
 * The paragraphs in which a piece says what it is about: the first two of the body, or three when those two are only
 * a sentence each, as agencies write. Parts of a paragraph around a caption count as one.
 */
export function leadParagraphs({ paragraphs }: Document): {
  first: Set<DocumentParagraph>;
  all: Set<DocumentParagraph>;
} {
  const whole: DocumentParagraph[][] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'body') continue;
    if (paragraph.continues && whole.length > 0) whole.at(-1)?.push(paragraph);
    else whole.push([paragraph]);
  }
  const sentences = (parts: readonly DocumentParagraph[]): number =>
    parts.reduce((sum, part) => sum + part.lastSentence - part.firstSentence + 1, 0);
  const isShort = whole.length > 4 && whole.slice(0, 2).every((parts) => sentences(parts) === 1);
  return { first: new Set(whole[0]), all: new Set(whole.slice(0, isShort ? 3 : 2).flat()) };
}
