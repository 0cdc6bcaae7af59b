import { fold } from '../directory/fold';
import { compareNames } from './compare-names';
import type { LikeForm } from './forms';
import {
  type Contradiction,
  type Likable,
  type Likeness,
  type NameReason,
  type Reason,
  nameReasons,
} from './types';

/** An entry with its names as they are compared. */
export interface Comparable {
  entry: Likable;
  forms: LikeForm[];
  addresses: Map<string, string>;
}

/** How likely a reason alone makes it that two entries are one, in percent. */
const weights: Record<Reason['kind'], number> = {
  address: 100,
  name: 90,
  transliteration: 80,
  order: 80,
  legalForm: 75,
  spelling: 65,
  acronym: 60,
  shorter: 58,
  initials: 55,
};

const counterWeights: Record<Contradiction['kind'], number> = {
  birth: 45,
  disambiguation: 15,
  classification: 25,
  country: 35,
};

/** What is not more likely than not is no likeness. */
const least = 50;

const mostReasons = 5;

/** @returns an address as it is compared: without protocol, `www.`, and a slash at the end */
export const comparedAddress = (address: string): string =>
  address
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();

/** Every reason once, by the first names that give it. */
const sharedNames = (own: Comparable, other: Comparable): Reason[] => {
  const found = new Map<NameReason, Reason>();
  for (const one of own.forms) {
    for (const another of other.forms) {
      const kind = compareNames(own.entry.type, one, another);
      if (!kind || found.has(kind)) continue;
      found.set(kind, {
        kind,
        own: { text: one.text, field: one.field },
        other: { text: another.text, field: another.field },
      });
    }
  }
  return nameReasons.flatMap((kind) => found.get(kind) ?? []);
};

const sharedAddresses = (own: Comparable, other: Comparable): Reason[] =>
  [...own.addresses].flatMap(([compared, text]): Reason[] => {
    const theirs = other.addresses.get(compared);
    return theirs === undefined
      ? []
      : [{ kind: 'address', own: { text, field: 'sameAs' }, other: { text: theirs, field: 'sameAs' } }];
  });

const yearsIn = (text: string): string[] => text.match(/\b[12]\d{3}\b/g) ?? [];

const disambiguated = (own: string, other: string): Contradiction[] => {
  const [years, others] = [yearsIn(own), yearsIn(other)];
  const areOthers = years.length > 0 && others.length > 0 && !years.some((year) => others.includes(year));
  if (areOthers) return [{ kind: 'birth', own, other }];
  return fold(own) === fold(other) ? [] : [{ kind: 'disambiguation', own, other }];
};

const contradictions = ({ entry: own }: Comparable, { entry: other }: Comparable): Contradiction[] => {
  const found: Contradiction[] = [];
  if (own.disambiguation && other.disambiguation) {
    found.push(...disambiguated(own.disambiguation, other.disambiguation));
  }
  for (const kind of ['classification', 'country'] as const) {
    const [one, another] = [own[kind], other[kind]];
    const isOpen = !one || !another || [one, another].includes('other');
    if (!isOpen && one.toLowerCase() !== another.toLowerCase()) {
      found.push({ kind, own: one, other: another });
    }
  }
  return found;
};

/** @returns how alike two entries of one type are; null when they are not */
export const likenessOf = (own: Comparable, other: Comparable): Likeness | null => {
  const reasons = [...sharedAddresses(own, other).slice(0, 1), ...sharedNames(own, other)];
  const [strongest] = reasons;
  if (!strongest) return null;
  const against = contradictions(own, other);
  const further = reasons.length > 1 ? 5 : 0;
  const score =
    Math.min(100, weights[strongest.kind] + further) -
    against.reduce((sum, { kind }) => sum + counterWeights[kind], 0);
  return score < least ? null : { score, reasons: reasons.slice(0, mostReasons), against };
};
