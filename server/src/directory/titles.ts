import type { Document, Range } from './document';
import type { Cover, Occurrence } from './occurrence';
import { canDescribeRole, isHonorific, isRoleNoun, isRoleWord } from './role-words';
import { isCapitalised, isLowerCase } from './tokens';
import { capitals } from './words/ambiguous-names';
import { articles, months, sentenceOpeners, weekdays } from './words/function-words';

const longestTitle = 10;
/** Words that are roles only with a capital: `in general`, `a major`. */
const needsCapital = new Set([
  'general',
  'major',
  'fellow',
  'member',
  'partner',
  'veteran',
  'whip',
  'coach',
  'critic',
  'owner',
]);
const links = new Set(['of', 'for', 'the', 'and']);

function isTitleInCapitals(document: Document, at: number): boolean {
  const token = document.tokens[at];
  if (token === undefined || !isCapitalised(token)) return false;
  const opens = document.sentences[token.sentence]?.from === at;
  const isOther = [sentenceOpeners, capitals, months, weekdays].some((words) => words.has(token.norm));
  return !isOther && !opens && document.countryEnds.get(at + 1) === undefined;
}

/** How far a description goes on to the left of a role noun, when an organization or an article closes it there. */
function describedFrom(document: Document, cover: Cover, from: number): number {
  for (let at = from - 1; at >= from - 4 && at >= 0; at -= 1) {
    const token = document.tokens[at];
    const next = document.tokens[at + 1];
    if (token === undefined || token.paragraph !== next?.paragraph) return from;
    if (cover.at(at) !== undefined || token.possessive !== '' || articles.has(token.norm)) return at + 1;
    if (token.kind === 'mark' || !isLowerCase(token) || !canDescribeRole(token)) return from;
  }
  return from;
}

/**
 * The title that stands before a name, as tokens: `Dr.`, `State Councilor`, `senior political scientist`, any
 * capitalised words before a full name. A country before it is left out. Null when there is none.
 */
export function titleBefore(
  document: Document,
  cover: Cover,
  { from: name, form }: Occurrence,
): Range | null {
  const { tokens } = document;
  let from = name;
  let hasRole = false;
  for (let at = name - 1; at >= 0 && at >= name - longestTitle; at -= 1) {
    const token = tokens[at];
    const first = tokens[name];
    if (token?.kind !== 'word' || token.paragraph !== first?.paragraph || token.sentence !== first.sentence)
      break;
    if (!['', ' ', '-'].includes(tokens[at + 1]?.gap ?? '')) break;
    if (cover.isTaken(at) || token.possessive !== '' || document.countryEnds.has(at + 1)) break;
    const isSmallRole =
      isLowerCase(token) &&
      isRoleWord(token) &&
      (from < name ? hasRole : isRoleNoun(token) && !needsCapital.has(token.norm));
    if (isHonorific(token) && (isCapitalised(token) || hasRole)) hasRole = true;
    else if (isCapitalised(token) && (isRoleNoun(token) || (hasRole && isRoleWord(token)))) hasRole = true;
    else if (isSmallRole) hasRole = hasRole || isRoleNoun(token);
    else if (links.has(token.norm) && from < name) continue;
    else if (!isTitleInCapitals(document, at)) break;
    from = at;
  }
  if (from === name) return null;
  if (hasRole)
    return {
      from: isLowerCase(tokens[from]) ? describedFrom(document, cover, from) : from,
      to: name,
    };
  return form === 'full' ? { from, to: name } : null;
}
