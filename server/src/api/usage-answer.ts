import type { Core } from '@strapi/types';
import { usageOf } from '../links/usage';
import type { PublicType } from '../model';
import { languageOf } from '../slugs/language';
import type { UsageAnswer, UsageQuery } from './contracts/usage';

/** @returns where an entry is named, with drafts only for those who may read them */
export const usageAnswerFor = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
  { locale }: UsageQuery,
  withDrafts: boolean,
): Promise<UsageAnswer> => {
  const language = locale === '*' ? null : await languageOf(strapi, type, locale);
  const question = { type, documentId, language, withHidden: withDrafts };
  return {
    data: {
      published: await usageOf(strapi, { ...question, version: 'published' }),
      drafts: withDrafts ? await usageOf(strapi, { ...question, version: 'draft' }) : null,
    },
  };
};
