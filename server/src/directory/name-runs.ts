import { singular } from './fold';
import type { Document, DocumentToken, Range } from './document';
import type { Cover } from './occurrence';
import { isRoleWord } from './role-words';
import { isAllCaps, isCapitalised, isInitial } from './tokens';
import { legalForms } from './words/abbreviations';
import { adverbs, months, sentenceOpeners, weekdays } from './words/function-words';
import { nameParticles } from './words/family-names';
import { alsoFamilyNames, extendingNouns, organizationNouns } from './words/organization-nouns';
import { auxiliaries, invertingVerbs, sayingVerbs } from './words/speech-verbs';
import {
  addressing,
  addressingWithDot,
  roleNouns,
  rolesThatAreNames,
  thingsNamedAfterPeople,
} from './words/titles';

/** Whether a word is a form of address that makes a person of the name after it: `Dr.`, `Mrs.` */
export const addresses = (token: DocumentToken | undefined): boolean =>
  token !== undefined &&
  (addressing.has(token.norm) || (addressingWithDot.has(token.norm) && token.text.endsWith('.')));

const isNameOfThing = (word: string): boolean => organizationNouns.has(word) || extendingNouns.has(word);

/** Whether a capitalised word can be part of a person's name; `last`: it would be the family name. */
export function canBeNamePart(token: DocumentToken, last: boolean): boolean {
  const { norm } = token;
  if (!isCapitalised(token) || (isNameOfThing(norm) && !(last && alsoFamilyNames.has(norm)))) return false;
  if (legalForms.has(token.key) || months.has(norm) || weekdays.has(norm) || thingsNamedAfterPeople.has(norm))
    return false;
  if (roleNouns.has(singular(norm)) && !(last && rolesThatAreNames.has(norm))) return false;
  return isInitial(token) || !isAllCaps(token);
}

/** The capitalised words from `from` on that no name of the directory covers and that belong together. */
export function capitalsFrom(document: Document, cover: Cover, from: number): Range {
  const { tokens } = document;
  const first = tokens[from];
  let to = from;
  for (;;) {
    const token = tokens[to];
    if (token?.kind !== 'word' || cover.isTaken(to) || token.sentence !== first?.sentence) break;
    if (to > from && tokens[to - 1]?.possessive !== '') break;
    const next = tokens[to + 1];
    const isParticle =
      to > from && nameParticles.has(token.norm) && next?.kind === 'word' && isCapitalised(next);
    if (!isCapitalised(token) && !isParticle) break;
    to += 1;
  }
  return { from, to };
}

/** Whether somebody of that name speaks here: `said Jane Roe`, `Jane Roe told reporters`, `according to Jane Roe`. */
export function speaks({ tokens }: Document, outer: Range, name: Range): boolean {
  const [before, earlier] = [tokens[outer.from - 1], tokens[outer.from - 2]];
  if (before?.norm === 'to' && earlier?.norm === 'according') return true;
  const isInverted = before !== undefined && !before.quoted && invertingVerbs.has(before.norm);
  if (isInverted && (earlier === undefined || earlier.kind === 'mark' || earlier.quoted)) return true;
  if (tokens[name.to - 1]?.possessive !== '') return false;
  let at = name.to;
  if (tokens[at]?.text === ',') {
    const close = tokens
      .slice(at + 1, at + 16)
      .findIndex((token) => token.text === ',' || token.text === '.');
    at = close === -1 ? at : at + close + 2;
  }
  while (adverbs.has(tokens[at]?.norm ?? '') || auxiliaries.has(tokens[at]?.norm ?? '')) at += 1;
  const verb = tokens[at];
  return (
    verb !== undefined &&
    !verb.quoted &&
    verb.sentence === tokens[name.from]?.sentence &&
    sayingVerbs.has(verb.norm) &&
    !isCapitalised(verb)
  );
}

/** The name within a run of capitalised words, without what opens the sentence, countries and titles. */
export function nameWithin(document: Document, run: Range): { name: Range; addressed: boolean } {
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
