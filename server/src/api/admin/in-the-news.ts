import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { DossierService } from '../../dossiers/service';
import type { Ability } from '../../permissions/content-manager';
import { languageOf } from '../../slugs/language';
import type { InTheNewsAnswer } from '../contracts/widgets';
import { type NetworkAccess, networkAccess } from './network/access';

/** As many as a widget of the homepage has room for. */
const shown = 8;

/** @returns what the asker may see of the network in a language; null when that is nothing */
const accessIn = async (
  strapi: Core.Strapi,
  ability: Ability,
  locale: string,
): Promise<NetworkAccess | null> => {
  try {
    return await networkAccess(strapi, ability, { locale });
  } catch (error) {
    if (error instanceof errors.ForbiddenError) return null;
    throw error;
  }
};

/**
 * @returns whom the latest articles name most, by what the network takes: a type, or credits or mentions, that the asker
 * may read of some entries only does not count
 */
export const inTheNews = async (strapi: Core.Strapi, ability: Ability): Promise<InTheNewsAnswer['data']> => {
  const locale = await languageOf(strapi, 'article', undefined);
  const may = await accessIn(strapi, ability, locale);
  if (!may) return { articles: 0, named: [] };
  const { access, locales, roles } = may;
  const dossiers: DossierService = strapi.plugin('newsroom').service('dossiers');
  const found = await dossiers.mostNamed({ limit: shown, filter: { roles }, locales }, access);
  return {
    articles: found.articles,
    named: found.named.map(({ type, documentId, name, articles }) => ({ type, documentId, name, articles })),
  };
};
