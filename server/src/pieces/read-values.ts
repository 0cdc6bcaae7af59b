import { oneLine } from '../directory/fold';
import { isCountryCode, isLanguageCode } from '../model/codes';
import { limits } from '../model/limits';
import { partialDateProblem } from '../model/partial-date';
import { isWebAddress } from '../rules/values';
import { unwantedCharacter } from './characters';
import { type Located, kindInWords } from './located';
import { type Report, didYouMean, quoted } from './problems';
import type { ContentType, Reference } from './types';

/**
 * Reads the value of one key.
 * @param key its name, for messages
 * @returns the value; null when the key is there and empty; undefined when it is wrong (the report says why)
 */
export type Reader<Value> = (node: Located, key: string, report: Report) => Value | undefined;

const textOf = (node: Located, key: string, report: Report, maxLength: number): string | null | undefined => {
  if (node.kind === 'nothing') return null;
  if (node.kind !== 'text' && node.kind !== 'number') {
    const remedy =
      node.kind === 'true or false' ? `Put it in quotation marks: "${node.text}".` : 'Write one text here.';
    report.error('wrong-value-type', node.at, `'${key}' must be a text, not ${kindInWords(node)}.`, remedy);
    return undefined;
  }
  const text = node.text.trim();
  const unwanted = unwantedCharacter(text);
  if (unwanted) {
    report.error(
      'control-character',
      node.at,
      `'${key}' holds a control character, ${unwanted.name}.`,
      'Delete it.',
    );
    return undefined;
  }
  if (text.length > maxLength) {
    const message = `'${key}' has ${text.length} characters, more than the ${maxLength} that fit.`;
    report.error('too-long', node.at, message, 'Shorten it.');
    return undefined;
  }
  return text === '' ? null : text;
};

/** Plain text or Markdown, with its line breaks. */
export const paragraphs =
  (maxLength: number): Reader<string | null> =>
  (node, key, report) =>
    textOf(node, key, report, maxLength);

/** Text in one line; line breaks become spaces. */
export const line =
  (maxLength: number): Reader<string | null> =>
  (node, key, report) => {
    const text = textOf(node, key, report, maxLength);
    return text ? oneLine(text) : text;
  };

type Check = (text: string, node: Located, key: string, report: Report) => boolean;

const checkedLine =
  (maxLength: number, check: Check): Reader<string | null> =>
  (node, key, report) => {
    const text = line(maxLength)(node, key, report);
    return !text || check(text, node, key, report) ? text : undefined;
  };

/** Letters and digits of ASCII and `- _ . ~`: what Strapi allows in a uid field. */
export const slug = checkedLine(limits.slug, (text, { at }, key, report) => {
  const wrong = /[^A-Za-z0-9._~-]/u.exec(text);
  if (!wrong) return true;
  const message = `${quoted(text)} is not a slug: it has ${wrong[0] === ' ' ? 'a space' : `'${wrong[0]}'`}.`;
  const remedy = `Use the letters a to z, digits and hyphens only, or leave '${key}' out: it is made from the name or title.`;
  report.error('bad-slug', at, message, remedy);
  return false;
});

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = checkedLine(limits.name, (text, { at }, key, report) => {
  const fault = partialDateProblem(text);
  if (!fault) return true;
  report.error(
    'bad-date',
    at,
    `'${key}': ${fault}`,
    'Write as much as is known: 2017, 2017-06 or 2017-06-30.',
  );
  return false;
});

/** ISO 3166-1 alpha-2. */
export const country = checkedLine(limits.name, (text, { at }, _key, report) => {
  if (isCountryCode(text)) return true;
  const upper = text.toUpperCase();
  const guess = isCountryCode(upper) ? ` Did you mean '${upper}'?` : '';
  const remedy = `Write the two capital letters of ISO 3166-1, such as US, CN or IN.${guess}`;
  report.error('bad-country', at, `${quoted(text)} is not a country code.`, remedy);
  return false;
});

/** A BCP 47 tag. */
export const language = checkedLine(limits.name, (text, { at }, key, report) => {
  if (isLanguageCode(text)) return true;
  const message = `'${key}': ${quoted(text)} is not a language code.`;
  report.error(
    'bad-language',
    at,
    message,
    'Write a BCP 47 tag in its usual spelling, such as en, fr or zh-Hans.',
  );
  return false;
});

/** An absolute http or https address. */
export const webAddress = checkedLine(limits.url, (text, { at }, key, report) => {
  if (isWebAddress(text)) return true;
  const message = `'${key}': ${quoted(text)} is not a web address.`;
  report.error(
    'bad-url',
    at,
    message,
    'Write it in full, with https:// (or http://) and the name of the site.',
  );
  return false;
});

/** One word of a closed list; an empty key takes the fallback. */
export const oneOf =
  <Word extends string>(words: readonly Word[], fallback: Word): Reader<Word> =>
  (node, key, report) => {
    const text = line(limits.name)(node, key, report);
    if (text === undefined) return undefined;
    if (text === null) return fallback;
    const word = words.find((candidate) => candidate === text);
    if (word) return word;
    const message = `${quoted(text)} is no value of '${key}'.${didYouMean(text, words)}`;
    report.error('unknown-value', node.at, message, `Use one of: ${words.join(', ')}.`);
    return undefined;
  };

/** A slug or a name that stands for an entry. */
export const reference =
  (type: ContentType): Reader<Reference | null> =>
  (node, key, report) => {
    const text = line(limits.name)(node, key, report);
    return text ? { text, file: report.file, at: node.at, type } : text === null ? null : undefined;
  };

/** A list; items that are wrong are left out. A single value in place of a list is refused. */
export const listOf =
  <Item>(readItem: Reader<Item>, maxItems: number): Reader<Item[]> =>
  (node, key, report) => {
    if (node.kind === 'nothing') return [];
    if (node.kind !== 'list') {
      const message = `'${key}' must be a list, not ${kindInWords(node)}.`;
      report.error('wrong-value-type', node.at, message, "Write each item in a line of its own, after '- '.");
      return undefined;
    }
    const excess = node.items[maxItems];
    if (excess) {
      const message = `'${key}' has ${node.items.length} items, more than the ${maxItems} that an entry may have.`;
      report.error('too-many', excess.at, message, 'Keep the important ones.');
      return undefined;
    }
    return node.items.flatMap((item) => readItem(item, key, report) ?? []);
  };

const address: Reader<string> = (node, key, report) => webAddress(node, key, report) ?? undefined;

/** A list of absolute http or https addresses. */
export const webAddresses = listOf(address, limits.sameAs);
