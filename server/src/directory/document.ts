import type { Paragraph, Piece } from '../pieces/types';
import { designatorAt, type Designator } from './countries';
import { quotationsIn } from './quotations';
import { sentenceStarts } from './sentences';
import { isCapitalised, isLowerCase, tokenise, type Token } from './tokens';

/** A token of a piece and where in the piece it stands. */
export interface DocumentToken extends Token {
  paragraph: number;
  sentence: number;
  /** Whether it stands inside quotation marks; the marks themselves do too. */
  quoted: boolean;
}

/** A range of tokens: `from` up to, not including, `to`. */
export interface Range {
  from: number;
  to: number;
}

export interface DocumentParagraph extends Range {
  kind: Paragraph['kind'];
  /** Capitals say nothing about names here: a headline in capitals, or With Every Word Like This. */
  capitals: 'as usual' | 'every word' | 'all';
  /** Goes on the paragraph before it: a caption stood between them. */
  continues: boolean;
  firstSentence: number;
  lastSentence: number;
}

export interface Sentence extends Range {
  paragraph: number;
}

export interface Quotation extends Range {
  sentence: number;
  paragraph: number;
}

/** A piece as the finder reads it: tokens, and the paragraphs, sentences and quotations as ranges of tokens. */
export interface Document {
  text: string;
  tokens: DocumentToken[];
  paragraphs: DocumentParagraph[];
  sentences: Sentence[];
  quotations: Quotation[];
  countries: Designator[];
  /** The same by their first token, and by the token right after them. */
  countryStarts: Map<number, Designator>;
  countryEnds: Map<number, Designator>;
  /** Words that the text prints in lower case somewhere outside names. */
  lowerCaseWords: Set<string>;
}

function capitalsOf(tokens: readonly Token[]): DocumentParagraph['capitals'] {
  const words = tokens.filter((token) => token.kind === 'word' && /\p{L}/u.test(token.text));
  if (words.length < 3) return 'as usual';
  if (!words.some((word) => /\p{Ll}/u.test(word.text)) && words.some((word) => /\p{Lu}/u.test(word.text)))
    return 'all';
  const long = words.slice(1).filter((word) => word.norm.length > 3 && /\p{Lu}|\p{Ll}/u.test(word.text));
  const capitals = long.filter(isCapitalised).length;
  return long.length >= 2 && capitals >= long.length * 0.8 ? 'every word' : 'as usual';
}

function addParagraph(document: Document, { text, start, kind }: Paragraph): void {
  const quotations = quotationsIn(text);
  const starts = sentenceStarts(text, quotations);
  const paragraph = document.paragraphs.length;
  const from = document.tokens.length;
  const firstSentence = document.sentences.length;
  let sentence = -1;
  let quotation = 0;
  let open: Quotation | null = null;
  for (const token of tokenise(text)) {
    const index = document.tokens.length;
    while (sentence + 1 < starts.length && (starts[sentence + 1] ?? 0) <= token.start) sentence += 1;
    const number = firstSentence + sentence;
    while (document.sentences.length <= number)
      document.sentences.push({ from: index, to: index, paragraph });
    while ((quotations[quotation]?.end ?? Infinity) <= token.start) {
      quotation += 1;
      open = null;
    }
    const quoted = token.start >= (quotations[quotation]?.start ?? Infinity);
    if (quoted && open === null) {
      open = { from: index, to: index, sentence: number, paragraph };
      document.quotations.push(open);
    }
    if (quoted && open !== null) open.to = index + 1;
    document.tokens.push({
      ...token,
      start: token.start + start,
      end: token.end + start,
      paragraph,
      sentence: number,
      quoted,
    });
    const current = document.sentences[number];
    if (current !== undefined) current.to = index + 1;
  }
  const to = document.tokens.length;
  const before = document.paragraphs.findLast((earlier) => earlier.kind === kind);
  const lastOffset = before === undefined ? 0 : (document.tokens[before.to - 1]?.end ?? 0);
  document.paragraphs.push({
    kind,
    from,
    to,
    capitals: kind === 'title' ? capitalsOf(document.tokens.slice(from, to)) : 'as usual',
    continues:
      kind === 'body' && before !== undefined && !document.text.slice(lastOffset, start).includes('\n'),
    firstSentence,
    lastSentence: document.sentences.length - 1,
  });
}

/** Reads a plain-text piece into a document. A piece without text or paragraphs gives one without tokens. */
export function readDocument(piece: Piece): Document {
  const document: Document = {
    text: piece.text ?? '',
    tokens: [],
    paragraphs: [],
    sentences: [],
    quotations: [],
    countries: [],
    countryStarts: new Map(),
    countryEnds: new Map(),
    lowerCaseWords: new Set(),
  };
  for (const paragraph of piece.paragraphs ?? []) addParagraph(document, paragraph);
  const { tokens } = document;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    if (isLowerCase(token)) document.lowerCaseWords.add(token.norm);
    const designator = designatorAt(tokens, at);
    const isWithin = (document.countries.at(-1)?.to ?? 0) > at;
    if (designator === null || isWithin) continue;
    document.countries.push(designator);
    document.countryStarts.set(at, designator);
    document.countryEnds.set(designator.to, designator);
  }
  return document;
}
