import type { PublicType } from '../model';

/** What a pattern may hold in place of a part of an entry. People and organizations have no language of their own. */
const placeholders: Record<PublicType, readonly string[]> = {
  article: [':slug', ':documentId', ':locale'],
  person: [':slug', ':documentId'],
  organization: [':slug', ':documentId'],
};

const placeholder = /:[A-Za-z]\w*/g;

/** @returns what a pattern of a type must be, as the end of a sentence */
export const patternRule = (type: PublicType): string => {
  const [slug, documentId, ...others] = placeholders[type];
  const more = others.length > 0 ? `, and ${others.join(', ')} besides` : '';
  return `write a path that starts with / and holds ${slug} or ${documentId}${more}, such as /some/path/${slug}`;
};

/** @returns whether a text is a path by which an entry of a type can be told from all others */
export const isPattern = (type: PublicType, text: string): boolean => {
  const found: string[] = text.match(placeholder) ?? [];
  return (
    /^\/(?!\/)[^\s?#\\]*$/.test(text) &&
    found.every((name) => placeholders[type].includes(name)) &&
    (found.includes(':slug') || found.includes(':documentId'))
  );
};

/** @returns whether a text is the address of a website, to which paths can be added */
export const isHomeAddress = (text: string): boolean => {
  if (!/^https?:\/\/[^\s?#\\]+$/.test(text)) return false;
  return URL.canParse(text) && new URL(text).username === '';
};

/** Enough of an entry to know its address. */
export interface Addressed {
  documentId: string;
  slug: string | null;
  locale?: string | null;
}

/** A part of an address; half of a surrogate pair, which no address can hold, becomes the replacement character. */
export const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/**
 * @returns the path of an entry; its documentId stands for a slug that is missing, and a language that it does not have
 * is left out with its slash
 */
export const pathOf = (pattern: string, { documentId, slug, locale }: Addressed): string => {
  const values: Record<string, string> = { ':slug': slug || documentId, ':documentId': documentId };
  return pattern
    .replace(/\/?:locale\b/g, (part) => (locale ? part.replace(':locale', () => encoded(locale)) : ''))
    .replace(placeholder, (name) => encoded(values[name] ?? ''));
};
