import type { Core } from '@strapi/types';
import type { PublicType } from '../model';
import { languageOf } from '../slugs/language';

/**
 * @param locale what a write says of languages: one, several, `*` for all, or nothing for the default one
 * @returns `where` for the drafts that the write speaks of
 */
export const draftsWritten = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
  locale: unknown,
): Promise<Record<string, unknown>> => {
  const drafts = { documentId, publishedAt: null };
  if (Array.isArray(locale) && locale.length > 0) return { ...drafts, locale: { $in: locale } };
  const language = await languageOf(strapi, type, locale);
  return locale === '*' || language === '' ? drafts : { ...drafts, locale: language };
};
