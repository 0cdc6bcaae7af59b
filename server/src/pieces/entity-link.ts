import { oneLine } from '../directory/fold';
import { limits } from '../model/limits';
import { type Report, didYouMean, quoted } from './problems';
import type { EntityType, Place } from './types';

/** The beginnings of a link that make it a mention. */
export const entitySchemes = { person: 'person', organization: 'organization', org: 'organization' } as const;

const codeSchemes = ['javascript', 'vbscript'];
const commonSchemes = ['http', 'https', 'mailto', 'tel', 'article', 'news', 'ftp', 'sms'];

/** Browsers drop control characters and spaces from the scheme of an address, so `java\nscript:` runs too. */
const schemeOf = (url: string): string | null =>
  /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase() ?? null;

const isEntityScheme = (scheme: string): scheme is keyof typeof entitySchemes =>
  Object.hasOwn(entitySchemes, scheme);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Whom an address such as `person:guo-shengkun` names. */
export interface EntityAddress {
  type: EntityType;
  /** The slug or name. */
  text: string;
  /** The slug or name as the address spells it. */
  written: string;
}

const isSafe = (scheme: string, isImage: boolean, at: Place, report: Report): boolean => {
  if (!codeSchemes.includes(scheme) && (scheme !== 'data' || isImage)) return true;
  const message = `A ${scheme}: link can run code in the reader's browser.`;
  report.error('unsafe-link', at, message, 'Link an https address, a person: or an organization:.');
  return false;
};

/**
 * Reads the address of a link or image; addresses of pages pass.
 * @param at the link, for problems
 * @returns whom a link names, or null when it is another address or wrong (the report says so)
 */
export const readAddress = (
  url: string,
  isImage: boolean,
  at: Place,
  report: Report,
): EntityAddress | null => {
  const scheme = schemeOf(url);
  if (scheme === null || !isSafe(scheme, isImage, at, report) || isImage) return null;
  if (!isEntityScheme(scheme)) {
    const guess = commonSchemes.includes(scheme) ? '' : didYouMean(scheme, Object.keys(entitySchemes));
    const message = `The link begins with ${quoted(`${scheme}:`)}.${guess}`;
    if (guess) report.warning('unknown-scheme', at, message, 'Mend the link, or leave it if it is meant.');
    return null;
  }
  const type = entitySchemes[scheme];
  const written = url.slice(url.indexOf(':') + 1);
  const text = oneLine(decoded(written));
  if (text !== '' && text.length <= limits.name && !/\p{Cc}/u.test(text)) return { type, text, written };
  report.error(
    'bad-link',
    at,
    `The link names no ${type}.`,
    `Write the slug after the colon: (${scheme}:some-slug).`,
  );
  return null;
};
