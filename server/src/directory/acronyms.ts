import type { Document } from './document';
import { fold, foldMarks, singular } from './fold';
import type { Cover, Entity } from './occurrence';
import { tokenise } from './tokens';

/** What the text itself says an acronym stands for: somebody of the directory, or the words that spell it. */
export type Acronyms = ReadonlyMap<string, Entity | readonly string[]>;

const acronymKey = (text: string): string => foldMarks(text);
const linkWords = new Set(['of', 'and', 'the', 'for', 'on', 'in', 'to']);

/** Whether the letters of an acronym run through a name: `MPS` through `Ministry of Public Security`. */
function runsThrough(acronym: string, name: string): boolean {
  const letters = [...fold(acronym)];
  const first = letters[0] ?? '';
  if (!name.split(/[\s-]+/).some((word) => fold(word).startsWith(first))) return false;
  let at = 0;
  for (const letter of fold(name)) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** The words before `at` whose initials spell the acronym: `gross domestic product (GDP)`; null when they do not. */
function spelledBefore(document: Document, at: number, acronym: string): string[] | null {
  const words: string[] = [];
  let token = at - 1;
  for (const letter of [...fold(acronym)].reverse()) {
    while (linkWords.has(document.tokens[token]?.norm ?? '') && document.tokens[token]?.norm[0] !== letter)
      token -= 1;
    const word = document.tokens[token];
    if (word?.kind !== 'word' || word.norm[0] !== letter) return null;
    words.push(word.norm);
    token -= 1;
  }
  return words;
}

/** Whether spelled words mean the name after all: `Bureau of Investigations (FBI)` is close enough. */
function isLike(words: readonly string[], { name }: Entity): boolean {
  const own = new Set(tokenise(name).map((token) => singular(token.norm)));
  return words.filter((word) => own.has(singular(word))).length > words.length / 2;
}

/**
 * Reads the acronyms that a text introduces in parentheses: `Homeland Security (DHS)`. One that is spelled out as
 * something else (`gross domestic product (GDP)`) means nobody of the directory in this text.
 */
export function acronymsIntroduced(document: Document, cover: Cover): Acronyms {
  const { tokens } = document;
  const introduced = new Map<string, Entity | readonly string[]>();
  tokens.forEach((word, at) => {
    const isIn = tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ')';
    if (!isIn || word.kind !== 'word' || !/\p{Lu}.*\p{Lu}/u.test(word.text) || word.text.length > 12) return;
    const key = acronymKey(word.text);
    const named = cover.at(at) ?? cover.at(at - 2);
    const before = cover.at(at - 2);
    const entity = before?.entities.at(-1);
    if (named?.form === 'together' && before === named) {
      const lastWord = tokens[at - 2]?.norm ?? '';
      const own = named.entities.filter((member) =>
        fold(member.name)
          .split(/[\s-]+/)
          .includes(lastWord),
      );
      introduced.set(key, own.at(-1) ?? [lastWord]);
    } else if (before !== undefined && entity?.type === 'organization') {
      const printed = tokens
        .slice(before.from, before.to)
        .map((token) => token.text)
        .join(' ');
      if (runsThrough(word.text, printed) || runsThrough(word.text, entity.name)) introduced.set(key, entity);
    } else if (!cover.isTaken(at - 2)) {
      const words = spelledBefore(document, at - 1, word.text);
      if (words !== null) introduced.set(key, words);
    }
  });
  return introduced;
}

/** Puts what the text says about its acronyms in place of what the directory says. */
export function applyAcronyms(document: Document, cover: Cover, acronyms: Acronyms): void {
  document.tokens.forEach((token, at) => {
    const meaning = token.kind === 'word' ? acronyms.get(acronymKey(token.text)) : undefined;
    if (meaning === undefined) return;
    const present = cover.at(at);
    const range = { from: at, to: at + 1 };
    if (!('id' in meaning)) {
      const isOther =
        present?.form === 'acronym' && !present.entities.some((entity) => isLike(meaning, entity));
      if (isOther) cover.set(range, undefined);
      return;
    }
    const canReplace = present === undefined ? !cover.isTaken(at) : present.form === 'acronym';
    if (canReplace)
      cover.set(range, { ...range, entities: [meaning], form: 'acronym', ownPossessive: false });
  });
}
