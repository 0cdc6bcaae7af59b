import { isCountryCode, isLanguageCode } from '../model/codes';
import type { Field } from '../model/field';
import { limits } from '../model/limits';
import { partialDateProblem } from '../model/partial-date';

/** What is wrong with a value, as a sentence that says how to mend it; null when nothing is. */
type Check = (value: unknown) => string | null;

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'undefined';

const text =
  (fault: (value: string) => string | null): Check =>
  (value) =>
    typeof value === 'string' ? fault(value) : `${shown(value)} is not a text.`;

/** @returns whether the text is an absolute http or https address. */
export const isWebAddress = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '';
};

const webAddress = text((value) =>
  isWebAddress(value)
    ? null
    : `'${value.slice(0, 60)}' is not a web address: write it in full, with https://.`,
);

/** The admin's JSON field sends what somebody typed, as text. */
const typedList = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const webAddresses: Check = (given) => {
  const value = typedList(given);
  if (!Array.isArray(value)) return `${shown(value)} is not a list: write ["https://…"].`;
  if (value.length > limits.sameAs)
    return `${value.length} addresses are too many: at most ${limits.sameAs}.`;
  const [fault] = value.map((item) => webAddress(item)).filter((problem) => problem !== null);
  return fault ?? null;
};

/** The checks behind `Field.rule`. */
export const checks: Record<NonNullable<Field['rule']>, Check> = {
  partialDate: text(partialDateProblem),
  country: text((value) =>
    isCountryCode(value)
      ? null
      : `'${value.slice(0, 20)}' is not an ISO 3166 country code: write two capital letters, such as CN.`,
  ),
  language: text((value) =>
    isLanguageCode(value)
      ? null
      : `'${value.slice(0, 20)}' is not a language code: write en, fr or zh-Hans (BCP 47).`,
  ),
  webAddress,
  webAddresses,
};
