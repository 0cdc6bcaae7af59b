import { fold, oneLine, singular } from './fold';
import { isRoleWord } from './boundaries';
import type { Document, DocumentToken, Range } from './document';
import type { Cover, Entity } from './occurrence';
import { isAllCaps, isCapitalised, isInitial, keyOf } from './tokens';
import { legalForms } from './words/abbreviations';
import { adverbs, months, sentenceOpeners, weekdays } from './words/function-words';
import { nameParticles } from './words/family-names';
import { alsoFamilyNames, extendingNouns, organizationNouns } from './words/organization-nouns';
import { auxiliaries, invertingVerbs, sayingVerbs } from './words/speech-verbs';
import { addressing, addressingWithDot, roleNouns, rolesThatAreNames, thingsNamedAfterPeople } from './words/titles';

const longestName = 3;

/** A person whom the directory does not have. People of one printed name are one. */
export const unknownPerson = (name: string): Entity => ({ id: `name:${fold(name).replace(/\s+/g, ' ')}`, type: 'person', name: oneLine(name), entry: null });

const addresses = (token: DocumentToken | undefined): boolean =>
  token !== undefined && (addressing.has(token.norm) || (addressingWithDot.has(token.norm) && token.text.endsWith('.')));

const isNameOfThing = (word: string): boolean => organizationNouns.has(word) || extendingNouns.has(word);

/** Whether a capitalised word can be part of a person's name; `last`: it would be the family name. */
function canBeNamePart(token: DocumentToken, last: boolean): boolean {
  const { norm } = token;
  if (!isCapitalised(token) || (isNameOfThing(norm) && !(last && alsoFamilyNames.has(norm)))) return false;
  if (legalForms.has(token.key) || months.has(norm) || weekdays.has(norm) || thingsNamedAfterPeople.has(norm)) return false;
  if (roleNouns.has(singular(norm)) && !(last && rolesThatAreNames.has(norm))) return false;
  return isInitial(token) || !isAllCaps(token);
}

/** The capitalised words from `from` on that no name of the directory covers and that belong together. */
function runAt(document: Document, cover: Cover, from: number): Range {
  const { tokens } = document;
  const first = tokens[from];
  let to = from;
  for (;;) {
    const token = tokens[to];
    if (token?.kind !== 'word' || cover.isTaken(to) || token.sentence !== first?.sentence) break;
    if (to > from && tokens[to - 1]?.possessive !== '') break;
    const next = tokens[to + 1];
    const isParticle = to > from && nameParticles.has(token.norm) && next?.kind === 'word' && isCapitalised(next);
    if (!isCapitalised(token) && !isParticle) break;
    to += 1;
  }
  return { from, to };
}

/** Whether somebody of that name speaks here: `said Jane Roe`, `Jane Roe told reporters`, `according to Jane Roe`. */
function speaks({ tokens }: Document, outer: Range, name: Range): boolean {
  const [before, earlier] = [tokens[outer.from - 1], tokens[outer.from - 2]];
  if (before?.norm === 'to' && earlier?.norm === 'according') return true;
  const isInverted = before !== undefined && !before.quoted && invertingVerbs.has(before.norm);
  if (isInverted && (earlier === undefined || earlier.kind === 'mark' || earlier.quoted)) return true;
  if (tokens[name.to - 1]?.possessive !== '') return false;
  let at = name.to;
  if (tokens[at]?.text === ',') {
    const close = tokens.slice(at + 1, at + 16).findIndex((token) => token.text === ',' || token.text === '.');
    at = close === -1 ? at : at + close + 2;
  }
  while (adverbs.has(tokens[at]?.norm ?? '') || auxiliaries.has(tokens[at]?.norm ?? '')) at += 1;
  const verb = tokens[at];
  return verb !== undefined && !verb.quoted && verb.sentence === tokens[name.from]?.sentence && sayingVerbs.has(verb.norm) && !isCapitalised(verb);
}

/** The name within a run of capitalised words, without what opens the sentence, countries and titles. */
function nameWithin(document: Document, run: Range): { name: Range; addressed: boolean } {
  let { from } = run;
  let addressed = false;
  for (;;) {
    const token = document.tokens[from];
    const country = document.countryStarts.get(from)?.to;
    if (token === undefined || from >= run.to) break;
    if (country !== undefined) from = country;
    else if (addresses(token)) {
      addressed = true;
      from += 1;
    } else if (sentenceOpeners.has(token.norm) || weekdays.has(token.norm) || isRoleWord(token)) from += 1;
    else break;
  }
  return { name: { from, to: run.to }, addressed };
}

/**
 * Finds people whom the directory does not have, with care: after an honorific, or as speakers with a name of two or
 * three words. Their further full mentions are found too; never places or organizations.
 */
export function findUnknownPeople(document: Document, cover: Cover): void {
  const { tokens, paragraphs } = document;
  const names = new Map<string, Entity>();
  const runs: Array<{ name: Range; addressed: boolean; speaks: boolean }> = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !isCapitalised(token) || cover.isTaken(at)) continue;
    const run = runAt(document, cover, at);
    if (run.to === run.from) continue;
    const { name, addressed } = nameWithin(document, run);
    const words = tokens.slice(name.from, name.to);
    const size = words.filter((word) => !nameParticles.has(word.norm) && !isInitial(word)).length;
    const isName = words.every((word, i) => canBeNamePart(word, i > 0 && i === words.length - 1) || nameParticles.has(word.norm)) && size <= longestName;
    const isBody = paragraphs[token.paragraph]?.kind !== 'byline' && paragraphs[token.paragraph]?.capitals === 'as usual';
    const isCountry = document.countryEnds.has(name.to);
    const isPartOfName = tokens[run.from - 1]?.norm === 'the' || cover.at(name.to) !== undefined && tokens[name.to]?.gap === ' ' && words.at(-1)?.possessive === '';
    if (isBody && isName && size > 0 && !isCountry) {
      const employer = cover.at(run.from - 1);
      const outer = employer === undefined ? run : { from: employer.from, to: run.to };
      const says = size > 1 && !isPartOfName && speaks(document, outer, name);
      runs.push({ name, addressed, speaks: says });
      if (size > 1 && (addressed || says)) names.set(keyOf(words), unknownPerson(words.map((word) => word.text).join(' ')));
    }
    at = run.to - 1;
  }
  for (const { name } of runs) {
    const entity = names.get(keyOf(tokens.slice(name.from, name.to)));
    if (entity !== undefined) cover.set(name, { ...name, entities: [entity], form: 'full', ownPossessive: false });
  }
}

/** Finds `Mr. Smith` where no Smith was named before; the name is then all that the text gives. */
export function findAddressedPeople(document: Document, cover: Cover): void {
  const { tokens } = document;
  tokens.forEach((token, at) => {
    const isAddressed = addresses(tokens[at - 1]) && tokens[at - 1]?.sentence === token.sentence;
    if (!isAddressed || cover.isTaken(at) || token.kind !== 'word' || !canBeNamePart(token, true) || isInitial(token)) return;
    const next = tokens[at + 1];
    const goesOn = next?.kind === 'word' && isCapitalised(next) && token.possessive === '' && next.sentence === token.sentence && cover.at(at + 1) === undefined;
    if (goesOn) return;
    cover.set({ from: at, to: at + 1 }, { from: at, to: at + 1, entities: [unknownPerson(token.text)], form: 'full', ownPossessive: false });
  });
}
