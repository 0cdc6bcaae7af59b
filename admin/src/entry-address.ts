import type { PublicType } from '../../server/src/model';
import { pluginId } from './plugin-id';

/** An entry of ours; people and organizations have no language. */
interface Entry {
  type: PublicType;
  documentId: string;
  locale?: string | null;
}

/** @returns where the content manager lists the entries of a type */
export const listAddress = (type: PublicType): string =>
  `/content-manager/collection-types/plugin::${pluginId}.${type}`;

/** @returns where the content manager shows an entry, in its language */
export const entryAddress = ({ type, documentId, locale }: Entry): string => {
  const language = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return `${listAddress(type)}/${documentId}${language}`;
};
