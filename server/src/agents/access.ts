import type { Core } from '@strapi/types';
import type { Access, Version } from '../dossiers/access';
import { type PublicType, publicTypes } from '../model';
import { languageOf } from '../slugs/language';
import { Refusal } from './refusal';
import type { Permissions } from '../permissions/for-all';
import { readsWhole } from './whole-types';

/** What an agent asks for. */
export interface Wanted {
  locale?: string | undefined;
  status?: Version | undefined;
}

/** What an agent may see: the languages are those of articles. */
export interface Admission {
  access: Access;
  languages: ReadonlySet<string>;
}

const types = Object.keys(publicTypes) as PublicType[];
const plural = (type: PublicType): string => publicTypes[type].schema.info.pluralName;

/** @returns why a tool does not show entries of a type, and what its token lacks */
export const lacking = (type: PublicType, language = ''): string =>
  `This token may not read ${plural(type)}${language && ` in ${language}`} here: it takes the permission to read ` +
  `all their fields in the content manager, without conditions.`;

/**
 * @param needed the types without which there is nothing to answer
 * @returns what the agent may see
 * @throws Refusal when that is not enough; drafts take all three types, as the content API has it
 */
export const admissionOf = async (
  strapi: Core.Strapi,
  permissions: Permissions,
  { locale, status = 'published' }: Wanted,
  needed: PublicType[],
): Promise<Admission> => {
  const language = await languageOf(strapi, 'article', locale);
  const codes: Array<{ code: string }> = await strapi.plugin('i18n').service('locales').find();
  const languages = codes.map(({ code }) => code).filter((code) => readsWhole(permissions, 'article', code));
  const may = Object.fromEntries(
    types.map((type) => [type, readsWhole(permissions, type, language)]),
  ) as Access['may'];
  const missing = (status === 'draft' ? types : needed).find((type) => !may[type]);
  if (missing) throw new Refusal(lacking(missing, missing === 'article' ? language : ''));
  return { access: { version: status, may, locale: language }, languages: new Set(languages) };
};
