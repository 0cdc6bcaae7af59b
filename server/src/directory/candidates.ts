import type { Directory } from './create-directory';
import { wordKey } from './directory-index';
import type { Document, DocumentToken, Range } from './document';
import type { Form } from './forms';
import { isAllCaps, isCapitalised, isInitial, isLowerCase } from './tokens';

/** A place in the text that reads like a name of the directory, before it is clear whose. */
export interface Candidate extends Range {
  forms: Form[];
  /** Printed in small letters (`China’s ministry of commerce`): counts only with the country before it. */
  lowered: boolean;
  ownPossessive: boolean;
}

/** More namesakes than this can not be told apart; looking at all of them would only cost time. */
const mostNamesakes = 500;

/** Whether the capitals of the text agree with those of the name. */
function agreement(form: Form, tokens: readonly DocumentToken[]): 'agrees' | 'lowered' | 'differs' {
  let lowered = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const wanted = form.capitals[at];
    if (token === undefined || wanted === 'a') continue;
    if (wanted === 'A' && !isAllCaps(token) && isCapitalised(token)) return 'differs';
    if (isCapitalised(token) || (token.gap === '-' && at > 0) || !/\p{L}/u.test(token.text)) continue;
    if (!isLowerCase(token) || wanted === 'A') return 'differs';
    lowered = true;
  }
  return lowered ? 'lowered' : 'agrees';
}

function candidateOf(
  range: Range,
  found: readonly Form[] | undefined,
  tokens: readonly DocumentToken[],
  own: boolean,
): Candidate | null {
  if (found === undefined) return null;
  if (found.length > mostNamesakes) return { ...range, forms: [], lowered: false, ownPossessive: own };
  const agreed = found
    .map((form) => ({ form, how: agreement(form, tokens) }))
    .filter(({ how }) => how !== 'differs');
  const proper = agreed.filter(({ how }) => how === 'agrees');
  const kept = proper.length > 0 ? proper : agreed.filter(({ form }) => form.country !== null && form.local);
  if (kept.length === 0) return null;
  return { ...range, forms: kept.map(({ form }) => form), lowered: proper.length === 0, ownPossessive: own };
}

/** All names of the directory that begin at one token, also with initials that the directory leaves out. */
function candidatesAt(tokens: readonly DocumentToken[], from: number, directory: Directory): Candidate[] {
  const first = tokens[from];
  const reach = first?.kind === 'word' ? directory.reach.get(first.key) : undefined;
  if (first === undefined || reach === undefined) return [];
  const found: Candidate[] = [];
  const keep = (candidate: Candidate | null): void => {
    if (candidate !== null) found.push(candidate);
  };
  let key = '';
  let bare = '';
  let initials = '';
  const used: DocumentToken[] = [];
  const usedBare: DocumentToken[] = [];
  for (let at = from; used.length < reach + 3; at += 1) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.paragraph !== first.paragraph ||
      (token.kind === 'mark' && token.text !== ',')
    )
      break;
    const range = { from, to: at + 1 };
    const skipped = at > from && isInitial(token);
    used.push(token);
    key += (at > from ? ' ' : '') + token.key;
    if (skipped) initials += token.norm;
    else {
      usedBare.push(token);
      bare += (at > from ? ' ' : '') + token.key;
    }
    const lookUp = (wanted: string): readonly Form[] | undefined =>
      used.length > 1 ? directory.phrases.get(wanted) : undefined;
    if (token.possessive === "'s") keep(candidateOf(range, lookUp(`${key}'s`), used, true));
    keep(candidateOf(range, lookUp(key), used, false));
    if (initials !== '' && !skipped) {
      const people = lookUp(bare)?.filter(
        (form) =>
          directory.entries[form.entry]?.type === 'person' &&
          (form.initials === '' || form.initials.startsWith(initials)),
      );
      keep(candidateOf(range, people, usedBare, false));
    }
    if (token.possessive === "'s") {
      key += "'s";
      bare += "'s";
    }
  }
  const own = first.possessive === "'s" ? directory.words.get(wordKey(first)) : undefined;
  const word = own ?? directory.words.get(wordKey({ ...first, possessive: '' }));
  keep(candidateOf({ from, to: from + 1 }, word, [first], own !== undefined));
  return found;
}

/** Everything in the text that reads like a name of the directory; the ranges may overlap. */
export const findCandidates = (document: Document, directory: Directory): Candidate[] =>
  document.tokens.flatMap((_, from) => candidatesAt(document.tokens, from, directory));
