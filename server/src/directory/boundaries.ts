import type { Document, DocumentToken, Range } from './document';
import type { Cover } from './occurrence';
import { isRoleWord } from './role-words';
import { isAllCaps, isCapitalised } from './tokens';
import { legalForms } from './words/abbreviations';
import { capitals, ordinaryWords, placesThatAreNames } from './words/ambiguous-names';
import { adverbs, articles, months, prepositions, sentenceOpeners, weekdays } from './words/function-words';
import { extendingNouns } from './words/organization-nouns';
import { unnamedSpeakers } from './words/people-nouns';
import { auxiliaries, formsOfBe, quotingVerbs, sayingVerbs } from './words/speech-verbs';
import { generationSuffixes, thingsNamedAfterPeople } from './words/titles';

export type NameShape = 'person' | 'organization' | 'single word';

const isCalendarWord = (token: DocumentToken): boolean => weekdays.has(token.norm) || months.has(token.norm);

/** `Citing`, `Backed`, `Surprisingly`: capitalised only because they open the sentence. */
const looksLikeOpener = (token: DocumentToken): boolean =>
  sentenceOpeners.has(token.norm) || /(?:ing|ed|ly)$/.test(token.norm);

const isAdjacent = (token: DocumentToken | undefined, next: DocumentToken | undefined): boolean =>
  token !== undefined &&
  next !== undefined &&
  next.kind === 'word' &&
  token.kind === 'word' &&
  token.paragraph === next.paragraph &&
  token.sentence === next.sentence &&
  token.possessive === '' &&
  (next.gap === ' ' || next.gap === '-');

/** `Press Secretary`, but not `Press`. */
const opensRole = ({ tokens }: Document, at: number): boolean => {
  const [word, next] = [tokens[at], tokens[at + 1]];
  return (
    word !== undefined && isRoleWord(word) && next?.kind === 'word' && isCapitalised(next) && isRoleWord(next)
  );
};

function extendsToTheRight(document: Document, { to }: Range, shape: NameShape, cover: Cover): boolean {
  const last = document.tokens[to - 1];
  const next = document.tokens[to];
  if (next === undefined || !isAdjacent(last, next) || !isCapitalised(next) || cover.at(to) !== undefined)
    return false;
  if (next.gap === '-') return shape !== 'organization';
  if (isCalendarWord(next)) return false;
  if (generationSuffixes.has(next.key)) return true;
  if (extendingNouns.has(next.norm)) return !opensRole(document, to);
  if (shape === 'organization') return false;
  return !isRoleWord(next) && !legalForms.has(next.key);
}

function extendsToTheLeft(document: Document, { from }: Range, shape: NameShape, cover: Cover): boolean {
  const first = document.tokens[from];
  const previous = document.tokens[from - 1];
  if (first === undefined || previous === undefined || !isAdjacent(previous, first)) return false;
  if (!isCapitalised(previous) || cover.at(from - 1) !== undefined) return false;
  if (shape === 'person') return first.gap === '-' || thingsNamedAfterPeople.has(previous.norm);
  if (first.gap === '-') return true;
  const opensSentence =
    document.sentences[previous.sentence]?.from === from - 1 || document.tokens[from - 2]?.kind === 'mark';
  if (opensSentence && looksLikeOpener(previous)) return false;
  if (sentenceOpeners.has(previous.norm) || isRoleWord(previous) || isCalendarWord(previous)) return false;
  return !document.countryEnds.has(from);
}

/**
 * Whether the words around a name make it part of a longer proper name: `Rand` in `Rand Paul`, `Bank of Scotland` in
 * `Royal Bank of Scotland`, `George Washington` in `USS George Washington`. In headlines, where capitals say nothing,
 * names of several words are taken as they stand.
 */
export function isPartOfLongerName(
  document: Document,
  range: Range,
  shape: NameShape,
  cover: Cover,
): boolean {
  const paragraph = document.paragraphs[document.tokens[range.from]?.paragraph ?? 0];
  if (paragraph?.capitals !== 'as usual' && shape !== 'single word') {
    const next = document.tokens[range.to];
    return (
      next !== undefined &&
      isAdjacent(document.tokens[range.to - 1], next) &&
      extendingNouns.has(next.norm) &&
      !opensRole(document, range.to)
    );
  }
  return extendsToTheRight(document, range, shape, cover) || extendsToTheLeft(document, range, shape, cover);
}

const openingMarks = new Set(['“', '"', '‘', ':', '(', '—']);
const wordsAfterName = [auxiliaries, formsOfBe, sayingVerbs, quotingVerbs, adverbs, unnamedSpeakers];
const locatives = new Set(['in', 'at', 'from', 'near', 'outside', 'around', 'to', 'across']);
const datedBy = new Set([...prepositions, 'last', 'next', 'this', 'early', 'late', 'mid', 'and']);

const isNumber = (token: DocumentToken | undefined): boolean => /^\d/.test(token?.text ?? '');

const isDate = ({ tokens }: Document, { from, to }: Range): boolean =>
  isNumber(tokens[from - 1]) || isNumber(tokens[to]) || datedBy.has(tokens[from - 1]?.norm ?? '');

/** `in Washington`, `Washington, D.C.` */
function isPlace({ tokens }: Document, { from, to }: Range): boolean {
  const isBeforeState =
    tokens[to]?.text === ',' && /^(?:\p{Lu}\.){2}$|^\p{Lu}{2}$/u.test(tokens[to + 1]?.text ?? '');
  return locatives.has(tokens[from - 1]?.norm ?? '') || isBeforeState;
}

/**
 * Whether a name of one word is more likely an ordinary word, a date or a place here: `Bush fires` at the start of a
 * sentence, `in May`, `in Washington`.
 */
export function isOrdinaryWord(document: Document, range: Range): boolean {
  const { tokens } = document;
  const token = tokens[range.from];
  if (token === undefined || range.to - range.from > 1) return false;
  const before = tokens[range.from - 1];
  const next = tokens[range.to];
  const hasTitle = before?.kind === 'word' && isRoleWord(before) && before.paragraph === token.paragraph;
  const isHeadline = document.paragraphs[token.paragraph]?.capitals !== 'as usual';
  if (hasTitle || (isAllCaps(token) && !isHeadline)) return false;
  if (months.has(token.norm) && isDate(document, range)) return true;
  if ((placesThatAreNames.has(token.norm) || capitals.has(token.norm)) && isPlace(document, range))
    return true;
  const opens =
    document.sentences[token.sentence]?.from === range.from || openingMarks.has(before?.text ?? '');
  const isWord = ordinaryWords.has(token.norm) || document.lowerCaseWords.has(token.norm);
  if (!isWord || (!opens && !isHeadline) || token.possessive !== '' || next === undefined) return false;
  if (next.kind === 'mark') {
    const afterComma = tokens[range.to + 1]?.norm ?? '';
    return next.text === ',' && !articles.has(afterComma) && afterComma !== 'who';
  }
  return !wordsAfterName.some((words) => words.has(next.norm));
}
