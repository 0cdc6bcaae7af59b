import type { FoundName } from '../api/contracts/names';
import { bestHits, rankOf, scoreOf } from './rank';
import { type Beginning, sortedBeginnings } from './sorted';
import { slips, spellings } from './spelling';
import type { Form, Named, NamedEntry } from './types';
import { beginnings, canonicalWords, foldedWords } from './words';

/** What somebody looks for. */
export interface NameQuestion {
  q: string;
  types: ReadonlySet<NamedEntry['type']>;
  limit: number;
}

const formsOf = ({ entry, names }: Named): Form[] =>
  names
    .map((name) => ({
      ...name,
      entry,
      words: canonicalWords(foldedWords(name.name)),
      rank: rankOf(name),
      gone: false,
    }))
    .filter(({ words }) => words.length > 0);

const beginningsOf = (form: Form): Beginning[] =>
  beginnings(form.words).map(({ text, inside }) => ({ text, inside, form }));

/** This many names that nobody has any more stay in the index. */
const mostGone = 1_000;

/**
 * @param asked the words of a question
 * @returns what tells how many letters of a name are misspelt in it; null when a word of the question is none of the name
 */
const slipsOf = (asked: readonly string[]) => {
  const compared = asked.map((word) => ({ word, known: new Map<string, number | null>() }));
  const between = ({ word, known }: (typeof compared)[number], one: string): number | null => {
    const before = known.get(one);
    if (before !== undefined) return before;
    const found = one.startsWith(word) ? 0 : slips(word, one);
    known.set(one, found);
    return found;
  };
  return ({ words }: Form): number | null => {
    let sum = 0;
    for (const word of compared) {
      let least: number | null = null;
      for (const one of words) {
        const found = between(word, one);
        if (found !== null && (least === null || found < least)) least = found;
      }
      if (least === null) return null;
      sum += least;
    }
    return sum;
  };
};

/**
 * All names of people and organizations in memory, for a search box. A question that a hundred thousand names have no
 * word of takes about as long as one that a few have.
 */
export const indexOfNames = (all: Named[]) => {
  const formsOfEntry = new Map<string, Form[]>();
  const formsWith = new Map<string, Form[]>();
  const vocabulary = spellings();
  let gone = 0;

  const keep = (named: Named): Form[] => {
    const forms = formsOf(named);
    formsOfEntry.set(named.entry.documentId, forms);
    for (const form of forms) {
      for (const word of form.words) {
        const others = formsWith.get(word);
        if (others) others.push(form);
        else formsWith.set(word, [form]);
        vocabulary.add(word);
      }
    }
    return forms;
  };

  const forget = (documentId: string): void => {
    const forms = formsOfEntry.get(documentId) ?? [];
    formsOfEntry.delete(documentId);
    for (const form of forms) form.gone = true;
    gone += forms.length;
    if (gone <= mostGone) return;
    // A word may stand in half of all names: looking through those at every change would take too long.
    for (const [word, some] of formsWith) {
      if (some.some((form) => form.gone))
        formsWith.set(
          word,
          some.filter((form) => !form.gone),
        );
    }
    gone = 0;
  };

  const sorted = sortedBeginnings(all.flatMap(keep).flatMap(beginningsOf));

  /** Names that have words which are like those of the question: by the rarest, since that takes the least time. */
  const similar = (asked: string[], tell: (form: Form, wrong: number) => void): void => {
    const meant = asked.map((word) => {
      const words = vocabulary.like(word);
      return { words, names: words.reduce((sum, one) => sum + (formsWith.get(one)?.length ?? 0), 0) };
    });
    const slipsIn = slipsOf(asked);
    for (const { words } of meant.sort((one, other) => one.names - other.names)) {
      let anyone = false;
      for (const form of words.flatMap((word) => formsWith.get(word) ?? [])) {
        const wrong = form.gone ? null : slipsIn(form);
        if (wrong === null) continue;
        anyone = true;
        tell(form, wrong);
      }
      if (anyone) return;
    }
  };

  return {
    /** Puts entries in the place of what was known of some. @param documentIds of those that may have changed */
    replace(documentIds: string[], now: Named[]): void {
      documentIds.forEach(forget);
      sorted.add(now.flatMap(keep).flatMap(beginningsOf));
    },

    /** @returns the entries whose names fit best, each once, the best first */
    find({ q, types, limit }: NameQuestion): FoundName[] {
      const written = foldedWords(q);
      const asked = canonicalWords(written);
      const best = bestHits(limit);
      const texts = new Set([written.join(' '), asked.join(' '), written.join(''), asked.join('')]);
      texts.delete('');
      for (const text of texts) sorted.offer(text, types, best);
      const [only, ...more] = asked;
      if (best.hits.length < limit && only !== undefined && more.length === 0) {
        for (const word of vocabulary.like(only)) {
          // Names with the very word have been offered.
          if (word !== only) sorted.offerMeant(word, slips(only, word) ?? 0, types, best);
        }
      } else if (best.hits.length < limit) {
        similar(asked, (form, wrong) => {
          const match = wrong === 0 ? 'word' : 'similar';
          const score = scoreOf(match, wrong, form.rank);
          if (best.takes(score) && types.has(form.entry.type)) best.offer({ form, match, score });
        });
      }
      return best.hits.map(({ form: { entry, name, kind }, match }) => ({
        ...entry,
        matched: { name, kind, match },
      }));
    },
  };
};

export type NameIndex = ReturnType<typeof indexOfNames>;
