import type { Schema } from '@strapi/types';
import type { Field } from './field';

/** Where a component keeps the documentId, and for translated targets the language, of what a link names. */
export interface KeyNames {
  key: string;
  /** null when the target has no translations. */
  locale: string | null;
}

/** @returns the names of the attributes that stand beside a link */
export const keyNames = (link: string, target: string): KeyNames => ({
  key: `${link}Key`,
  locale: target === 'plugin::newsroom.article' ? `${link}Locale` : null,
});

const hidden = {
  type: 'string',
  private: true,
  visible: false,
  writable: false,
  configurable: false,
  searchable: false,
} as unknown as Schema.Attribute.String;

/**
 * The target keys of a component: Strapi forgets a link when its target is not published, the key beside it does not.
 * @returns hidden attributes for each link among the fields
 */
export const targetKeys = (fields: Record<string, Field>): Record<string, Schema.Attribute.String> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { attribute }]) => {
      if (attribute.type !== 'relation' || !('target' in attribute)) return [];
      const { key, locale } = keyNames(name, String(attribute.target));
      return [[key, { ...hidden }], ...(locale ? [[locale, { ...hidden }]] : [])];
    }),
  );
