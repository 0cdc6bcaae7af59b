import type { Period } from '../../../server/src/api/contracts/dossiers';
import type { EntryParty } from '../../../server/src/api/contracts/entry-panels';
import { byTime, overlap } from '../../../server/src/dossiers/periods';
import { partialDateFault } from '../../../server/src/model/partial-date';
import type { Vocabulary } from '../../../server/src/model/vocabularies';

/** What an editor has changed in a relation of the form; what is saved of it the form does not know. */
interface Relation {
  connect?: Array<{ name?: unknown; label?: unknown }>;
  disconnect?: unknown[];
}

/** An affiliation or a tie as it stands in the form of Strapi's edit view. */
export interface FormItem {
  __temp_key__: string;
  /** The id of the item as it was saved. */
  id?: number;
  kind?: Vocabulary['affiliationKind'] | null;
  type?: Vocabulary['tieType'] | null;
  role?: string | null;
  from?: string | null;
  to?: string | null;
  asOf?: string | null;
  organization?: Relation;
}

export interface Moment {
  item: FormItem;
  /** Where the item stands in the form, from 0. */
  index: number;
  /** Its dates, without those that are none. */
  period: Period;
  /** The items that held at the same time. */
  beside: FormItem[];
}

const known = (date: string | null | undefined): string | null =>
  date && !partialDateFault(date) ? date : null;

const periodOf = ({ from, to, asOf }: FormItem): Period => ({
  from: known(from),
  to: known(to),
  asOf: known(asOf),
});

/** @returns the items in order of time, oldest first; what has no date is last, as everywhere in Newsroom */
export const inOrderOfTime = (items: FormItem[]): Moment[] => {
  const dated = items.map((item, index) => ({ item, index, period: periodOf(item) }));
  return dated
    .map((one) => ({
      ...one,
      beside: dated
        .filter((other) => other !== one && overlap(one.period, other.period))
        .map(({ item }) => item),
    }))
    .sort((one, other) => byTime(one.period, other.period));
};

/** @returns the items, each as it is, in the order of their keys; what has no key among these keeps its place at the end */
export const inOrderOfKeys = (items: FormItem[], keys: string[]): FormItem[] => {
  const placeOf = ({ __temp_key__: key }: FormItem) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return [...items].sort((one, other) => placeOf(one) - placeOf(other));
};

/** @returns the keys by which Strapi's form knows the items, in their order */
export const keysOf = (items: FormItem[]): string[] => items.map(({ __temp_key__: key }) => key);

/**
 * @param saved what the saved items link to; undefined as long as that is not known
 * @returns the name of the organization that an item links to: as chosen in the form, else as saved; null without one
 */
export const organizationOf = (
  { id, organization }: FormItem,
  saved: EntryParty[] | undefined,
): string | null | undefined => {
  const chosen = organization?.connect?.at(-1);
  if (chosen) {
    const name = chosen.name ?? chosen.label;
    return typeof name === 'string' ? name : null;
  }
  if (organization?.disconnect?.length || id === undefined) return null;
  return saved && (saved.find(({ item }) => item === id)?.organization?.name ?? null);
};
