import { type NewsroomOptions, config } from '../../config';
import type { OptionName, OptionValue } from '../contracts/settings';

/** Named one by one: what somebody else writes into the configuration, such as a key, is never shown. */
const valueOf: Record<OptionName, (options: NewsroomOptions) => OptionValue['value'] | undefined> = {
  publicRead: ({ publicRead }) => publicRead,
  maxPageSize: ({ maxPageSize }) => maxPageSize,
  defaultPageSize: ({ defaultPageSize }) => defaultPageSize,
  maxPopulateDepth: ({ maxPopulateDepth }) => maxPopulateDepth,
  cacheControl: ({ cacheControl }) => cacheControl,
  answersInMemory: ({ answersInMemory }) => answersInMemory,
  'site.url': ({ site }) => site.url,
  'site.name': ({ site }) => site.name,
  'site.articles': ({ site }) => site.articles,
  'site.people': ({ site }) => site.people,
  'site.organizations': ({ site }) => site.organizations,
};

/** @returns the options that a site runs with, each with its value */
export const optionValues = (options: NewsroomOptions): OptionValue[] =>
  (Object.keys(valueOf) as OptionName[]).map((name) => {
    const value = valueOf[name](options) ?? null;
    return { name, value, isDefault: value === (valueOf[name](config.default) ?? null) };
  });
