import type { Core } from '@strapi/types';
import { type PublicType, publicTypes } from '../model';

const isTranslated = (type: PublicType): boolean => 'i18n' in publicTypes[type].schema.pluginOptions;

const defaultLocale = (strapi: Core.Strapi): Promise<string> =>
  strapi.plugin('i18n').service('locales').getDefaultLocale();

/** @returns the language that a request speaks of: its locale, the site's default, or '' for types without translations. */
export const languageOf = async (strapi: Core.Strapi, type: PublicType, locale: unknown): Promise<string> => {
  if (!isTranslated(type)) return '';
  return typeof locale === 'string' && locale !== '*' ? locale : defaultLocale(strapi);
};
