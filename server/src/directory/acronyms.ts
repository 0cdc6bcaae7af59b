import type { Document } from './document';
import { fold, foldMarks } from './fold';
import type { Cover, Entity, Occurrence } from './occurrence';

/** What the text itself says an acronym stands for: somebody of the directory, or something else (null). */
export type Acronyms = ReadonlyMap<string, Entity | null>;

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

/** Whether the words before `at` spell the acronym with their initials: `gross domestic product (GDP)`. */
function isSpelledBefore(document: Document, at: number, acronym: string): boolean {
  const letters = [...fold(acronym)].reverse();
  let token = at - 1;
  for (const letter of letters) {
    while (linkWords.has(document.tokens[token]?.norm ?? '') && document.tokens[token]?.norm[0] !== letter) token -= 1;
    const word = document.tokens[token];
    if (word?.kind !== 'word' || word.norm[0] !== letter) return false;
    token -= 1;
  }
  return true;
}

/**
 * Reads the acronyms that a text introduces in parentheses: `Homeland Security (DHS)`. One that is spelled out as
 * something else (`gross domestic product (GDP)`) means nobody of the directory in this text.
 */
export function acronymsIntroduced(document: Document, cover: Cover): Acronyms {
  const { tokens } = document;
  const introduced = new Map<string, Entity | null>();
  tokens.forEach((word, at) => {
    const isIn = tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ')';
    if (!isIn || word.kind !== 'word' || !/\p{Lu}.*\p{Lu}/u.test(word.text) || word.text.length > 12) return;
    const key = acronymKey(word.text);
    const named = cover.at(at) ?? cover.at(at - 2);
    const before = cover.at(at - 2);
    const entity = before?.entities.at(-1);
    if (named?.form === 'together' && before === named) {
      const lastWord = tokens[at - 2]?.norm ?? '';
      const own = named.entities.filter((member) => fold(member.name).split(/[\s-]+/).includes(lastWord));
      introduced.set(key, own.at(-1) ?? null);
    } else if (before !== undefined && entity?.type === 'organization') {
      const printed = tokens.slice(before.from, before.to).map((token) => token.text).join(' ');
      if (runsThrough(word.text, printed) || runsThrough(word.text, entity.name)) introduced.set(key, entity);
    } else if (before === undefined && isSpelledBefore(document, at - 1, word.text)) {
      introduced.set(key, null);
    }
  });
  return introduced;
}

/** Puts what the text says about its acronyms in place of what the directory says. */
export function applyAcronyms(document: Document, cover: Cover, acronyms: Acronyms): void {
  document.tokens.forEach((token, at) => {
    const entity = token.kind === 'word' ? acronyms.get(acronymKey(token.text)) : undefined;
    if (entity === undefined) return;
    const present = cover.at(at);
    const canReplace = present === undefined ? !cover.isTaken(at) : present.form === 'acronym';
    if (!canReplace) return;
    const range = { from: at, to: at + 1 };
    const occurrence: Occurrence | null =
      entity === null ? null : { ...range, entities: [entity], form: 'acronym', ownPossessive: false };
    cover.set(range, occurrence ?? undefined);
  });
}
