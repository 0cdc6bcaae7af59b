import { distance } from 'fastest-levenshtein';
import type { Place, Problem } from './types';

/** What can be wrong with the files of a bundle. The names are stable: scripts and translations may rely on them. */
export const readRules = {
  'alias-cycle': 'aliases name two entries in a circle',
  'bad-country': 'not an ISO 3166-1 country code',
  'bad-date': 'not a partial date',
  'bad-language': 'not a language tag',
  'bad-link': 'a link in the body that names nobody',
  'bad-slug': 'a character that a slug may not have',
  'bad-url': 'not an absolute http or https address',
  'binary-file': 'not a text file',
  'broken-yaml': 'the YAML (or JSON) cannot be read',
  'control-character': 'a character that cannot be stored or shown',
  'duplicate-key': 'a key stands twice in one mapping',
  'duplicate-slug': 'two entries share a slug',
  'empty-file': 'nothing in the file',
  'file-too-large': 'over the size limit',
  'missing-front-matter': 'a Markdown piece without front matter',
  'missing-name': 'an entry without a name',
  'missing-target': 'a link that does not say whom it links',
  'missing-title': 'an article without a title',
  'not-utf-8': 'not encoded in UTF-8',
  'period-order': 'a period that ends before it begins',
  'raw-html': 'HTML in a Markdown body',
  'repeated-alias': 'an entry lists an alias twice',
  'repeated-link': 'an article declares a credit or mention twice',
  'shared-alias': 'one name leads to two entries',
  'too-complex': 'nested deeper, or with more brackets, than any article',
  'too-long': 'a text over its limit',
  'too-many': 'a list over its limit',
  'too-many-aliases': 'YAML aliases that stand for too much',
  'too-many-problems': 'the rest of the file is not reported',
  'two-targets': 'a link to a person and an organization at once',
  'unclosed-front-matter': 'front matter without its closing line',
  'unknown-file': 'a file name that the import does not know',
  'unknown-key': 'a key that the format does not have',
  'unknown-scheme': 'a link that looks like a misspelt person: or organization:',
  'unknown-value': 'a word outside a closed list',
  'unsafe-link': 'a link that runs code in the reader’s browser',
  'wrong-type': 'a person where an organization is declared, or the other way round',
  'wrong-value-type': 'a list where a text belongs, or the like',
} as const;

export type ReadRule = keyof typeof readRules;

/** After so many problems in one file, the rest of that file is not reported. */
export const MAX_PROBLEMS = 100;

type Tell = (rule: ReadRule, at: Place, message: string, remedy: string) => void;

/** Collects the problems of one file. */
export interface Report {
  file: string;
  error: Tell;
  warning: Tell;
  problems: Problem[];
}

/** The first character of a file, for problems that concern all of it. */
export const fileStart: Place = { line: 1, column: 1, length: 0 };

/**
 * @param file as the user named it
 * @returns an empty report, which closes itself with `too-many-problems` after `MAX_PROBLEMS`
 */
export const reportOn = (file: string): Report => {
  const problems: Problem[] = [];
  const add = (problem: Omit<Problem, 'file'>) => problems.push({ ...problem, file });
  const tell =
    (level: Problem['level']): Tell =>
    (rule, { line, column }, message, remedy) => {
      if (problems.length < MAX_PROBLEMS) add({ level, line, column, rule, message, remedy });
      else if (problems.length === MAX_PROBLEMS) {
        add({
          level: 'error',
          line,
          column,
          rule: 'too-many-problems',
          message: `There are more than ${MAX_PROBLEMS} problems in this file; the rest is not shown.`,
          remedy: 'Mend those above and run the import again.',
        });
      }
    };
  return { file, problems, error: tell('error'), warning: tell('warning') };
};

/** @returns an error at something that a file says */
export const errorAt = (
  { file, at }: { file: string; at: Place },
  rule: string,
  message: string,
  remedy: string,
): Problem => ({ level: 'error', file, line: at.line, column: at.column, rule, message, remedy });

/** How many characters of a text a message quotes at most. */
const longestQuotation = 60;

/**
 * Halves of pairs are replaced, and no pair is cut in two: no database stores JSON with half an emoji in it.
 * @returns the text in quotation marks, short enough for a message
 */
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').replace(/\p{Cs}/gu, '\uFFFD');
  // No character takes more than two units, so this has one more than is shown when there is one.
  const characters = [...line.slice(0, 2 * (longestQuotation + 1))];
  return characters.length > longestQuotation
    ? `'${characters.slice(0, longestQuotation).join('')}…'`
    : `'${line}'`;
};

/** @returns the known word that was probably meant, or null when none is near. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  if (word.length === 0 || word.length > 60) return null;
  const wanted = word.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, steps: distance(wanted, candidate.toLowerCase()) }))
    .sort((one, other) => one.steps - other.steps);
  const best = ranked[0];
  if (best && best.steps <= Math.max(1, Math.floor(word.length / 3))) return best.candidate;
  return known.find((candidate) => wanted.length >= 3 && candidate.toLowerCase().startsWith(wanted)) ?? null;
};

/** @returns ` Did you mean 'x'?`, or nothing when no known word is near. */
export const didYouMean = (word: string, known: readonly string[]): string => {
  const guess = nearest(word, known);
  return guess ? ` Did you mean '${guess}'?` : '';
};
