import en from './en';
import { contentManagerLabels, type Labels } from './labels';
import { pluginId } from '../plugin-id';

export type MessageKey = keyof typeof en;

export type Messages = Record<MessageKey, string>;

/**
 * The languages of the plugin, each with its messages and its labels for the fields of our content types. English
 * has no labels: those of the schemas are English, and an administrator may have changed them.
 */
const languages: Record<string, () => Promise<[{ default: Messages }, { default: Labels }]>> = {
  de: () => Promise.all([import('./de'), import('./labels/de.json')]),
  es: () => Promise.all([import('./es'), import('./labels/es.json')]),
  fr: () => Promise.all([import('./fr'), import('./labels/fr.json')]),
  'zh-Hans': () => Promise.all([import('./zh-Hans'), import('./labels/zh-Hans.json')]),
};

const prefixed = (messages: Messages) =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [`${pluginId}.${key}`, text]));

/**
 * @param locale a language of the admin
 * @returns every message of the plugin under its full id; none for a language that we do not speak, for which
 * Strapi shows the English ones
 */
export const messagesOf = async (locale: string): Promise<Record<string, string>> => {
  if (locale === 'en') return prefixed(en);
  const loaded = await languages[locale]?.();
  if (!loaded) return {};
  const [messages, labels] = loaded;
  return { ...prefixed(messages.default), ...contentManagerLabels(labels.default) };
};

/** @returns the message of a key as react-intl wants it, with the English text as its default. */
export const message = (key: MessageKey) => ({ id: `${pluginId}.${key}`, defaultMessage: en[key] });
