import { type PublicType, publicTypes, uidOf } from '../model';

/**
 * What a change can be of: entries of a type, files of the media library, what roles may do, languages; `everything`
 * when nobody knows what else has changed, as before a boot.
 */
export type Changed = PublicType | 'file' | 'access' | 'language' | 'everything';

/** Where Strapi keeps what answers are made of. A site may lack the plugins of some. */
export const watched: Record<string, Changed> = {
  ...Object.fromEntries((Object.keys(publicTypes) as PublicType[]).map((type) => [uidOf(type), type])),
  'plugin::upload.file': 'file',
  'plugin::users-permissions.permission': 'access',
  'plugin::users-permissions.role': 'access',
  'plugin::i18n.locale': 'language',
};

/** The default language, and where Strapi keeps it together with much else. */
export const settings = 'strapi::core-store';
export const defaultLanguage = 'plugin_i18n_default_locale';
