import type { Core } from '@strapi/types';
import { nameField, typeOf } from '../model';
import { languageOf } from './language';
import { suggestFreeSlug } from './owners';
import { slugFrom } from './slugify';

interface Question {
  contentTypeUID: string;
  field: string;
  data: Record<string, unknown>;
  locale?: string;
}

interface UidService {
  generateUIDField(question: Question): Promise<string>;
}

/**
 * Lets the slug field of the edit view propose the slug that the server would make itself;
 * Strapi's own proposal follows other rules ('U.S.' gives 'u-s'). Other types keep Strapi's.
 */
export const proposeSlugsInAdmin = (strapi: Core.Strapi): void => {
  strapi.get('services').extend('plugin::content-manager.uid', (own: UidService) => ({
    ...own,
    async generateUIDField(this: UidService, question: Question) {
      const type = typeOf(question.contentTypeUID);
      if (!type || question.field !== 'slug') return own.generateUIDField.call(this, question);
      const name = question.data[nameField[type]];
      const wanted = slugFrom(typeof name === 'string' ? name : '', type);
      const owner = typeof question.data.documentId === 'string' ? question.data.documentId : '';
      const language = await languageOf(strapi, type, question.locale);
      return suggestFreeSlug(strapi, wanted, { type, language, owner });
    },
  }));
};
