import type { Document, Range } from './document';
import { fold, oneLine } from './fold';
import { addresses, canBeNamePart, capitalsFrom, nameWithin, speaks } from './name-runs';
import { isPerson, type Cover, type Entity } from './occurrence';
import { isCapitalised, isInitial, keyOf } from './tokens';
import { nameParticles } from './words/family-names';

const longestName = 3;

/** A person whom the directory does not have. People of one printed name are one. */
export const unknownPerson = (name: string): Entity => ({
  id: `name:${fold(name).replace(/\s+/g, ' ')}`,
  type: 'person',
  name: oneLine(name),
  entry: null,
});

/**
 * Finds people whom the directory does not have, with care: after an honorific, or as speakers with a name of two or
 * three words. Their further full mentions are found too; never places or organizations.
 */
export function findUnknownPeople(document: Document, cover: Cover): void {
  const { tokens, paragraphs } = document;
  const names = new Map<string, Entity>();
  const runs: Range[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !isCapitalised(token) || cover.isTaken(at)) continue;
    const run = capitalsFrom(document, cover, at);
    if (run.to === run.from) continue;
    const { name, addressed } = nameWithin(document, run);
    const words = tokens.slice(name.from, name.to);
    const size = words.filter((word) => !nameParticles.has(word.norm) && !isInitial(word)).length;
    const isName =
      words.every(
        (word, i) => canBeNamePart(word, i > 0 && i === words.length - 1) || nameParticles.has(word.norm),
      ) && size <= longestName;
    const isBody =
      paragraphs[token.paragraph]?.kind !== 'byline' && paragraphs[token.paragraph]?.capitals === 'as usual';
    const isCountry = document.countryEnds.has(name.to);
    const isPartOfName =
      tokens[run.from - 1]?.norm === 'the' ||
      (cover.at(name.to) !== undefined && tokens[name.to]?.gap === ' ' && words.at(-1)?.possessive === '');
    if (isBody && isName && size > 0 && !isCountry) {
      const employer = cover.at(run.from - 1);
      const outer = employer === undefined ? run : { from: employer.from, to: run.to };
      const says = size > 1 && !isPartOfName && speaks(document, outer, name);
      runs.push(name);
      if (size > 1 && (addressed || says))
        names.set(keyOf(words), unknownPerson(words.map((word) => word.text).join(' ')));
    }
    at = run.to - 1;
  }
  for (const name of runs) {
    const entity = names.get(keyOf(tokens.slice(name.from, name.to)));
    if (entity !== undefined)
      cover.set(name, { ...name, entities: [entity], form: 'full', ownPossessive: false });
  }
}

/**
 * Finds `Mr. Smith` where the text names no Smith in full; the family name is then all that it gives.
 * @returns whether there is anybody
 */
export function findAddressedPeople(document: Document, cover: Cover): boolean {
  const { tokens } = document;
  const familyNames = new Set(
    cover
      .occurrences()
      .filter(isPerson)
      .map(({ to }) => tokens[to - 1]?.norm),
  );
  let isAnybody = false;
  tokens.forEach((token, at) => {
    const isAddressed = addresses(tokens[at - 1]) && tokens[at - 1]?.sentence === token.sentence;
    if (
      !isAddressed ||
      cover.isTaken(at) ||
      token.kind !== 'word' ||
      familyNames.has(token.norm) ||
      !canBeNamePart(token, true) ||
      isInitial(token)
    )
      return;
    const next = tokens[at + 1];
    const goesOn =
      next?.kind === 'word' &&
      isCapitalised(next) &&
      token.possessive === '' &&
      next.sentence === token.sentence &&
      cover.at(at + 1) === undefined;
    if (goesOn) return;
    isAnybody = true;
    cover.set(
      { from: at, to: at + 1 },
      { from: at, to: at + 1, entities: [unknownPerson(token.text)], form: 'full', ownPossessive: false },
    );
  });
  return isAnybody;
}
