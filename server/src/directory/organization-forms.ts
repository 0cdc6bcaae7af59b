import { countryNamed, designatorAt } from './countries';
import { nameTokens, spellings } from './forms';
import { tokenise, type Token } from './tokens';
import { legalForms } from './words/abbreviations';
import { governmentalNouns } from './words/organization-nouns';
import type { DirectoryEntry } from './types';

/** A printed form of an organization's name. `local`: it leaves the country open. */
export interface OrganizationForm {
  tokens: Token[];
  local: boolean;
}

const inParentheses = (name: string): string | null => /\(([^()]+)\)\s*$/.exec(name)?.[1] ?? null;
const ofToken = tokenise('of').slice(0, 1);
const word = (text: string): Token[] => tokenise(text);
const namesOf = (entry: DirectoryEntry): string[] => [
  entry.name,
  entry.nativeName ?? '',
  entry.shortName ?? '',
  ...entry.aliases.filter((alias) => alias.kind !== 'weak').map((alias) => alias.name),
];

/** The name without the country that it begins or ends with, or null when it states none. */
function withoutCountry(tokens: Token[]): { rest: Token[]; country: string } | null {
  const leading = designatorAt(tokens, 0);
  if (leading !== null && leading.to < tokens.length)
    return { rest: tokens.slice(leading.to), country: leading.country };
  for (let at = 1; at < tokens.length - 1; at += 1) {
    if (tokens[at]?.norm !== 'of') continue;
    const trailing = designatorAt(tokens, tokens[at + 1]?.norm === 'the' ? at + 2 : at + 1);
    if (trailing?.to === tokens.length) return { rest: tokens.slice(0, at), country: trailing.country };
  }
  return null;
}

const isGovernmental = (tokens: Token[]): boolean =>
  governmentalNouns.has(tokens[0]?.key ?? '') || governmentalNouns.has(tokens.at(-1)?.key ?? '');

/**
 * The country of an organization (ISO 3166-1 alpha-2): its own field, or the one its name states as in
 * `Ministry of Public Security (China)` or `U.S. Department of Justice`.
 */
export function countryOf(entry: DirectoryEntry): string | null {
  if (entry.country !== null && entry.country !== '') return entry.country.toUpperCase();
  return (
    countryNamed(inParentheses(entry.name) ?? '') ?? withoutCountry(nameTokens(entry.name))?.country ?? null
  );
}

/** `Ministry of National Defence` also goes by `Defence Ministry`, `Ministry of Foreign Affairs` by `Foreign Ministry`. */
function wordOrders(tokens: Token[]): Token[][] {
  const [head, link] = tokens;
  const last = tokens.at(-1);
  if (head === undefined || last === undefined) return [];
  const isHead = (token: Token): boolean => token.key === 'ministry' || token.key === 'department';
  if (isHead(head) && (link?.norm === 'of' || link?.norm === 'for')) {
    const subject = tokens.slice(tokens[2]?.norm === 'the' ? 3 : 2);
    if (subject.length === 0) return [];
    const subjects = [subject];
    if (subject[0]?.norm === 'national' && subject.length > 1) subjects.push(subject.slice(1));
    const orders = subjects.flatMap((words) => [
      [head, ...ofToken, ...words],
      [...words, head],
    ]);
    const isForeign =
      subject.length === 2 && subject[0]?.norm === 'foreign' && subject[1]?.norm === 'affairs';
    return isForeign ? [...orders, [...subject.slice(0, 1), head]] : orders;
  }
  if (!isHead(last) || tokens.length < 2) return [];
  const subject = tokens.slice(0, -1);
  const orders = [[last, ...ofToken, ...subject]];
  const isForeign = subject.length === 1 && subject[0]?.norm === 'foreign';
  return isForeign ? [...orders, [last, ...ofToken, ...subject, ...word('Affairs')]] : orders;
}

const withoutLegalForm = (tokens: Token[]): Token[] => {
  const words = tokens.filter((token) => token.kind === 'word');
  let to = words.length;
  while (to > 1 && legalForms.has(words[to - 1]?.key ?? '')) to -= 1;
  if (to < words.length && words[to - 1]?.norm === 'and') to -= 1;
  return words.slice(0, Math.max(to, 1));
};

/** `FireEye` of `FireEye Inc.` is nobody else's name; `Rand` of `Rand Corp.` may be. */
const isDistinctive = (token: Token | undefined): boolean => /\p{L}.*[\p{Lu}\d]/u.test(token?.text ?? '');

/** `U.S.` in front is dropped in the second mention of almost any name; `Chinese` only of a ministry's. */
function localForms(tokens: Token[]): Token[][] {
  const stated = withoutCountry(tokens);
  if (stated === null) return [];
  const { rest } = stated;
  if (rest.length < 2) return [];
  if (isGovernmental(rest)) return [rest, ...wordOrders(rest)];
  const isAbbreviated = ['us', 'uk'].includes(tokens[0]?.key ?? '');
  return isAbbreviated && rest.length > 2 && !rest.some((token) => token.norm === 'of') ? [rest] : [];
}

/** Every form of an organization's name that counts by itself. */
export function organizationForms(entry: DirectoryEntry): OrganizationForm[] {
  const acronym = inParentheses(entry.name);
  const isAcronym =
    acronym !== null && countryNamed(acronym) === null && /^(?:\p{Lu}\.?){2,8}$/u.test(acronym);
  const names = isAcronym ? [...namesOf(entry), acronym] : namesOf(entry);
  const hasCountry = countryOf(entry) !== null;
  return names.flatMap((name) => {
    const tokens = nameTokens(name);
    if (tokens.length === 0) return [];
    const isOpen = withoutCountry(tokens) === null && isGovernmental(tokens) && tokens.length > 1;
    const short = withoutLegalForm(tokens);
    const isShortName = short.length > 1 || isDistinctive(short[0]);
    const full = isShortName ? [...spellings(tokens), short] : spellings(tokens);
    const orders = isOpen ? [...full, ...wordOrders(tokens)] : full;
    return [
      ...orders.map((form) => ({ tokens: form, local: isOpen && hasCountry })),
      ...localForms(tokens).map((form) => ({ tokens: form, local: hasCountry })),
    ];
  });
}

/**
 * The forms of a name that count only where another name of the entry stands in the text: weak aliases, `Rand` of
 * `Rand Corp.`, `Army` of `U.S. Army`.
 */
export function weakForms(entry: DirectoryEntry): Token[][] {
  const weak = entry.aliases.filter((alias) => alias.kind === 'weak').map((alias) => nameTokens(alias.name));
  if (entry.type === 'person') return weak.filter((tokens) => tokens.length > 0);
  const short = namesOf(entry).flatMap((name) => {
    const tokens = nameTokens(name);
    const bare = withoutLegalForm(tokens);
    const stated = withoutCountry(tokens)?.rest ?? [];
    const isAbbreviated = ['us', 'uk'].includes(tokens[0]?.key ?? '');
    const core = stated.length === 1 ? isGovernmental(stated) : isAbbreviated;
    return [bare.length === 1 && tokens.length > 1 ? bare : [], core ? stated : []];
  });
  return [...weak, ...short].filter((tokens) => tokens.length > 0);
}
