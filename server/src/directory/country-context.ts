import type { Document, Range } from './document';
import { singular } from './fold';
import type { Form } from './forms';
import { governmentalNouns, sharedNouns } from './words/organization-nouns';

/** The country that the text puts right before or after a name. */
export interface CountryHint {
  country: string;
  /** The range of the name with the country, where the country is part of the printed name. */
  range: Range;
  /** `Chinese Academy of Sciences` is the academy of no other country; `China’s Lenovo` and `FireEye in China` may be. */
  binding: boolean;
}

/** Looks up countries around a name, in its sentence and in the whole piece. */
export interface CountryContext {
  beside(range: Range): CountryHint | null;
  inSentence(sentence: number): ReadonlySet<string>;
  inDocument: ReadonlySet<string>;
}

/** Prepares the countries that a document names. */
export function countryContext(document: Document): CountryContext {
  const { tokens, countryEnds, countryStarts } = document;
  const bySentence = new Map<number, Set<string>>();
  for (const designator of document.countries) {
    const sentence = tokens[designator.from]?.sentence ?? 0;
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(designator.country));
  }

  const isGovernmental = ({ from, to }: Range): boolean =>
    [tokens[from], tokens[to - 1]].some(
      (token) => governmentalNouns.has(singular(token?.key ?? '')) || sharedNouns.has(token?.norm ?? ''),
    );

  const before = ({ from, to }: Range): CountryHint | null => {
    const found = countryEnds.get(from);
    const isJoined = tokens[from]?.gap === ' ' && tokens[from]?.paragraph === tokens[from - 1]?.paragraph;
    if (found === undefined || !isJoined || tokens[found.from]?.gap === '-') return null;
    const possessive = tokens[found.to - 1]?.possessive !== '';
    const isAbbreviated = ['us', 'uk'].includes(tokens[found.from]?.key ?? '');
    const isPart = !possessive && to - from > 1 && (isAbbreviated || isGovernmental({ from, to }));
    return {
      country: found.country,
      range: { from: isPart ? found.from : from, to },
      binding: !possessive && to - from > 1,
    };
  };

  const after = ({ from, to }: Range): CountryHint | null => {
    const link = tokens[to]?.norm;
    const isParenthesis = tokens[to]?.text === '(';
    if (link !== 'of' && link !== 'in' && !isParenthesis) return null;
    if (tokens[to - 1]?.possessive !== '') return null;
    const found =
      countryStarts.get(to + 1) ?? (tokens[to + 1]?.norm === 'the' ? countryStarts.get(to + 2) : undefined);
    if (found === undefined || tokens[found.to - 1]?.possessive !== '') return null;
    const isPart = link === 'of' && isGovernmental({ from, to });
    return { country: found.country, range: { from, to: isPart ? found.to : to }, binding: false };
  };

  return {
    beside: (range) => before(range) ?? after(range),
    inSentence: (sentence) => bySentence.get(sentence) ?? new Set(),
    inDocument: new Set(document.countries.map((designator) => designator.country)),
  };
}

/** Forms by entry; an entry that matches with its country in the name and without counts as one that states it. */
function byEntry(forms: readonly Form[]): Form[] {
  const kept = new Map<number, Form>();
  for (const form of forms) if (!kept.has(form.entry) || !form.local) kept.set(form.entry, form);
  return [...kept.values()];
}

const only = (forms: readonly Form[]): Form | null => (forms.length === 1 ? (forms[0] ?? null) : null);

/** The forms that a country beside the name leaves: those of that country, or else those without one. */
export function choiceWithCountry(forms: readonly Form[], hint: CountryHint): Form | null {
  const candidates = byEntry(forms);
  const ofCountry = candidates.filter((form) => form.country === hint.country);
  if (ofCountry.length > 0) return only(ofCountry);
  const open = candidates.filter((form) => form.country === null || (!hint.binding && !form.local));
  return only(open);
}

/**
 * The form that a name without a country beside it stands for, or null when that is open: the only one there is, the
 * one that the text named with its country before, or the only one whose country the sentence or the piece names.
 */
export function choiceFromContext(
  forms: readonly Form[],
  named: ReadonlySet<string>,
  countries: ReadonlyArray<ReadonlySet<string>>,
): Form | null {
  let candidates = byEntry(forms);
  const onlyOne = only(candidates);
  if (onlyOne !== null)
    return !onlyOne.local || named.size === 0 || named.has(onlyOne.country ?? '') ? onlyOne : null;
  for (const group of [named, ...countries]) {
    const fitting = candidates.filter((form) => form.country !== null && group.has(form.country));
    if (fitting.length === 1) return only(fitting);
    if (fitting.length > 1) candidates = fitting;
  }
  return null;
}
