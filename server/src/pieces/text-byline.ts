import { countryNamed } from '../directory/countries';
import { fold, singular } from '../directory/fold';
import { nameParticles } from '../directory/words/family-names';
import { alsoFamilyNames, newsroomWords, organizationNouns } from '../directory/words/organization-nouns';
import { honorifics, roleNouns, rolesThatAreNames } from '../directory/words/titles';

const explicit = /^(?:(?:story|words|text|report|analysis|opinion)\s+)?(?:by|von|par|por)(?::\s*|\s+)(?=\S)/i;
const longestByline = 200;
const nameWord = /^\p{Lu}[\p{L}\p{M}'’.‑-]*$/u;
const nativeName =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,5}|[\p{Script=Han}\p{Script=Katakana}]+[·・][\p{Script=Han}\p{Script=Katakana}·・]+)$/u;
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;

const withoutHonorifics = (words: readonly string[]): string[] => {
  const from = words.findIndex((word) => !honorifics.has(fold(word)));
  return from === -1 ? [] : words.slice(from);
};

/** `Staff Writer`, but not `Stephen King`. */
const isRole = (part: string): boolean =>
  part.split(/\s+/).some((word, at) => {
    const isName = at > 0 && rolesThatAreNames.has(fold(word));
    return newsroomWords.has(fold(word)) || (!isName && roleNouns.has(singular(fold(word))));
  });

function nameIn(part: string, fewest: number): string | null {
  if (nativeName.test(part)) return part;
  const words = withoutHonorifics(part.split(/\s+/));
  const isWord = (word: string): boolean => nameWord.test(word) || nameParticles.has(word.toLowerCase());
  const isThing = (word: string, at: number): boolean =>
    organizationNouns.has(fold(word)) && !(at > 0 && alsoFamilyNames.has(fold(word)));
  const isName =
    words.length >= fewest && words.length <= 5 && words.every(isWord) && nameWord.test(words[0] ?? '');
  if (!isName || isRole(part) || countryNamed(part) !== null || (fewest > 1 && words.some(isThing)))
    return null;
  return words.join(' ');
}

const longestJob = 60;

/** Whether a line below a byline says what the author does: `Staff Writer`, `The Rain Times`. */
export const isJob = (text: string): boolean =>
  text.length <= longestJob &&
  isRole(text) &&
  text.split(/\s+/).every((word) => /^[\p{Lu}&]|^(?:of|for|the|and|at|in)$/u.test(word)) &&
  !/[.!?]$/.test(text);

/** Whether a paragraph says that it is a byline: `By Jane Roe`. */
export const isExplicitByline = (text: string): boolean => explicit.test(text) && bylineNames(text) !== null;

/**
 * The authors that a byline names, as printed but without titles and jobs, or null when the paragraph is no byline:
 * `By Jane Roe and John Doe`, `Jane Roe, Staff Writer`, or just a name.
 */
export function bylineNames(text: string): string[] | null {
  const line = text.trim().replace(/\s*\n\s*/g, ' | ');
  const isExplicit = explicit.test(line);
  const [first = '', ...others] = line.replace(explicit, '').split(/\s*[|•]\s*|\s+[-–—]\s+/);
  const signed = first.replace(/\s*\S+@\S+/g, '').trim();
  if (line.length > longestByline || /[“”"?!:;]|\.\s+\p{Ll}/u.test(signed)) return null;
  if (!isExplicit && others.some((other) => /[.!?”]$/.test(other))) return null;
  const placed = signed.replace(/\s+(?:in|at|for|from)\s+(?:the\s+)?\p{Lu}.*$/u, '').replace(/,\s*$/, '');
  const names: string[] = [];
  for (const part of placed.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&|und|et|y)\s+|\s*\/\s*/)) {
    const before = names.length;
    if (part === '') continue;
    if (suffix.test(part) && before > 0) {
      names[before - 1] = `${names[before - 1]}, ${part}`;
      continue;
    }
    const name = nameIn(part, isExplicit && before === 0 ? 1 : 2);
    if (name !== null) names.push(name);
    else if (before === 0 && !(isExplicit && isRole(part))) return null;
    else if (before === 0) names.push(part);
    else if (!isRole(part) && !isExplicit && !/^(?:Ph\.?D\.?|M\.?D\.?|M\.?A\.?)$/.test(part)) return null;
  }
  return names.length > 0 ? names : null;
}
