import { isOrdinaryWord, isPartOfLongerName } from './boundaries';
import { wordKey } from './directory-index';
import type { Document, DocumentToken } from './document';
import { isPerson, type Cover, type Entity } from './occurrence';
import { weakForms } from './organization-forms';
import { familyNames } from './person-forms';
import { isCapitalised, type Token } from './tokens';

/** A full mention of a person, for the family names that follow it. */
interface Mentioned {
  entity: Entity;
  sentence: number;
}

const longestShortName = 4;
const shortKey = (tokens: readonly Token[]): string => tokens.map((token) => token.norm).join(' ');
const casedKey = (tokens: readonly Token[]): string =>
  tokens.map((token) => wordKey({ ...token, possessive: '' })).join(' ');

const familyTokens = (document: Document, entity: Entity, range: { from: number; to: number }): Token[][] =>
  entity.entry === null ? [document.tokens.slice(range.to - 1, range.to)] : familyNames(entity.entry);

/** The runs of free words that begin at a token, the longest first. */
function* freeRuns(
  document: Document,
  cover: Cover,
  from: number,
): Generator<{ from: number; to: number; tokens: DocumentToken[] }> {
  const tokens: DocumentToken[] = [];
  for (let at = from; at < from + longestShortName; at += 1) {
    const token = document.tokens[at];
    const isNext =
      token?.kind === 'word' && !cover.isTaken(at) && token.paragraph === document.tokens[from]?.paragraph;
    if (!isNext || (at > from && document.tokens[at - 1]?.possessive !== '')) break;
    tokens.push(token);
  }
  for (let length = tokens.length; length > 0; length -= 1)
    yield { from, to: from + length, tokens: tokens.slice(0, length) };
}

const canStandAlone = (document: Document, cover: Cover, range: { from: number; to: number }): boolean =>
  !isOrdinaryWord(document, range) && !isPartOfLongerName(document, range, 'single word', cover);

/**
 * Finds family names that stand alone after the full name. Of two people with one family name it is the one named in
 * full most recently; when both were named in the same sentence it stays open. A byline introduces
 * its authors for the closing note about them only.
 */
export function findFamilyNames(document: Document, cover: Cover): void {
  const latest = new Map<string, Mentioned[]>();
  const introduce = (at: number): void => {
    const occurrence = cover.at(at);
    if (occurrence?.from !== at || occurrence.form !== 'full' || !isPerson(occurrence)) return;
    const token = document.tokens[at];
    if (token === undefined) return;
    for (const entity of occurrence.entities) {
      for (const tokens of familyTokens(document, entity, occurrence)) {
        const key = shortKey(tokens);
        const others = (latest.get(key) ?? []).filter((other) => other.entity.id !== entity.id);
        latest.set(key, [{ entity, sentence: token.sentence }, ...others].slice(0, 2));
      }
    }
  };
  const bylines = document.paragraphs.filter((paragraph) => paragraph.kind === 'byline');
  for (let at = 0; at < document.tokens.length; at += 1) {
    const first = document.tokens[at];
    const paragraph = document.paragraphs[first?.paragraph ?? 0];
    if (paragraph?.kind !== 'byline') introduce(at);
    if (paragraph?.kind === 'authorNote' && paragraph.from === at) {
      for (const { from, to } of bylines) for (let author = from; author < to; author += 1) introduce(author);
    }
    if (first === undefined || cover.isTaken(at) || first.kind !== 'word') continue;
    for (const { from, to, tokens } of freeRuns(document, cover, at)) {
      const [recent, earlier] = latest.get(shortKey(tokens)) ?? [];
      if (
        recent === undefined ||
        !isCapitalised(tokens.at(-1) ?? first) ||
        !canStandAlone(document, cover, { from, to })
      )
        continue;
      const isOpen = earlier !== undefined && earlier.sentence === recent.sentence;
      cover.set(
        { from, to },
        isOpen ? 'blocked' : { from, to, entities: [recent.entity], form: 'family', ownPossessive: false },
      );
      break;
    }
  }
}

/** Finds weak names of everybody who stands in the text under another name; one that two of them share stays open. */
export function findWeakNames(document: Document, cover: Cover): void {
  const byName = new Map<string, Entity[]>();
  const entities = new Map(
    cover.occurrences().flatMap((occurrence) => occurrence.entities.map((entity) => [entity.id, entity])),
  );
  for (const entity of entities.values()) {
    for (const tokens of entity.entry === null ? [] : weakForms(entity.entry)) {
      const key = casedKey(tokens);
      const others = (byName.get(key) ?? []).filter((other) => other.id !== entity.id);
      byName.set(key, [...others, entity].slice(0, 2));
    }
  }
  if (byName.size === 0) return;
  for (let at = 0; at < document.tokens.length; at += 1) {
    if (cover.isTaken(at)) continue;
    for (const { from, to, tokens } of freeRuns(document, cover, at)) {
      const [entity, other] = byName.get(casedKey(tokens)) ?? [];
      if (entity === undefined || other !== undefined || !canStandAlone(document, cover, { from, to }))
        continue;
      cover.set({ from, to }, { from, to, entities: [entity], form: 'weak', ownPossessive: false });
      break;
    }
  }
}
