import type { Directory } from './create-directory';
import type { Document, DocumentToken, Range } from './document';
import { designatorAt } from './countries';
import type { Form } from './forms';
import { isAllCaps, isCapitalised } from './tokens';
import { sharedNouns } from './words/organization-nouns';

/** Organizations that share words: `departments of Justice and Homeland Security (DHS)`. */
export interface Coordination extends Range {
  /** For each member its forms in the directory; none when the directory does not know it. */
  members: Array<readonly Form[]>;
}

const longestMember = 8;
const isOrganization =
  (directory: Directory) =>
  (form: Form): boolean =>
    directory.entries[form.entry]?.type === 'organization';

/** Steps over `(DHS)`. */
function afterAcronym(tokens: readonly DocumentToken[], at: number): number {
  const word = tokens[at + 1];
  const isAcronym =
    tokens[at]?.text === '(' && tokens[at + 2]?.text === ')' && word?.kind === 'word' && isAllCaps(word);
  return isAcronym ? at + 3 : at;
}

/** The longest name that `head of` and the words from `from` make, in either word order. */
function knownMember(
  tokens: readonly DocumentToken[],
  from: number,
  head: string,
  directory: Directory,
): { to: number; forms: Form[] } | null {
  let key = '';
  let found: { to: number; forms: Form[] } | null = null;
  for (let at = from; at < from + longestMember; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.paragraph !== tokens[from]?.paragraph) break;
    key += (at > from ? ' ' : '') + token.key;
    const forms = directory.phrases.get(`${head} of ${key}`) ?? directory.phrases.get(`${key} ${head}`);
    const organizations = forms?.filter(isOrganization(directory)) ?? [];
    if (organizations.length > 0 && isCapitalised(tokens[from] ?? token))
      found = { to: at + 1, forms: organizations };
    if (token.possessive !== '') break;
  }
  return found;
}

/** A capitalised phrase that the directory does not know but that is a member all the same: `Energy`. */
function unknownMember(tokens: readonly DocumentToken[], from: number): { to: number; forms: Form[] } | null {
  let to = from;
  while (to < from + 4) {
    const token = tokens[to];
    if (token?.kind !== 'word' || !isCapitalised(token) || token.paragraph !== tokens[from]?.paragraph) break;
    to += 1;
    if (token.possessive !== '') break;
  }
  const names = tokens.slice(from, to);
  const isOwnName =
    names.some((token) => [...sharedNouns.values()].includes(token.key)) ||
    designatorAt(tokens, from) !== null;
  return to > from && !isOwnName ? { to, forms: [] } : null;
}

/** Steps over `and the`, `, ` or `, and of`; null when the list ends. */
function separatorAt(tokens: readonly DocumentToken[], at: number): { to: number; last: boolean } | null {
  let to = at;
  const comma = tokens[to]?.text === ',';
  if (comma) to += 1;
  const last = tokens[to]?.norm === 'and' || tokens[to]?.norm === 'or';
  if (last) to += 1;
  if (!comma && !last) return null;
  if (tokens[to]?.norm === 'of') to += 1;
  if (tokens[to]?.norm === 'the') to += 1;
  return { to, last };
}

/** `departments of A, B (ACR) and C`, beginning at the plural noun. */
function headFirst(
  tokens: readonly DocumentToken[],
  from: number,
  head: string,
  directory: Directory,
): Coordination | null {
  if (!['of', 'for'].includes(tokens[from + 1]?.norm ?? '')) return null;
  const members: Coordination['members'] = [];
  let at = tokens[from + 2]?.norm === 'the' ? from + 3 : from + 2;
  let to = at;
  for (let last = false; ;) {
    const member = knownMember(tokens, at, head, directory) ?? unknownMember(tokens, at);
    if (member === null) break;
    members.push(member.forms);
    to = afterAcronym(tokens, member.to);
    const separator: ReturnType<typeof separatorAt> = last ? null : separatorAt(tokens, to);
    if (separator === null) break;
    ({ to: at, last } = separator);
  }
  return members.length > 1 ? { from, to, members } : null;
}

/** `Justice and Homeland Security departments`, ending at the plural noun. */
function headLast(
  tokens: readonly DocumentToken[],
  end: number,
  head: string,
  directory: Directory,
): Coordination | null {
  const first = tokens[end];
  let from = end;
  while (from > end - 12) {
    const token = tokens[from - 1];
    if (token === undefined || token.paragraph !== first?.paragraph || token.possessive !== '') break;
    const joins = token.text === ',' || token.norm === 'and';
    if (!joins && (token.kind === 'mark' || !isCapitalised(token) || token.norm === 'the')) break;
    from -= 1;
  }
  while (from < end && !isCapitalised(tokens[from])) from += 1;
  const country = designatorAt(tokens, from);
  if (country !== null && country.to < end) from = country.to;
  const members: Coordination['members'] = [];
  for (let at = from; at < end;) {
    let to = at;
    while (to < end && tokens[to]?.text !== ',' && tokens[to]?.norm !== 'and') to += 1;
    const key = tokens
      .slice(at, to)
      .map((token) => token.key)
      .join(' ');
    const forms = directory.phrases.get(`${head} of ${key}`) ?? directory.phrases.get(`${key} ${head}`) ?? [];
    members.push(forms.filter(isOrganization(directory)));
    at = separatorAt(tokens, to)?.to ?? to + 1;
  }
  return members.length > 1 ? { from, to: end + 1, members } : null;
}

/** The phrases in which several organizations of the directory share a plural noun. */
export function findCoordinations(document: Document, directory: Directory): Coordination[] {
  const { tokens } = document;
  return tokens.flatMap((token, at) => {
    const head = token.kind === 'word' ? sharedNouns.get(token.norm) : undefined;
    if (head === undefined) return [];
    const found = headFirst(tokens, at, head, directory) ?? headLast(tokens, at, head, directory);
    return found?.members.some((forms) => forms.length > 0) === true ? [found] : [];
  });
}
