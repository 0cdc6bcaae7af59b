import { type BestHits, scoreOf } from './rank';
import type { Form, NamedEntry } from './types';

/** A place of a name where a reader may begin. */
export interface Beginning {
  text: string;
  /** Whether words of the name come before it. */
  inside: boolean;
  form: Form;
}

/** This many new beginnings are looked through one by one; more are sorted in. */
const mostFresh = 2_000;

const byText = (one: Beginning, other: Beginning): number =>
  one.text < other.text ? -1 : Number(one.text > other.text);

/** Beside a rank of 15 bits: words of the name come before. */
const insideBit = 2 ** 15;

/** After every text that begins with a text, and before all others that come later. */
const last = '\uFFFF';

/**
 * Texts in the order of their characters, so that all that begin alike stand together. How well each fits stands in an
 * array of numbers beside them: of the thousands of names that begin with a letter, few are looked at.
 */
export const sortedBeginnings = (initial: Beginning[]) => {
  let sorted: Beginning[] = [];
  let ranks = new Uint16Array();
  let fresh: Beginning[] = [];

  const sortIn = (more: Beginning[]): void => {
    sorted = sorted.concat(more).sort(byText);
    ranks = Uint16Array.from(sorted, ({ form, inside }) => form.rank + (inside ? insideBit : 0));
    fresh = [];
  };
  sortIn(initial);

  /** The place of the first text that is not before the given one. */
  const placeOf = (text: string): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] as Beginning).text < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** Tells of all beginnings with a text, and of little more than numbers, as most of them are not looked at. */
  const each = (
    text: string,
    tell: (beginning: () => Beginning, rank: number, inside: boolean, whole: boolean) => void,
  ): void => {
    let at = placeOf(text);
    const ofSorted = () => sorted[at] as Beginning;
    const wholeUntil = placeOf(`${text}\0`);
    for (const end = placeOf(text + last); at < end; at += 1) {
      const rank = ranks[at] as number;
      tell(ofSorted, rank % insideBit, rank >= insideBit, at < wholeUntil);
    }
    for (const beginning of fresh) {
      if (!beginning.text.startsWith(text)) continue;
      tell(() => beginning, beginning.form.rank, beginning.inside, beginning.text === text);
    }
  };

  return {
    /** Offers all names of some types that begin with a text, or in which a word does. */
    offer(text: string, types: ReadonlySet<NamedEntry['type']>, best: BestHits): void {
      const matchOf = (inside: boolean, whole: boolean) => (inside ? 'word' : whole ? 'exact' : 'prefix');
      each(text, (beginning, rank, inside, whole) => {
        const match = matchOf(inside, whole);
        const score = scoreOf(match, 0, rank);
        if (!best.takes(score)) return;
        const { form } = beginning();
        if (!form.gone && types.has(form.entry.type)) best.offer({ form, match, score });
      });
    },

    /** Offers all names of some types that have a word which was misspelt. */
    offerMeant(word: string, wrong: number, types: ReadonlySet<NamedEntry['type']>, best: BestHits): void {
      each(word, (beginning, rank) => {
        const score = scoreOf('similar', wrong, rank);
        if (!best.takes(score)) return;
        const { form, text } = beginning();
        const isWord = text.length === word.length || text[word.length] === ' ';
        if (isWord && !form.gone && types.has(form.entry.type)) best.offer({ form, match: 'similar', score });
      });
    },

    add(beginnings: Beginning[]): void {
      fresh = fresh.concat(beginnings);
      if (fresh.length <= mostFresh) return;
      sorted = sorted.filter(({ form }) => !form.gone);
      sortIn(fresh.filter(({ form }) => !form.gone));
    },
  };
};
