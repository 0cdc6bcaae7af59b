import type { IntlShape } from 'react-intl';
import type { PublicType } from '../../../server/src/model';
import { pluginId } from '../plugin-id';

/** `familyName` as `Family name`, which English lacks a translation of. */
const spacedOut = (field: string): string => {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** @returns what the content manager calls a field of one of our types */
export const fieldLabel = (intl: IntlShape, type: PublicType, field: string): string =>
  intl.formatMessage({
    id: `content-manager.content-types.plugin::${pluginId}.${type}.${field}`,
    defaultMessage: spacedOut(field),
  });
